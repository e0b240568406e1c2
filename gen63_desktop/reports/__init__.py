"""PDF drawing: a pure function from frozen data to bytes."""
