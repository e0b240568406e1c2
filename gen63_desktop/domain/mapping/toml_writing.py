"""Writes a mapping as TOML that a person can edit, with what is to be decided as comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gen63_desktop.domain.mapping.dates import describe_format
from gen63_desktop.domain.mapping.mapping import MAIN, REFUSE, FieldSource, FileSource, Mapping
from gen63_desktop.domain.mapping.proposal import Question, QuestionKind
from gen63_desktop.domain.mapping.source import Layout
from gen63_desktop.domain.mapping.target import Target

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def dumps(
    mapping: Mapping,
    target: Target | None = None,
    questions: Sequence[Question] = (),
    layouts: Sequence[Layout] = (),
) -> str:
    """The mapping as TOML; ``loads`` gives the same mapping back.

    With ``target``, ``questions`` and ``layouts`` the comments say what is open, which of our words there
    are, which fields have no column yet and which columns are left.
    """
    lines = [
        *_comment(f"How files of {mapping.target} are imported. The help page “Mapping files” explains it."),
        f"target = {quoted(mapping.target)}",
    ]
    lines += _general(mapping, questions)
    for file in mapping.files:
        lines += ["", f"[files.{key(file.alias)}]", *_file(file)]
    for source in mapping.fields:
        asked = [question for question in questions if question.field == source.field]
        lines += ["", *_field(source, target, asked)]
    if target is not None:
        lines += _left_over(mapping, target, questions, layouts)
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A TOML string that holds exactly this text, whatever is in it."""
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def key(text: str) -> str:
    """A TOML key: bare where it may be."""
    return text if _BARE.fullmatch(text) else quoted(text)


def _escaped(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    code = ord(letter)
    if code < 32 or code == 127:
        return f"\\u{code:04X}"
    if 0xD800 <= code <= 0xDFFF:  # no text of a file holds half a character, and TOML has none
        return "\ufffd"
    return letter


def _comment(text: str) -> list[str]:
    """One comment line: nothing in the text can end it."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return [f"# {plain}"]


def _array(texts: Sequence[str]) -> str:
    return "[" + ", ".join(map(quoted, texts)) + "]"


def _general(mapping: Mapping, questions: Sequence[Question]) -> list[str]:
    lines: list[str] = []
    for question in questions:
        if question.kind is QuestionKind.CENTURY:
            lines += ["", *_comment(f"DECIDE: {question.text.sentence()}")]
            lines += _comment(f"If so, remove the # of the next line: 00 to {question.choices[0]} are 20xx.")
            lines.append(f"# two_digit_years_up_to = {int(question.choices[0])}")
    if mapping.two_digit_pivot is not None:
        lines.append(f"two_digit_years_up_to = {mapping.two_digit_pivot}")
    if mapping.future_days_confirmed:
        lines.append("future_days_confirmed = true")
    if mapping.early_days_confirmed:
        lines.append("early_days_confirmed = true")
    return lines


def _file(file: FileSource) -> list[str]:
    options = file.options
    texts = (
        ("name", file.name),
        ("part", file.part),
        ("id_column", file.id_column),
        ("layout", file.layout),
        ("encoding", options.encoding or ""),
        ("delimiter", options.delimiter or ""),
        ("sheet", options.sheet or ""),
    )
    lines = [f"{name} = {quoted(text)}" for name, text in texts if text]
    if options.header_row is not None:
        lines.append(f"header_row = {options.header_row}")
    if options.header_rows != 1:
        lines.append(f"header_rows = {options.header_rows}")
    if options.fill_short_rows:
        lines.append("fill_short_rows = true")
    return lines


def _field(source: FieldSource, target: Target | None, questions: Sequence[Question]) -> list[str]:
    name = f"fields.{key(source.field)}"
    field = next((f for f in target.fields if f.name == source.field), None) if target else None
    lines = _comment(field.title) if field else []
    for question in questions:
        lines += _comment(f"DECIDE: {question.text.sentence()}")
    lines.append(f"[{name}]")
    if source.file != MAIN:
        lines.append(f"file = {quoted(source.file)}")
    if len(source.columns) == 1:
        lines.append(f"column = {quoted(source.columns[0])}")
    elif source.columns:
        lines.append(f"columns = {_array(source.columns)}")
    if source.join != " ":
        lines.append(f"join = {quoted(source.join)}")
    if source.constant:
        lines.append(f"constant = {quoted(source.constant)}")
    lines += _date_formats(source, questions)
    if source.separator:
        lines.append(f"separator = {quoted(source.separator)}")
    if source.unlisted != REFUSE:
        lines.append(f"unlisted = {quoted(source.unlisted)}")
    ours = [word.word for word in field.our_words] if field and field.kind.is_word else []
    open_words = [w for q in questions if q.kind is QuestionKind.WORDS for w in q.choices]
    if source.words or open_words:
        lines.append(f"[{name}.words]")
        if ours:
            lines += _comment(f"Our words: {'; '.join(ours)}. An empty one leaves the field empty.")
        lines += [f"{quoted(theirs)} = {quoted(word)}" for theirs, word in dict(source.words).items()]
        lines += [f'# {quoted(word)} = ""' for word in map(_one_line, open_words)]
    return lines


def _date_formats(source: FieldSource, questions: Sequence[Question]) -> list[str]:
    choices = [q.choices for q in questions if q.kind is QuestionKind.DATE_FORMAT]
    doubtful = [one for pair in choices for one in pair]
    certain = [wanted for wanted in source.date_formats if wanted not in doubtful]
    lines: list[str] = []
    for wanted in (*certain, *doubtful):
        lines += _comment(f"{wanted} is {describe_format(wanted)}")
    if source.date_formats and not choices:
        lines.append(f"date_formats = {_array(source.date_formats)}")
    for at in (0, 1) if choices else ():
        lines.append(f"# date_formats = {_array((*certain, *(pair[at] for pair in choices)))}")
    return lines


def _one_line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _left_over(
    mapping: Mapping, target: Target, questions: Sequence[Question], layouts: Sequence[Layout]
) -> list[str]:
    lines: list[str] = []
    mapped = {source.field for source in mapping.fields}
    asked = {question.field for question in questions}
    for field in target.fields:
        if field.name in mapped:
            continue
        needed = "DECIDE: needed, and no column was found" if field.name in asked else "no column was found"
        lines += ["", *_comment(f"{field.title}: {needed}."), f"# [fields.{field.name}]", '# column = ""']
        if field.name in asked:
            ours = "; ".join(word.word for word in field.our_words)
            lines += _comment(f"Or, if it is the same in all rows{f', one of: {ours}' if ours else ''}:")
            lines.append('# constant = ""')
    used = {column for source in mapping.fields for column in source.columns}
    for layout in layouts:
        left = [title for title in layout.columns if title not in used]
        if left:
            lines += ["", *_comment(f"Columns of {layout.file} that no field uses: {'; '.join(left)}")]
    return lines
