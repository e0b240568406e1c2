"""Taking back what the person did to a single record, through the service of its area."""
