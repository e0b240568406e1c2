"""The register of data sources."""
