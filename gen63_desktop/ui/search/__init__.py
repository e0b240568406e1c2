"""The page Search: words in everything that the person may open."""
