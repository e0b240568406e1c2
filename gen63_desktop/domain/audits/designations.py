"""Naming a designee in writing, for a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.audits.records import Designation
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken


def last_day(designation: Designation) -> date:
    """The last day of the designation: its end, or the day on which it was ended before."""
    if designation.ended_on is None:
        return designation.ends
    return min(designation.ends, designation.ended_on)


def covers(designation: Designation, *days: date) -> bool:
    """Whether the designation holds on all the days."""
    return all(designation.starts <= day <= last_day(designation) for day in days)


def named(designation: Designation) -> Designation:
    """The designation with its texts trimmed, or all that keeps it from being recorded."""
    tidy = replace(designation, document=designation.document.strip())
    problems: list[Refused] = []
    if not tidy.document:
        problems.append(
            RuleBroken(
                "A3",
                "A designee is named in writing.",
                "Give the reference of the document.",
                where="document",
            )
        )
    if tidy.ends < tidy.starts:
        problems.append(
            RuleBroken("A3", "The period ends before it starts.", "Check both days.", where="ends")
        )
    if tidy.starts < tidy.written_on:
        problems.append(
            RuleBroken(
                "A3",
                "The document of {written} cannot name a designee for days before it.",
                "Let the period start on that day or later.",
                where="starts",
                written=tidy.written_on,
            )
        )
    if tidy.written_on > tidy.recorded_on:
        problems.append(
            RuleBroken("A3", "The day of the document lies in the future.", "Check it.", where="written_on")
        )
    if problems:
        raise Problems(problems)
    return tidy


def ended(designation: Designation, on: date, why: str, last_signed: date | None) -> Designation:
    """The designation, ended before its time. What was signed under it while it held stays signed."""
    problems: list[Refused] = []
    if designation.ended_on is not None:
        problems.append(Refused("The designation was ended already.", "Nothing is left to do."))
    if not designation.starts <= on <= designation.ends:
        problems.append(
            RuleBroken(
                "A3",
                "The day is outside the period from {starts} to {ends}.",
                "Give a day in the period.",
                where="last_day",
                starts=designation.starts,
                ends=designation.ends,
            )
        )
    if last_signed is not None and on < last_signed:
        problems.append(
            RuleBroken(
                "A3",
                "An audit was signed under this designation on {day}.",
                "Give that day or a later one.",
                where="last_day",
                day=last_signed,
            )
        )
    if not why.strip():
        problems.append(RuleBroken("A3", "A designation is ended for a reason.", "Say why.", where="why"))
    if problems:
        raise Problems(problems)
    return replace(designation, ended_on=on, ended_why=why.strip())
