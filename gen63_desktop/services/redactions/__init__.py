"""Looking at what is taken out of a complaint's findings, and marking passages by hand."""
