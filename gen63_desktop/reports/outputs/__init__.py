"""The logs and tables that the law asks for, drawn."""
