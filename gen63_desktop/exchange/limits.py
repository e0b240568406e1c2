"""How large and how deep a foreign file may be; each limit is told in the help."""

from __future__ import annotations

MIB = 1 << 20

SPREADSHEET_BYTES = 50 * MIB
UNPACKED_BYTES = 300 * MIB
UNPACKED_RATIO = 200
"""A part of a workbook may unpack to at most this many times its packed size …"""
RATIO_FREE_BYTES = 4 * MIB
"""… once it is larger than this."""
PARTS = 2_000
TEXT_BYTES = 1_024 * MIB
"""A CSV file: a million comments are about 200 MB."""

ARRIVED_BYTES = 40 * MIB
"""An e-mail with its attachments, or a letter as a scan."""

NETWORK_BYTES = 300 * MIB
NETWORK_PART_BYTES = 1_024 * MIB
"""A GTFS file of a large agency, and its largest part unpacked."""

CELL_CHARACTERS = MIB
LINE_CHARACTERS = 8 * MIB
COLUMNS = 2_000
ROWS = 1_048_576
"""The rows of a sheet of Excel; a cell that says it lies beyond was made up."""
SAMPLE_ROWS = 1_000
SAMPLE_CHARACTERS = 2 * MIB
HEADER_SEARCH_ROWS = 60

BATCH_ROWS = 500
BATCH_CHARACTERS = MIB
FRAME_BYTES = 64 * MIB
"""The parent never takes more than this at once from the worker."""

WORKER_BYTES_TEXT = 512 * MIB
WORKER_BYTES_SPREADSHEET = 1_536 * MIB
"""Address space of the worker. A workbook of 300 MB unpacked needs about 600 MB."""
WORKER_BYTES_OLD_WORKBOOK = 384 * MIB
"""For an .xls file, whose parts are not packed, and twenty times its size on top."""
