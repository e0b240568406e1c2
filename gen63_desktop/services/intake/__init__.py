"""Intake: likely duplicates, links and merges, referrals, the network, mail."""
