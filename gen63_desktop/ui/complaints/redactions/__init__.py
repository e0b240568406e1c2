"""The window in which a person looks over what is taken out of a complaint's findings."""
