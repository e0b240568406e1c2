"""What a person can do with violations and corrective actions."""
