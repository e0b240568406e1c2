"""The rules that compute states: pure functions from the facts of a day."""
