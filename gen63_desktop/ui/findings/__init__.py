"""Reports: drawing, issuing, reading."""
