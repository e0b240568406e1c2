"""Clocks of a complaint: their words, the forms that pause, extend, start and end them, and the dialog of rules."""
