"""What a person can do: one public method, one transaction, one history entry."""
