"""C11: where a complaint may belong: rules over its facts, as data, and what they suggest with their reasons."""
