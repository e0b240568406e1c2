"""Frames between the window's process and the worker: a length, then JSON. Never pickles.

The worker reads hostile files, so what comes from it is data to check, not objects to trust.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

from gen63_desktop.exchange.limits import FRAME_BYTES

Frame = dict[str, Any]
_HEAD = struct.Struct(">I")


class BrokenWire(Exception):  # noqa: N818  says what is wrong with the wire
    """The other side ended in the middle, or sent what is no frame."""


def send(stream: IO[bytes], frame: Frame) -> None:
    """Write one frame and flush it."""
    data = json.dumps(frame, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if len(data) > FRAME_BYTES:
        raise BrokenWire("frame too large")
    stream.write(_HEAD.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Frame | None:
    """The next frame; None when the other side has closed."""
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise BrokenWire("frame cut off")
    (length,) = _HEAD.unpack(head)
    if length > FRAME_BYTES:
        raise BrokenWire("frame too large")
    data = stream.read(length)
    if len(data) < length:
        raise BrokenWire("frame cut off")
    try:
        frame = json.loads(data.decode("utf-8", "surrogatepass"))
    except ValueError as fault:
        raise BrokenWire("no frame") from fault
    if not isinstance(frame, dict):
        raise BrokenWire("no frame")
    return frame
