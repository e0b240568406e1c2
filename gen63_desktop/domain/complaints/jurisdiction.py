"""Whose it is to decide on a complaint (C11)."""

from __future__ import annotations

from enum import StrEnum


class Jurisdiction(StrEnum):
    """Whether it is the office's to decide on a complaint."""

    OURS = "the office decides on it"
    PARTLY = "the office decides on a part of it"
    NOT_OURS = "another body decides on it"
    UNCLEAR = "not clear yet"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]
