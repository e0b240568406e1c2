"""The comment review: import, queue, sign-off."""
