"""Who signs in: sign-ins given and taken away, passphrases, the recovery key, locking."""
