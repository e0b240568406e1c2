"""The register of data sources and what is known of each: its facts, gaps and use of demographic data."""
