"""Routing: what the rules suggest for a complaint, the rules themselves, and tables of them in and out."""
