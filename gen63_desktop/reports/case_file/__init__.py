"""The file of a case on paper, with the parts that were chosen."""
