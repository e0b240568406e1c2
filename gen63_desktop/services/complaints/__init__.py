"""What a person can do with complaints."""
