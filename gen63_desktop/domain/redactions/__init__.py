"""What is taken out of a complaint's findings before others read them: on which ground, and found how."""
