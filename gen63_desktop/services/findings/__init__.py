"""Reports: what the quarter's records say, issued once and kept as they went out."""
