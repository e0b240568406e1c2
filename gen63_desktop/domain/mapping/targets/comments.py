"""M1: what an import of customer comments can fill; columns beyond these stay with the comment as they are."""

from __future__ import annotations

from gen63_desktop.domain.mapping.target import FieldKind, Target, TargetField

COMMENTS = Target(
    "comments",
    "Customer comments",
    (
        TargetField(
            "source_ref",
            "Comment number",
            synonyms=(
                "comment id", "comment number", "ccats id", "ccats number", "case id", "case number", "review id",
                "ticket id", "ticket number", "ticket", "reference", "reference number", "incident id",
                "record id", "feedback id", "id",
            ),
            help="The comment's own number in the system it comes from. Two rows with one number are one comment.",
        ),
        TargetField(
            "received",
            "Received",
            FieldKind.TIME,
            synonyms=(
                "date received", "received", "received date", "received at", "received on", "comment date", "created date",
                "date created", "created at", "created on", "created", "opened", "date opened", "submitted",
                "submitted at", "date submitted", "entry date", "review date", "timestamp", "date time", "date",
                "datetime", "at",
            ),
            help="When the customer's words reached the agency. It decides the quarter of the review.",
        ),
        TargetField(
            "text",
            "Comment",
            synonyms=(
                "comment", "comments", "comment text", "customer comment", "content", "text", "narrative",
                "description", "comment description", "details", "complaint", "message", "feedback", "body",
                "review", "review text", "issue description", "summary", "notes",
            ),
            required=False,
            help="The customer's words.",
        ),
        TargetField(
            "channel",
            "Channel",
            synonyms=(
                "channel", "contact method", "method of contact", "contact channel", "intake channel", "received via",
                "source", "origin", "medium", "contact type",
            ),
            help="How the comment came: telephone, web form, app.",
        ),
        TargetField(
            "line",
            "Line",
            synonyms=(
                "line", "bus line", "rail line", "line number", "line route", "route", "route number", "bus route",
                "line name", "route name", "route id",
            ),
            help="The line or route that the comment is about.",
        ),
    ),
)  # fmt: skip
