"""The clocks of complaints: looked at, paused, extended, met; their rules read, simulated, changed, confirmed."""
