"""Charts as plain data, laid out once, written as SVG and handed to reports as drawings."""
