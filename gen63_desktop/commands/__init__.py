"""The command line `gen63`, over the same services as the window."""
