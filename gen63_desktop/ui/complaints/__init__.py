"""The complaints page: list, record, forms, import."""
