"""Retention: rules, holds, and where each record stands."""
