"""The rows of investigations: who may read and work them. Each acts on the investigator's case."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import FileText, TextState
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Row, every
from tests.roles.world import World
from tests.services.investigation_steps import FOOTAGE, move, obtain, obtained, request


def _item(world: World, office: Office | None = None) -> EvidenceItem:
    return obtain(office or world.chief, world.chief.complaints.get(world.facts.own))


def _read(world: World) -> EvidenceItem:
    return obtain(
        world.chief, world.chief.complaints.get(world.facts.own), b"The ramp stayed up.", file_name="said.txt"
    )


def _asked(world: World, office: Office | None = None) -> RecordingRequest:
    return request(office or world.chief, world.chief.complaints.get(world.facts.own))


def _moved(world: World) -> int:
    return world.chief.investigation.move_evidence(_item(world).id, move("Dana Whitfield", "Lab")).id


def _task(world: World) -> Task:
    return Task(world.facts.own, "Ask the depot", world.facts.people["investigator"], TODAY, 0, TODAY)


def _issue(world: World) -> Issue:
    return Issue(world.facts.own, 0, "Was the door closed?")


def _interview(world: World) -> Interview:
    way = InterviewWay.TELEPHONE
    return Interview(world.facts.own, InterviewRole.WITNESS, "Pat Reed", TODAY, "", way, None)


def _call(world: World) -> CallForService:
    now = world.chief.session.now()
    answers = Answer.YES, Answer.YES
    return CallForService(
        world.facts.own, "1", None, "", "Somebody slept", *answers, "Ambassador", "", 0, now
    )


def _added_interview(world: World) -> Interview:
    return world.chief.investigation.add_interview(replace(_interview(world), whom="Pat Reed"))


def _change_interview(world: World, office: Office) -> object:
    stored = _added_interview(world)
    return office.investigation.change_interview(replace(stored, language="Spanish"))


def _remove_interview(world: World, office: Office) -> object:
    return office.investigation.remove_interview(_added_interview(world), "A slip")


INVESTIGATION_ROWS = {
    "investigation.of_case": Row("COIU", lambda w, o: o.investigation.of_case(w.facts.own)),
    "investigation.work_items": Row("*", lambda _w, o: every(o.investigation.work_items(TODAY))),
    "investigation.record_evidence": Row("COI", _item),
    "investigation.describe_evidence": Row(
        "COI",
        lambda w, o: o.investigation.describe_evidence(replace(_item(w), description="A call"), "Clearer"),
    ),
    "investigation.withdraw_evidence": Row(
        "COI", lambda w, o: o.investigation.withdraw_evidence(_item(w).id, "Recorded twice")
    ),
    "investigation.move_evidence": Row(
        "COI", lambda w, o: o.investigation.move_evidence(_item(w).id, move("Dana Whitfield", "Lab"))
    ),
    "investigation.correct_custody": Row(
        "COI", lambda w, o: o.investigation.correct_custody(_moved(w), move("Dana Whitfield", "Room"), "Slip")
    ),
    "investigation.check_evidence_file": Row(
        "COI", lambda w, o: o.investigation.check_evidence_file(_item(w).id)
    ),
    "investigation.evidence_file": Row("COIU", lambda w, o: o.investigation.evidence_file(_item(w).id)),
    "file_words.read_next": Row("*", lambda _w, o: o.file_words.read_next()),
    "file_words.keep": Row(
        "COI", lambda w, o: o.file_words.keep(FileText(w.facts.own, _read(w).id, TextState.NONE))
    ),
    "previews.of_evidence": Row("COIU", lambda w, o: o.previews.of_evidence(_read(w).id, 200)),
    "investigation.save_evidence": Row(
        "COIU", lambda w, o: o.investigation.save_evidence(_item(w).id, w.files / "copy.mp3")
    ),
    "investigation.request_recording": Row("COI", _asked),
    "investigation.change_request": Row(
        "COI", lambda w, o: o.investigation.change_request(replace(_asked(w), retention_hours=96))
    ),
    "investigation.answer_request": Row(
        "COI", lambda w, o: o.investigation.answer_request(_asked(w), RequestState.REFUSED, "No camera")
    ),
    "investigation.receive_recording": Row(
        "COI", lambda w, o: o.investigation.receive_recording(_asked(w), obtained(), FOOTAGE)
    ),
    "investigation.add_task": Row("COI", lambda w, o: o.investigation.add_task(_task(w))),
    "investigation.change_task": Row(
        "COI",
        lambda w, o: o.investigation.change_task(
            replace(w.chief.investigation.add_task(_task(w)), what="Ask twice")
        ),
    ),
    "investigation.end_task": Row(
        "COI",
        lambda w, o: o.investigation.end_task(
            w.chief.investigation.add_task(_task(w)), TaskState.DONE, "They told us"
        ),
    ),
    "investigation.add_issue": Row("COI", lambda w, o: o.investigation.add_issue(_issue(w))),
    "investigation.change_issue": Row(
        "COI",
        lambda w, o: o.investigation.change_issue(
            replace(w.chief.investigation.add_issue(_issue(w)), answer="It was")
        ),
    ),
    "investigation.add_interview": Row("COI", lambda w, o: o.investigation.add_interview(_interview(w))),
    "investigation.change_interview": Row("COI", _change_interview),
    "investigation.add_call": Row("COI", lambda w, o: o.investigation.add_call(_call(w))),
    "investigation.change_call": Row(
        "COI",
        lambda w, o: o.investigation.change_call(
            replace(w.chief.investigation.add_call(_call(w)), reference="2")
        ),
    ),
    "investigation.remove_task": Row(
        "COI", lambda w, o: o.investigation.remove_task(w.chief.investigation.add_task(_task(w)), "A slip")
    ),
    "investigation.remove_issue": Row(
        "COI", lambda w, o: o.investigation.remove_issue(w.chief.investigation.add_issue(_issue(w)), "A slip")
    ),
    "investigation.remove_interview": Row("COI", _remove_interview),
    "investigation.remove_call": Row(
        "COI", lambda w, o: o.investigation.remove_call(w.chief.investigation.add_call(_call(w)), "A slip")
    ),
}
