"""The compliance matrix: what GEN 63 asks, sentence by sentence, and how its state follows from the records."""
