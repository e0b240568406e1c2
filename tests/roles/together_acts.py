"""The rows of what is changed of several comments at once: who may call each public method."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.comments.records import CommentDecision, Decision
from gen63_desktop.domain.comments.together import Redecided
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from tests.roles.rows import Row
from tests.roles.world import World

AGAIN = Redecided(Decision.NOT_SURE, reason="Read once more")


def _ids(world: World) -> list[int]:
    with world.chief.session.ask() as reader:
        settled = [one for one in reader.find(CommentDecision) if one.decision.settles and one.ended is None]
    return [settled[0].comment_id]


def _proposed(world: World) -> Any:
    return world.by("officer").comments.propose_together(_ids(world), AGAIN)


def _undone(world: World, office: Office) -> object:
    mine = office if office.session.may(Permission.REVIEW_COMMENTS) else world.by("officer")
    done = mine.comments.change_together(mine.comments.propose_together(_ids(world), AGAIN))
    return office.comments.undo_together(done)


COMMENTS_TOGETHER_ROWS = {
    "comments.propose_together": Row("OR", lambda w, o: o.comments.propose_together(_ids(w), AGAIN)),
    "comments.change_together": Row("OR", lambda w, o: o.comments.change_together(_proposed(w))),
    "comments.undo_together": Row("OR", _undone),
}
