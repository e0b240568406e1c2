"""A person's views of lists are theirs alone (S2)."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.roles.world import World

CONTENT = {"words": "Quillfeather", "base": "open"}


@pytest.mark.requirement("S2", "U2")
def test_what_a_view_looks_for_stands_nowhere_openly_and_is_nobody_elses(world: World) -> None:
    officer, chief = world.by("officer"), world.chief
    officer.saved_views.keep("complaints", "Named Quillfeather", CONTENT)
    assert chief.saved_views.of("complaints").views == ()
    with chief.session.ask() as reader:
        kept = str(reader.connection.execute(text("SELECT * FROM settings")).all())
    assert f"{officer.session.person.id}/views/complaints" in kept
    assert "Quillfeather" not in kept
    stolen = f"{chief.session.person.id}/views/complaints"
    with chief.session.store.unsigned() as connection:
        connection.execute(
            text("INSERT INTO settings SELECT :mine, value FROM settings WHERE name LIKE '%/views/%'"),
            {"mine": stolen},
        )
    assert chief.saved_views.of("complaints").views == (), "the key of one does not open those of another"
