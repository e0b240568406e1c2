"""Complaints: what is kept of them, and the rules from intake to closure."""
