"""The data key of an open database: given to its connections, exchanged, and given up while it is locked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from gen63_desktop.domain.errors import Locked, Refused

_STAMP = "gen63 data key"
_PATIENCE = 20.0


class DataKey:
    """Stands between an engine and its connections.

    While ``alone`` holds, nobody gets a connection; one made with an earlier key is replaced when it is
    next asked for. After ``forget`` nobody gets one at all.
    """

    def __init__(self, key: bytes) -> None:
        self._key: bytes | None = key
        self._turn = 0
        self._shut = False
        self._out: dict[int, int] = {}
        self._change = threading.Condition()

    def hex(self) -> str:
        """The key, for a new connection."""
        key = self._key
        if key is None:
            raise Locked
        return key.hex()

    def forget(self) -> None:
        """Give the key up."""
        self._key = None

    def exchange(self, key: bytes) -> None:
        """From now on connections are opened with this key."""
        if key != self._key:
            self._key, self._turn = key, self._turn + 1

    def watch(self, engine: Engine) -> Engine:
        """Guard the engine's connections."""
        event.listen(engine, "connect", self._connected)
        event.listen(engine, "checkout", self._taken)
        event.listen(engine, "checkin", self._given_back)
        return engine

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody of this program has a connection, and nobody gets one."""
        end = time.monotonic() + _PATIENCE
        with self._change:
            self._shut = True
            while self._out and time.monotonic() < end:
                self._change.wait(0.1)
            if self._out:
                self._open()
                raise Refused(
                    "The office's records are being read.", "Wait until that is done and try again."
                )
        try:
            yield
        finally:
            with self._change:
                self._open()

    def _open(self) -> None:
        self._shut = False
        self._change.notify_all()

    def _connected(self, _connection: Any, record: Any) -> None:
        record.info[_STAMP] = self._turn

    def _taken(self, _connection: Any, record: Any, _proxy: Any) -> None:
        me = threading.get_ident()
        with self._change:
            end = time.monotonic() + _PATIENCE * 3
            while self._shut and me not in self._out.values():  # who is within may finish
                if not self._change.wait(end - time.monotonic()):
                    raise Refused("The office's keys are being changed.", "Try again in a moment.")
            if self._key is None:
                self.hex()
            if record.info.get(_STAMP) != self._turn:
                raise DisconnectionError("opened with an earlier key")
            self._out[id(record)] = me

    def _given_back(self, _connection: Any, record: Any) -> None:
        with self._change:
            self._out.pop(id(record), None)
            self._change.notify_all()
