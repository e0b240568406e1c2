"""A remark about data: a sentence kept as a template with named values, so that it can be translated."""

from __future__ import annotations

from dataclasses import dataclass

Fact = str | int


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence. ``text`` is the template (``{cells} cells …``), ``values`` fill it."""

    text: str
    values: tuple[tuple[str, Fact], ...] = ()

    def sentence(self) -> str:
        """The filled sentence in English."""
        return self.text.format(**dict(self.values))


def remark(text: str, /, **values: Fact) -> Remark:
    """Make a remark: ``remark("{rows} rows were empty.", rows=3)``."""
    return Remark(text, tuple(values.items()))


def english(said: Remark | str) -> str:
    """A remark's sentence; words of people as they are."""
    return said.sentence() if isinstance(said, Remark) else said
