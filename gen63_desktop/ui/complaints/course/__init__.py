"""What else happens to a complaint on its course: how it was acknowledged besides letters, and appeals."""
