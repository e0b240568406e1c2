"""The certificate of destruction on paper."""
