"""What a caller says, in the order in which the form asks: fictional."""

from __future__ import annotations

CALL = {
    "What happened?": "The operator looked at my chair, said there was no time for the ramp, and drove off.",
    "How did it come?": "Telephone",
    "Who is complaining?": "Someone who gives a name",
    "Name": "Avery Quill",
    "Telephone": "213 555 0142",
    "Date of the incident": "11/18/2026",
    "Time": "2:05 pm",
    "Line": "Line 20",
    "Station, stop or place": "Wilshire and Vermont",
    "Conduct": "Refused to let out the ramp",
    "Alleged bases": "Disability",
    "Against whom or what?": "Agency employee",
    "Name, badge or description": "Operator, badge 4471",
    "Summary": "Ramp refused on line 20",
}
