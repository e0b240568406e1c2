"""C13: the clocks of a complaint: rules as versioned data, counting, pauses, and each due date in sentences."""
