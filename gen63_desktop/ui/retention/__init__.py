"""Retention: where each record stands, holds, and the rules with counsel's word on them."""
