"""Violations wherever they were found, and the corrective actions that follow (R6, R4, C8, C16, A4)."""
