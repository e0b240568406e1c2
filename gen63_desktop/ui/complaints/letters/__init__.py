"""Letters on a complaint: the tab, writing one beside its pages, and the office's templates."""
