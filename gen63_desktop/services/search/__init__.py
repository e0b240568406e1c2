"""Searching: cases by what is typed, everything by its words, and what a person used last."""
