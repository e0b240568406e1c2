"""The investigation of a complaint: evidence and its custody, recordings, tasks, interviews, the plan, calls for service."""
