"""A process that checks Ed25519 signatures: frames in on standard input, one byte for each signature out.

A frame is the number of signatures as four bytes, then the public keys of all of them, 32 bytes each, then
the messages, 32 bytes each, then the signatures, 64 bytes each. Nothing secret passes.
"""

from __future__ import annotations

import struct
import sys
from typing import BinaryIO

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

COUNT = struct.Struct(">I")
KEY, MESSAGE, SIGNATURE = 32, 32, 64
ONE = KEY + MESSAGE + SIGNATURE


def check(frame: bytes, keys: dict[bytes, Ed25519PublicKey]) -> bytes:
    """One byte for each signature: 1 where it holds."""
    count = len(frame) // ONE
    messages, signatures, out = count * KEY, count * (KEY + MESSAGE), bytearray(count)
    for place in range(count):
        raw = frame[place * KEY : (place + 1) * KEY]
        at, signed = messages + place * MESSAGE, signatures + place * SIGNATURE
        try:
            key = keys.get(raw)
            if key is None:
                key = keys[raw] = Ed25519PublicKey.from_public_bytes(raw)
            key.verify(frame[signed : signed + SIGNATURE], frame[at : at + MESSAGE])
            out[place] = 1
        except (InvalidSignature, ValueError):
            continue
    return bytes(out)


def serve(inwards: BinaryIO, outwards: BinaryIO) -> None:
    """Answer frames until there are no more."""
    keys: dict[bytes, Ed25519PublicKey] = {}
    while len(head := inwards.read(COUNT.size)) == COUNT.size:
        outwards.write(check(inwards.read(COUNT.unpack(head)[0] * ONE), keys))
        outwards.flush()


def main() -> None:
    """Serve the pipes that the process was given."""
    # a program without a console has no sys.stdin and sys.stdout, but it has the pipes it was given
    inwards = sys.stdin.buffer if sys.stdin else open(0, "rb", closefd=False)  # noqa: SIM115  open to the end
    outwards = sys.stdout.buffer if sys.stdout else open(1, "wb", closefd=False)  # noqa: SIM115  same
    serve(inwards, outwards)


if __name__ == "__main__":
    main()
