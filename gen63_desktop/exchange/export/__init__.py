"""Tables out as CSV, XLSX and JSON, with what a reader must know about them: see ``export.writing.write``."""
