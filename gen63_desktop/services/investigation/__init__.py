"""The investigation of a complaint: what a person can do with evidence, recordings, tasks, interviews and the plan."""
