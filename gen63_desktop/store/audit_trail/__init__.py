"""The history: signed entries in a chain, and the check that chain and live rows agree."""
