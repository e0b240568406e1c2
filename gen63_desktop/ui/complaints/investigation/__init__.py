"""The tab of a complaint's investigation: plan, tasks, interviews, evidence, recordings and calls for service."""
