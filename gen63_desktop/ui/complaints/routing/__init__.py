"""Where a complaint may belong, said beside the forms; and the rules that say so."""
