"""Appeals against how a complaint ended."""
