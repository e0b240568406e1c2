"""The compliance matrix on paper."""
