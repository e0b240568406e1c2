"""The palette: everything that can be done or opened now, found by a few letters."""
