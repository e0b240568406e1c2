"""The verifier beside what leaves: a folder that runs on a bare Python, whole or not there, and nobody else's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import resources
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.services.verifier_files import FORMAT, VERIFIER, check_places, put_beside


def _everything(folder: Path) -> dict[str, bytes]:
    """Every file below the folder; what Python keeps of modules that it ran is none of ours."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.parent.name != "__pycache__")
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def _run(folder: Path, *words: str) -> tuple[int, str]:
    """The folder run by a Python that has no package installed and no settings of its caller."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", VERIFIER, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={},
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder of a person's own."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.requirement("S2")
def test_what_was_handed_out_is_checked_elsewhere_by_a_bare_python_and_stays_as_it_was(
    office: Office, out: Path
) -> None:
    office.history.leaving.export(out / "history.jsonl")
    office.history.leaving.publish_key(out / "key.json")
    elsewhere = shutil.copytree(out, out / "elsewhere")
    before = _everything(elsewhere)
    status, said = _run(elsewhere, "history", "history.jsonl", "--key", "key.json", "--all")
    assert status == 0, said
    assert "nothing is wrong" in said
    assert _everything(elsewhere) == before


@pytest.mark.requirement("S2")
def test_an_export_can_be_repeated_into_its_folder(office: Office, out: Path) -> None:
    office.history.leaving.export(out / "one.jsonl")
    (out / VERIFIER / "__pycache__").mkdir()  # as Python leaves it where the folder was imported
    office.history.leaving.export(out / "two.jsonl")
    office.history.leaving.proof(out / "proof.json", "people", 1)
    assert {each.name for each in out.iterdir()} == {
        "one.jsonl", "two.jsonl", "proof.json", VERIFIER, FORMAT,
    }  # fmt: skip
    shipped = resources.path(f"verifier/{VERIFIER}")
    assert {each.name for each in (out / VERIFIER).glob("*.py")} == {
        each.name for each in shipped.glob("*.py")
    }


def _a_foreign_folder(folder: Path) -> None:
    (folder / VERIFIER).mkdir()
    (folder / VERIFIER / "notes.txt").write_text("An auditor's own notes", encoding="utf-8")


def _an_altered_verifier(folder: Path) -> None:
    shutil.copytree(resources.path(f"verifier/{VERIFIER}"), folder / VERIFIER)
    with (folder / VERIFIER / "history.py").open("a", encoding="utf-8") as stream:
        stream.write("History.read = lambda self, lines: None\n")


def _half_a_verifier(folder: Path) -> None:
    shutil.copytree(resources.path(f"verifier/{VERIFIER}"), folder / VERIFIER)
    (folder / VERIFIER / "papers.py").unlink()


def _one_module_more(folder: Path) -> None:
    shutil.copytree(resources.path(f"verifier/{VERIFIER}"), folder / VERIFIER)
    (folder / VERIFIER / "json.py").write_text("raise SystemExit(0)\n", encoding="utf-8")


def _a_file(folder: Path) -> None:
    (folder / VERIFIER).write_text("An auditor's own notes", encoding="utf-8")


def _a_link_to_nowhere(folder: Path) -> None:
    (folder / VERIFIER).symlink_to(folder / "nowhere")


def _another_description(folder: Path) -> None:
    (folder / FORMAT).write_text("An auditor's own notes", encoding="utf-8")


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "there",
    [
        _a_foreign_folder, _an_altered_verifier, _half_a_verifier, _one_module_more, _a_file, _a_link_to_nowhere,
        _another_description,
    ],
    ids=lambda there: there.__name__.strip("_"),
)  # fmt: skip
def test_what_lies_there_is_never_overwritten_nor_taken_for_the_verifier(
    office: Office, out: Path, there: object
) -> None:
    assert callable(there)
    there(out)
    before = _everything(out)
    with office.session.ask() as reader:
        head = reader.head()
    with pytest.raises(Refused, match="is in that folder already"):
        office.history.leaving.export(out / "history.jsonl")
    assert _everything(out) == before
    with office.session.ask() as reader:
        assert reader.head() == head


@pytest.mark.parametrize("name", [VERIFIER, FORMAT, FORMAT.upper()])
def test_no_history_is_written_under_the_name_of_what_is_put_beside_it(
    office: Office, out: Path, name: str
) -> None:
    with pytest.raises(Refused, match="Choose another name"):
        office.history.leaving.export(out / name)
    assert list(out.iterdir()) == []


def test_an_export_that_is_given_up_leaves_nothing(office: Office, out: Path) -> None:
    with pytest.raises(Refused, match="There is no kind of record"):
        office.history.leaving.export(out / "history.jsonl", (("no_such_kind", 1),), "Order of the court")
    assert list(out.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="sets a limit as only POSIX systems have it")
def test_a_disk_that_fills_while_the_verifier_is_put_there_leaves_no_half_of_it(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, before[1]))
    try:
        with (
            pytest.raises(Refused, match="the disk is full"),
            put_beside(tmp_path / "history.jsonl", (VERIFIER,)) as put,
        ):
            put()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []
    with put_beside(tmp_path / "history.jsonl", (VERIFIER, FORMAT)) as put:
        put()
    check_places(tmp_path / "history.jsonl", (VERIFIER, FORMAT))


def test_what_a_file_brought_along_does_not_steer_the_screen_of_who_checks_it(
    office: Office, out: Path
) -> None:
    path = out / "history.jsonl"
    office.history.leaving.export(path)
    lines = [json.loads(each) for each in path.read_text(encoding="utf-8").splitlines()]
    entry = next(each["entry"] for each in lines if "entry" in each)
    entry.update(leaf="00" * 32, who="\x1b[2J\u202e nothing is wrong.")
    del entry["payload"]
    path.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    status, said = _run(out, "history", path.name)
    assert status == 1
    assert "\\x1b[2J\\u202e" in said
    assert said.isascii()
    assert "\x1b" not in said


def test_a_file_that_is_nested_too_deep_is_no_history(office: Office, out: Path) -> None:
    path = out / "history.jsonl"
    office.history.leaving.export(path)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("[" * 100_000 + "\n")
    status, said = _run(out, "history", path.name)
    assert status == 1
    assert "cannot be read" in said
    assert "Traceback" not in said
