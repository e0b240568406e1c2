"""The trail of places: back, forward, and what going elsewhere cuts off."""

from __future__ import annotations

from gen63_desktop.ui.shell.trail import Step, Trail


def _trail(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail.go(Step(name, {}))
    return trail


def test_a_new_trail_leads_nowhere() -> None:
    trail = Trail()

    assert (trail.back(), trail.forward(), trail.present) == (None, None, None)


def test_back_and_forward_walk_the_same_steps() -> None:
    trail = _trail("a", "b", "c")

    assert [trail.back(), trail.back(), trail.back()] == [Step("b", {}), Step("a", {}), None]
    assert [trail.forward(), trail.forward(), trail.forward()] == [Step("b", {}), Step("c", {}), None]


def test_going_elsewhere_cuts_off_what_lay_ahead() -> None:
    trail = _trail("a", "b", "c")
    trail.back()

    trail.go(Step("d", {}))

    assert trail.forward() is None
    assert trail.back() == Step("b", {})


def test_the_same_place_twice_is_one_step() -> None:
    trail = _trail("a", "a", "b", "b")

    assert trail.back() == Step("a", {})
    assert not trail.can_go_back


def test_a_step_remembers_where_its_page_was_left() -> None:
    trail = _trail("a", "b")

    trail.update(Step("b", {"record": 7}))
    trail.go(Step("c", {}))

    assert trail.back() == Step("b", {"record": 7})


def test_only_the_last_hundred_steps_are_kept() -> None:
    trail = _trail(*(str(n) for n in range(250)))

    steps = 0
    while trail.back() is not None:
        steps += 1
    assert steps == 99
