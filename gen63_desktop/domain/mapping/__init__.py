"""How the columns and words of a foreign file become ours: pure, no file is touched here."""
