"""S5: how long each record series is kept, what starts its period, and the holds that stop its destruction."""
