"""Where the person has been: a trail to walk back and forward."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.ui.shared.page import Place

_LONGEST = 100
_OF_A_RECORD = frozenset({"list", "all", "comment", "detail"})


def of_page(place: Place) -> Place:
    """What a place says of the page alone, and not of the list or the record in sight."""
    return {name: kept for name, kept in place.items() if name not in _OF_A_RECORD}


@dataclass(frozen=True, slots=True)
class Step:
    """A section, and where its page stood."""

    section: str
    place: Place


class Trail:
    """Steps with a present one among them; going elsewhere cuts off what lay ahead."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = -1

    @property
    def present(self) -> Step | None:
        """Where the person is."""
        return self._steps[self._at] if self._at >= 0 else None

    def update(self, step: Step) -> None:
        """The person moved within the present step."""
        if self._at >= 0:
            self._steps[self._at] = step
        else:
            self.go(step)

    def go(self, step: Step) -> None:
        """The person went elsewhere."""
        if step == self.present:
            return
        self._steps = [*self._steps[: self._at + 1], step][-_LONGEST:]
        self._at = len(self._steps) - 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step ahead."""
        return self._at + 1 < len(self._steps)

    def back(self) -> Step | None:
        """Walk one step back."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._steps[self._at]

    def forward(self) -> Step | None:
        """Walk one step forward."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._steps[self._at]
