"""Violations and corrective actions: the register, its actions, and their time line."""
