"""Tables and queries, one module per area."""
