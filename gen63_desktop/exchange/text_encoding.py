"""The encoding of a text file: byte order mark, then strict UTF-8 over the whole file, then the person."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import ENCODINGS, EncodingChoice, EncodingUnknown

CHUNK = 1 << 20
_BOMS: tuple[tuple[bytes, str, int], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32", 0),
    (codecs.BOM_UTF8, "utf-8", 3),
    (codecs.BOM_UTF16_LE, "utf-16", 0),
    (codecs.BOM_UTF16_BE, "utf-16", 0),
)


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text file whose every byte was decoded once without fault."""

    encoding: str
    sha256: str
    size: int


def check_encoding(
    path: Path, name: str, chosen: str | None, tell: Callable[[int, int], None]
) -> CheckedText:
    """Decode the whole file; raises EncodingUnknown with choices, or Refused with line and byte."""
    with path.open("rb") as stream:
        head = stream.read(4096)
    encoding, skip = _by_mark(head, name)
    if not encoding:
        encoding = _known(chosen, name) if chosen else "utf-8"
        if not chosen and _is_utf16_without_mark(head):
            raise EncodingUnknown(
                "The file holds a zero byte after every letter: it is probably UTF-16 without its mark.",
                "Choose the encoding in which the lines shown read right.",
                where=name,
                choices=_choices(head[:600], ("utf-16-le", "utf-16-be")),
            )
    try:
        return _decode_all(path, encoding, skip, tell)
    except UnicodeDecodeError as fault:
        line = _line_of(path, fault.start)
        if chosen or encoding != "utf-8" or skip:
            raise Refused(
                "Byte {byte} in line {line} cannot be read as {encoding}.",
                "Choose another encoding, or save the file again as CSV UTF-8.",
                where=name,
                byte=fault.start + 1,
                line=line,
                encoding=ENCODINGS.get(encoding, encoding),
            ) from None
        raise EncodingUnknown(
            "The file is not UTF-8: byte {byte}, in line {line}, does not fit.",
            "Choose the encoding in which the lines shown read right, or save the file again as CSV UTF-8.",
            where=name,
            choices=_suggest(path, fault.start),
            byte=fault.start + 1,
            line=line,
        ) from None


def _by_mark(head: bytes, name: str) -> tuple[str, int]:
    for mark, encoding, skip in _BOMS:
        if head.startswith(mark):
            if encoding == "utf-32":
                raise Refused("The file is UTF-32.", "Save it again as CSV UTF-8.", where=name)
            return encoding, skip
    return "", 0


def _known(chosen: str, name: str) -> str:
    if chosen not in ENCODINGS:
        raise Refused(
            "There is no encoding called “{encoding}” to choose.",
            "Choose one of: {known}.",
            where=name,
            encoding=chosen,
            known=", ".join(ENCODINGS),
        )
    return chosen


def _is_utf16_without_mark(head: bytes) -> bool:
    half = len(head) // 2
    return half >= 8 and max(head[0::2].count(0), head[1::2].count(0)) > 0.4 * half


def _decode_all(path: Path, encoding: str, skip: int, tell: Callable[[int, int], None]) -> CheckedText:
    """Decode and hash chunk by chunk; a fault carries its place in the whole file as ``start``."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    digest = hashlib.sha256()
    size, done = path.stat().st_size, 0
    with path.open("rb") as stream:
        digest.update(stream.read(skip))
        done = skip
        while True:
            chunk = stream.read(CHUNK)
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as fault:
                start = done - held + fault.start
                raise UnicodeDecodeError(encoding, b"", start, start + 1, fault.reason) from None
            if not chunk:
                return CheckedText(encoding, digest.hexdigest(), done)
            digest.update(chunk)
            done += len(chunk)
            tell(done, size)


def _line_of(path: Path, offset: int) -> int:
    """The line that holds the byte at this offset, counting LF, CR LF and lone CR as line ends."""
    line, left, last = 1, offset, b""
    with path.open("rb") as stream:
        while left > 0 and (chunk := stream.read(min(CHUNK, left))):
            whole = last + chunk
            line += whole.count(b"\n") + whole.count(b"\r") - whole.count(b"\r\n")
            if last:
                line -= 1
            last = b"\r" if chunk.endswith(b"\r") else b""
            left -= len(chunk)
    return line


def _suggest(path: Path, offset: int) -> tuple[EncodingChoice, ...]:
    """Encodings that decode the lines around the fault and further odd lines, likeliest first."""
    from charset_normalizer import from_bytes

    with path.open("rb") as stream:
        stream.seek(max(0, offset - 2_000))
        odd = [line for line in stream.read(256 * 1024).splitlines() if not line.isascii()]
    sample = b"\n".join(line[:2_000] for line in odd[:200])
    names = ["cp1252"]
    best = from_bytes(sample).best()
    if best is not None:
        names += [name for name in ENCODINGS if codecs.lookup(name).name == codecs.lookup(best.encoding).name]
    names += ["iso8859-15", "mac-roman", "cp437"]
    return _choices(sample, tuple(dict.fromkeys(names)))


def _choices(sample: bytes, names: tuple[str, ...]) -> tuple[EncodingChoice, ...]:
    found: list[EncodingChoice] = []
    for name in names:
        if name == "utf-8":
            continue
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        lines = tuple(_around_odd(line) for line in text.splitlines()[:3])
        found.append(EncodingChoice(name, ENCODINGS[name], lines))
    return tuple(found[:4])


def _around_odd(line: str) -> str:
    """Up to 80 characters of the line around its first character outside ASCII."""
    at = next((index for index, letter in enumerate(line) if ord(letter) > 127), 0)
    start = max(0, at - 40)
    return line[start : start + 80]
