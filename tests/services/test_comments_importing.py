"""Importing comments: what is stored, what is already there, what is refused, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Comment, CommentImport, Decision, ImportState, RowNews
from gen63_desktop.domain.errors import Refused, RuleBroken, WorkCancelled
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, TITLES, mapping, rows, take_in, write


def stored(office: Office) -> tuple[Comment, ...]:
    with office.session.ask() as reader:
        return reader.find(Comment)


@pytest.mark.requirement("M1")
def test_a_comment_is_stored_as_the_file_has_it_with_its_further_columns(
    either_office: Office, tmp_path: Path
) -> None:
    row = ["CC-9", "08/02/2026 09:15", "app", "Blue", "No ramp.\nTwice. ¿Por qué? 🙂", "Vermont"]
    take_in(either_office, tmp_path / "q3.csv", [row])
    (comment,) = stored(either_office)
    assert (comment.source_ref, comment.line, comment.channel) == ("CC-9", "Blue", "app")
    assert (str(comment.received), comment.received_time) == ("2026-08-02", "09:15:00")
    assert comment.text == "No ramp.\nTwice. ¿Por qué? 🙂"
    assert (comment.quarter, comment.row) == (Q3, 2)
    assert either_office.comments.look_at(comment.id).context == (("Station", "Vermont"),)


@pytest.mark.requirement("M1")
@pytest.mark.parametrize("ids", [True, False])
def test_a_second_import_of_the_same_file_stores_nothing(
    either_office: Office, tmp_path: Path, ids: bool
) -> None:
    wanted = rows(30)
    first = take_in(either_office, tmp_path / "q3.csv", wanted, ids=ids).receipt
    second = take_in(either_office, tmp_path / "again.csv", wanted[::-1], ids=ids).receipt
    assert (first.rows_read, first.stored, first.already_there) == (30, 30, 0)
    assert (second.rows_read, second.stored, second.already_there) == (30, 0, 30)
    assert len(stored(either_office)) == 30


@pytest.mark.requirement("M1")
def test_equal_rows_without_an_id_are_counted_by_occurrence(either_office: Office, tmp_path: Path) -> None:
    one = rows(1)[0]
    assert take_in(either_office, tmp_path / "a.csv", [one, one], ids=False).receipt.stored == 2
    later = take_in(either_office, tmp_path / "b.csv", [one, one, one], ids=False).receipt
    assert (later.stored, later.already_there) == (1, 2)
    again = take_in(either_office, tmp_path / "c.csv", [one, one, one], ids=False).receipt
    assert (again.stored, again.already_there) == (0, 3)


@pytest.mark.requirement("M1")
def test_occurrences_are_counted_rightly_after_an_import_was_undone(office: Office, tmp_path: Path) -> None:
    one = rows(1)[0]
    first = take_in(office, tmp_path / "a.csv", [one], ids=False)
    take_in(office, tmp_path / "b.csv", [one, one], ids=False)
    office.comments.undo_import(first.import_id, "wrong file")
    receipt = take_in(office, tmp_path / "c.csv", [one, one, one], ids=False).receipt
    assert (receipt.stored, receipt.already_there) == (2, 1)


@pytest.mark.requirement("M1")
@pytest.mark.parametrize("numbered_first", [True, False])
def test_the_same_rows_are_never_imported_twice_though_the_number_was_mapped_only_once(
    either_office: Office, tmp_path: Path, numbered_first: bool
) -> None:
    table = either_office.comments.open_file(write(tmp_path / "q3.csv", rows(25)))
    for numbered in (numbered_first, not numbered_first):
        receipt = either_office.comments.take_in(table, mapping(ids=numbered)).receipt
    assert (receipt.stored, receipt.already_there) == (0, 25)
    assert len(stored(either_office)) == 25


@pytest.mark.requirement("M1")
def test_a_number_twice_in_one_file_is_one_comment(either_office: Office, tmp_path: Path) -> None:
    wanted = rows(12)
    receipt = take_in(either_office, tmp_path / "q3.csv", [*wanted, wanted[3]]).receipt
    assert (receipt.stored, receipt.already_there) == (12, 1)


@pytest.mark.requirement("M1")
def test_a_number_that_comes_again_far_down_a_long_file_is_found(office: Office, tmp_path: Path) -> None:
    wanted = rows(12_500)
    again = [*wanted, wanted[0], wanted[5_500], wanted[12_499]]
    receipt = take_in(office, tmp_path / "q3.csv", again).receipt
    assert (receipt.rows_read, receipt.stored, receipt.already_there) == (12_503, 12_500, 3)


@pytest.mark.requirement("M1")
def test_a_number_that_is_there_with_other_words_is_shown_and_never_overwrites(
    either_office: Office, tmp_path: Path
) -> None:
    wanted = rows(2)
    take_in(either_office, tmp_path / "a.csv", wanted)
    other = [*wanted[0][:4], "Someone else's words", ""]
    taken = take_in(either_office, tmp_path / "b.csv", [other])
    assert (taken.receipt.stored, taken.receipt.already_there) == (0, 1)
    assert "other words: 2" in taken.receipt.notes[-1].sentence()
    kept = either_office.comments.kept_receipt(taken.import_id)
    assert [(row.row, row.news) for row in kept.rows] == [(2, RowNews.OTHER_WORDS)]
    assert "Someone else's words" not in {comment.text for comment in stored(either_office)}


@pytest.mark.requirement("M1")
def test_each_row_that_cannot_be_read_is_named_with_its_reason_and_the_rest_is_stored(
    either_office: Office, tmp_path: Path
) -> None:
    wanted = rows(3)
    wanted[1][1] = "31/31/2026 10:00"
    wanted.append(["CC-1", "07/01/2026 10:00", "app", "L" * 400, "Text", ""])
    taken = take_in(either_office, tmp_path / "q3.csv", wanted)
    assert (taken.receipt.rows_read, taken.receipt.stored) == (4, 2)
    assert [row.number for row in taken.receipt.refused] == [3, 5]
    assert "31/31/2026" in str(taken.receipt.refused[0].reasons[0])
    assert "400 characters" in str(taken.receipt.refused[1].reasons[0])
    kept = either_office.comments.kept_receipt(taken.import_id)
    assert [row.row for row in kept.rows] == [3, 5]
    assert kept.record.refused == 2


@pytest.mark.requirement("M1")
def test_each_comment_goes_to_the_quarter_of_its_own_date(either_office: Office, tmp_path: Path) -> None:
    wanted = rows(3)
    wanted[0][1] = "06/30/2026 23:59"
    receipt = take_in(either_office, tmp_path / "mixed.csv", wanted).receipt
    assert dict(receipt.further_counts) == {"stored in 2026 Q2": 1, "stored in 2026 Q3": 2}
    assert either_office.comments.quarters() == ((Q3, 2, False), ("2026 Q2", 1, False))


@pytest.mark.requirement("M1", "V3")
def test_a_comment_dated_outside_the_named_quarter_is_refused_and_never_moved(
    either_office: Office, tmp_path: Path
) -> None:
    wanted = rows(3)
    wanted[0][1] = "06/30/2026 23:59"
    receipt = take_in(either_office, tmp_path / "q3.csv", wanted, quarter=Q3).receipt
    assert (receipt.stored, len(receipt.refused)) == (2, 1)
    assert "which is 2026 Q2, not 2026 Q3" in str(receipt.refused[0].reasons[0])
    assert {comment.quarter for comment in stored(either_office)} == {Q3}


@pytest.mark.requirement("M1")
def test_a_comment_without_a_date_needs_a_named_quarter_and_is_counted_as_such(
    either_office: Office, tmp_path: Path
) -> None:
    wanted = rows(2)
    wanted[0][1] = ""
    without = take_in(either_office, tmp_path / "a.csv", wanted, dry_run=True).receipt
    assert [row.number for row in without.refused] == [2]
    named = take_in(either_office, tmp_path / "a.csv", wanted, quarter=Q3)
    assert named.receipt.stored == 2
    assert dict(named.receipt.further_counts)["stored without a date"] == 1
    assert either_office.comments.counts(Q3).undated == 1


@pytest.mark.requirement("M1")
def test_a_comment_without_words_is_kept_and_counted(office: Office, tmp_path: Path) -> None:
    wanted = rows(2)
    wanted[0][4] = " "
    receipt = take_in(office, tmp_path / "q3.csv", wanted).receipt
    assert receipt.stored == 2
    assert dict(receipt.further_counts)["stored without words"] == 1


@pytest.mark.requirement("M1")
def test_a_dry_run_gives_the_same_receipt_and_leaves_nothing(either_office: Office, tmp_path: Path) -> None:
    wanted = rows(5)
    wanted[4][1] = "never"
    with either_office.session.ask() as reader:
        before = reader.head()
    tried = take_in(either_office, tmp_path / "q3.csv", wanted, dry_run=True)
    with either_office.session.ask() as reader:
        assert reader.head() == before
        assert not reader.find(CommentImport)
    assert stored(either_office) == ()
    done = take_in(either_office, tmp_path / "q3.csv", wanted)
    assert tried.receipt == replace(done.receipt, dry_run=True)


@pytest.mark.requirement("M1", "U2")
def test_a_cancelled_import_leaves_everything_as_it_was(office: Office, tmp_path: Path) -> None:
    table = office.comments.open_file(write(tmp_path / "q3.csv", rows(50)))
    with pytest.raises(WorkCancelled):
        office.comments.take_in(table, mapping(), cancelled=lambda: True)
    assert stored(office) == ()
    assert office.comments.imports() == ()


@pytest.mark.requirement("M1")
def test_a_file_that_ends_broken_is_not_imported_at_all(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "q3.csv", rows(3_000))
    with path.open("a", encoding="utf-8") as stream:
        stream.write('CC-1,07/01/2026 10:00,app,204,"never closed\n')
    with pytest.raises(Refused):
        office.comments.take_in(office.comments.open_file(path), mapping())
    assert stored(office) == ()


@pytest.mark.requirement("M1")
def test_a_mapping_without_words_or_without_dates_is_refused_with_both_reasons(
    office: Office, tmp_path: Path
) -> None:
    table = office.comments.open_file(write(tmp_path / "q3.csv", rows(2)))
    only = Mapping("comments", (FieldSource("line", ("Line",)),))
    with pytest.raises(Refused, match="No column holds the comment") as refusal:
        office.comments.take_in(table, only)
    assert "name the quarter" in refusal.value.sentence()
    office.comments.take_in(table, mapping(dated=False), Quarter.parse(Q3))
    assert {comment.received for comment in stored(office)} == {None}


@pytest.mark.requirement("M1")
def test_a_mapping_that_fits_nothing_refuses_the_whole_file(office: Office, tmp_path: Path) -> None:
    wanted = [[*row[:1], "no day", *row[2:]] for row in rows(10_001)]
    with pytest.raises(RuleBroken, match="More than 10,000 rows"):
        take_in(office, tmp_path / "q3.csv", wanted)
    assert office.comments.imports() == ()


@pytest.mark.requirement("M1")
def test_a_file_none_of_whose_rows_fits_is_tried_but_never_counts_as_an_import(
    office: Office, tmp_path: Path
) -> None:
    wanted = [[*row[:1], "no day", *row[2:]] for row in rows(3)]
    tried = take_in(office, tmp_path / "q3.csv", wanted, dry_run=True)
    assert len(tried.receipt.refused) == 3
    with pytest.raises(Refused, match=r"None of the 3 rows can be taken in. The first, row 2: .*no day"):
        take_in(office, tmp_path / "q3.csv", wanted)
    assert office.comments.imports() == ()


@pytest.mark.requirement("M1")
def test_an_import_is_undone_in_one_step_and_can_be_made_again(either_office: Office, tmp_path: Path) -> None:
    taken = take_in(either_office, tmp_path / "q3.csv", rows(8))
    undone = either_office.comments.undo_import(taken.import_id, "wrong quarter")
    assert undone.state is ImportState.UNDONE
    assert stored(either_office) == ()
    assert either_office.comments.quarters() == ()
    listing = either_office.comments.listing()
    assert listing.count(ListRequest(Sort("received"), words="operator")) == 0
    assert take_in(either_office, tmp_path / "q3.csv", rows(8)).receipt.stored == 8
    with pytest.raises(Refused, match="undone before"):
        either_office.comments.undo_import(taken.import_id, "again")


@pytest.mark.requirement("M2")
def test_an_import_with_a_decided_comment_is_never_undone(either_office: Office, tmp_path: Path) -> None:
    taken = take_in(either_office, tmp_path / "q3.csv", rows(3))
    first = stored(either_office)[0]
    either_office.comments.decide(first.id, Decision.NO_CONCERN)
    with pytest.raises(Refused, match="1 of its comments are decided"):
        either_office.comments.undo_import(taken.import_id, "wrong file")
    assert len(stored(either_office)) == 3
    either_office.comments.undo_last(Q3)
    either_office.comments.undo_import(taken.import_id, "wrong file")
    assert stored(either_office) == ()


@pytest.mark.requirement("M1")
def test_the_mapping_of_a_layout_is_remembered(office: Office, tmp_path: Path) -> None:
    table = office.comments.open_file(write(tmp_path / "q3.csv", rows(2)))
    guess, remembered = office.comments.propose(table)
    assert not remembered
    chosen = mapping().without_field("channel")
    assert chosen != guess.mapping
    office.comments.take_in(table, chosen)
    later = office.comments.open_file(write(tmp_path / "q4.csv", rows(3)))
    proposal, remembered = office.comments.propose(later)
    assert remembered
    assert {source.field for source in proposal.mapping.fields} == {s.field for s in chosen.fields}
    assert not proposal.questions
    other = office.comments.open_file(write(tmp_path / "other.csv", [["x"] * 7], (*TITLES, "More")))
    assert not office.comments.propose(other)[1]


@pytest.mark.requirement("M1", "S2")
def test_an_import_with_history_is_found_unaltered_by_the_check(
    either_office: Office, tmp_path: Path
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(20))
    either_office.comments.decide(stored(either_office)[0].id, Decision.OTHER_POLICY)
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("M1")
def test_a_workbook_and_a_text_file_of_the_same_comments_are_the_same_comments(
    office: Office, tmp_path: Path
) -> None:
    wanted = rows(40)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(TITLES)
    for row in wanted:
        sheet.append([row[0], datetime.strptime(row[1], "%m/%d/%Y %H:%M"), *row[2:]])  # noqa: DTZ007
    book.save(tmp_path / "q3.xlsx")
    table = office.comments.open_file(tmp_path / "q3.xlsx")
    proposal, _ = office.comments.propose(table)
    assert not proposal.questions
    assert office.comments.take_in(table, proposal.mapping).receipt.stored == 40
    from_book = [(c.received, c.received_time, c.text, c.line) for c in stored(office)]
    receipt = take_in(office, tmp_path / "q3.csv", wanted).receipt
    assert (receipt.stored, receipt.already_there) == (0, 40)
    assert receipt.notes == ()
    assert str(from_book[0][0]) == "2026-07-01"
    assert from_book[0][1] == "09:15:00"


def test_the_real_reviews_are_12000_comments_of_2024_q4_and_a_second_import_stores_none(
    office: Office, samples: Path
) -> None:
    file = samples / "uber-reviews" / "uber_reviews_without_reviewid.csv"
    table = office.comments.open_file(file)
    proposal, _ = office.comments.propose(table)
    first = office.comments.take_in(table, proposal.mapping).receipt
    second = office.comments.take_in(table, proposal.mapping).receipt
    assert (first.rows_read, first.stored, first.refused) == (12_000, 12_000, ())
    assert dict(first.further_counts) == {"stored in 2024 Q4": 12_000}
    assert (second.stored, second.already_there) == (0, 12_000)


def test_the_real_service_requests_are_kept_by_their_own_numbers(office: Office, samples: Path) -> None:
    file = samples / "sf311-sample" / "cases_sample_10000.csv"
    table = office.comments.open_file(file)
    fields = (
        FieldSource("source_ref", ("CaseID",)),
        FieldSource("received", ("Opened",), date_formats=("%m/%d/%Y %I:%M:%S %p",)),
        FieldSource("text", ("Request.Details",)),
        FieldSource("channel", ("Source",)),
    )
    receipt = office.comments.take_in(table, Mapping("comments", fields)).receipt
    assert (receipt.rows_read, receipt.stored) == (10_000, 10_000)
    again = office.comments.take_in(table, Mapping("comments", fields)).receipt
    assert (again.stored, again.already_there) == (0, 10_000)
    request = ListRequest(Sort("received"), words="Discourtesy")
    assert office.comments.listing().count(request) > 0
