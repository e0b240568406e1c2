"""The parts that every report is built of: words, styles, tables, figures, boxes and the page frame."""
