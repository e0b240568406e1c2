"""The window that takes a foreign file in: preview, columns, dates, a trial, the receipt, and undo."""
