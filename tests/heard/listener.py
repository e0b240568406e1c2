"""Somebody who works by the keys and by ear: presses keys, and knows of the window what the bus tells.

Keys go where the program has its focus; every decision here rests on what was heard.
"""

from __future__ import annotations

from pathlib import Path

from tests.heard.reader import COMBO, Heard, Reader
from tests.journeys.hands import MOST_TABS, Hands, until

TICK, LISTS = "check box", {"list", "list box", "list item"}


class Listener:
    """Acts on whatever window is in front, without looking."""

    def __init__(self, hands: Hands, reader: Reader) -> None:
        self._hands = hands
        self._reader = reader

    # -- the keys ------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._hands.press(*keys)
        self._hands.rest()

    def type(self, text: str) -> None:
        """Type words where the focus is."""
        self._hands.type(text)

    def step(self, key: str) -> Heard:
        """Press a key that moves the focus, and wait until it is heard where to."""
        self._reader.forget()
        self.press(key)
        return self._now()

    def tab_to(self, name: str) -> Heard:
        """Press Tab until the thing with this name is heard."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            heard = self._reader.focus()
            if heard is not None and name in (plain(heard.label), plain(heard.name)):
                return heard
            heard = self.step("Tab")
            passed.append(heard.label or heard.name)
        raise AssertionError(f"Tab never leads to {name!r}, only to {passed[:40]}")

    def answer(self, label: str, text: str) -> None:
        """Tab to a field and answer it: typed, chosen or ticked, whatever was heard to be there."""
        field = self.tab_to(label)
        if field.role == COMBO and "editable" not in field.states and not field.words:
            self._choose(text)
        elif field.role in LISTS:
            self._tick(*text.split("|"))
        elif field.role == TICK:
            self.press("Space")
            until(lambda: "checked" in self._now().states, f"{label} ticked")
        else:
            self._hands.press("Ctrl+A")
            self.type(text)
            self._hands.put_away_proposals()
            if field.role == COMBO:
                self.step("Tab")  # what was typed is taken when the field is left

    def fill(self, answers: dict[str, str]) -> None:
        """Answer fields in the order given."""
        for label, text in answers.items():
            self.answer(label, text)

    def send(self, title: str, answers: dict[str, str], verb: str) -> None:
        """Answer the form that has opened and send it off."""
        self.window(title)
        self.fill(answers)
        self.tab_to(verb)
        self.press("Space")
        self.gone(title)

    def command(self, words: str) -> None:
        """Call a command by its words, through the window that Ctrl+K opens."""
        self.press("Ctrl+K")
        self.type(words)
        until(lambda: self._chosen(words), lambda: f"{words!r} chosen in: {self.words()}")
        self.press("Return")

    def _chosen(self, words: str) -> bool:
        rows = [each for each in self._reader.window().all() if each.role == "list item"]
        return any(each.name.startswith(words) and "selected" in each.states for each in rows)

    def show_tab(self, words: str) -> None:
        """Go to the tabs of the record by Tab, and by the arrows to the one that starts with these words."""
        for _ in range(MOST_TABS):
            if self._now().role == "page tab list":
                break
            self.step("Tab")
        for _ in range(MOST_TABS):
            tabs = [each for each in self._reader.window().all() if each.role == "page tab"]
            if any(each.name.startswith(words) and "selected" in each.states for each in tabs):
                self._hands.rest()
                return
            self.press("Right")
        raise AssertionError(f"no tab {words!r}")

    def file(self, path: Path) -> None:
        """Type the path into the file dialog in front."""
        self._hands.choose_file(path)

    def _choose(self, text: str) -> None:
        self.press("Home")
        for _ in range(MOST_TABS):
            if self._now().name == text:
                return
            self.press("Down")
        raise AssertionError(f"no choice {text!r} is heard")

    def _tick(self, *labels: str) -> None:
        for label in labels:
            self.press("Home")
            for _ in range(MOST_TABS):
                here = self._now().name
                if here == label:
                    break
                self.press("Down")
                until(lambda was=here: self._now().name != was, f"what comes after {here}")
            self.press("Space")
            until(lambda: "checked" in self._now().states, f"{label} ticked")
            assert self._now().name == label

    # -- the ears ------------------------------------------------------------------------------------

    def _now(self) -> Heard:
        """What has the focus, as it is now."""
        heard: list[Heard] = []

        def listen() -> bool:
            here = self._reader.focus()
            heard[:] = [here] if here is not None else []
            return bool(heard)

        until(listen, lambda: f"where the keys go: {self._hands.focus()} is silent")
        return heard[0]

    def window(self, title: str) -> Heard:
        """Wait until a window is heard of whose title starts so; what is in front then, with all that it shows."""
        until(lambda: self._titled(title), lambda: f"{title!r} among {self._reader.titles()}")
        self._hands.rest()
        return self._reader.window()

    def gone(self, title: str) -> None:
        """Wait until no window has a title that starts so."""
        until(lambda: not self._titled(title), lambda: f"the end of {title!r}: {self.words()}")
        self._hands.rest()

    def _titled(self, title: str) -> bool:
        return any(each.startswith(title) for each in self._reader.titles())

    def words(self) -> str:
        """All that can be read out in the window in front."""
        return "\n".join(each.said for each in self._reader.window().all() if each.said)

    def reads(self, text: str) -> None:
        """Wait until these words can be heard in the window in front."""
        until(lambda: text in self.words(), lambda: f"{text!r} in:\n{self.words()}")
        self._hands.rest()

    def round_by_tab(self) -> list[Heard]:
        """What is heard at each Tab until the first comes again."""
        round_ = [self.step("Tab")]
        for _ in range(MOST_TABS):
            heard = self.step("Tab")
            if heard.place == round_[0].place:
                return round_
            round_.append(heard)
        raise AssertionError(f"Tab never comes round: {[each.name for each in round_]}")


def plain(name: str) -> str:
    """A name without the mark of what must be answered."""
    return name.removesuffix(" (required)")
