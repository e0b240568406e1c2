"""90-day audits: plan, checklist, signature."""
