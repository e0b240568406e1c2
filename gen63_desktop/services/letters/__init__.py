"""Letters of a case: templates, drafts, previews, sending, and what was sent."""
