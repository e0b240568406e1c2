"""A disk that fails at a chosen call: by strace where there is one, else by a library loaded before all others.

A server process imports the program once and forks a child for each run; the child works on an office and
tells of each save and each refusal. Faults begin once the child is ready to open the office.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

CALLS = ("fsync", "pwrite64", "pread64", "ftruncate", "write", "rename")
"""What the office's files are written and read with. The child itself speaks by writev alone."""


@dataclass(frozen=True)
class Fault:
    """The call of this number fails; if ``stays``, each later one of its kind too."""

    call: str
    error: str
    number: int
    stays: bool = False


@dataclass
class Told:
    """What the child said before it ended."""

    saved: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """What was tried, and the sentence."""
    broken: list[str] = field(default_factory=list)
    """Errors without a sentence."""
    status: int = 0
    calls: Counter[str] = field(default_factory=Counter)
    struck: bool = False
    """Whether the fault came at all."""


class Injector(Protocol):
    """A way to make calls of another process fail."""

    name: str

    def environment(self) -> dict[str, str]:
        """What the server needs to be started with."""
        ...

    def words(self, fault: Fault | None) -> str:
        """What the child is told before it begins."""
        ...

    def attach(self, process: int, fault: Fault | None) -> None:
        """Begin to watch the child."""
        ...

    def finish(self, told: Told) -> None:
        """Read what was seen, once the child has ended."""
        ...


class Strace:
    """strace, attached to the child before it begins."""

    name = "strace"

    def __init__(self, folder: Path) -> None:
        self._log = folder / "strace.log"
        self._process: subprocess.Popen[str] | None = None

    def environment(self) -> dict[str, str]:
        return {}

    def words(self, fault: Fault | None) -> str:
        return "-"

    def attach(self, process: int, fault: Fault | None) -> None:
        asked = ["-e", f"trace={','.join(CALLS)}"]
        if fault is not None:
            when = f"{fault.number}{'+' if fault.stays else ''}"
            asked += ["-e", f"inject={fault.call}:error={fault.error}:when={when}"]
        self._process = subprocess.Popen(
            ["strace", "-f", *asked, "-s", "0", "-o", self._log, "-p", str(process)],
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stderr is not None
        said = self._process.stderr.readline()
        if "attached" not in said:
            raise OSError(said)

    def finish(self, told: Told) -> None:
        assert self._process is not None
        self._process.communicate()
        seen = self._log.read_text(errors="replace")
        told.calls = Counter(re.findall(r"^\d+ +(\w+)\(", seen, re.MULTILINE))
        told.struck = "(INJECTED)" in seen


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
static int counts[6], log_file = -1;
static int fails(int which, const char *name) {
    const char *said = getenv("GEN63_FAULT");
    char call[20]; int error, number, stays;
    if (!said || !*said) return 0;
    int n = __sync_add_and_fetch(&counts[which], 1);
    const char *path = getenv("GEN63_FAULT_LOG");
    FILE *(*opened)(const char *, const char *) = fopen;
    FILE *log = path ? opened(path, "a") : NULL;
    int hit = sscanf(said, "%19s %d %d %d", call, &error, &number, &stays) == 4
        && !strcmp(call, name) && (n == number || (stays && n > number));
    if (log) {
        char line[64]; struct iovec piece = {line, 0};
        piece.iov_len = snprintf(line, sizeof line, "%s%s\n", name, hit ? " (INJECTED)" : "");
        writev(fileno(log), &piece, 1); fclose(log);
    }
    if (hit) errno = error;
    return hit;
}
#define REAL(type, ...) static type (*real)(__VA_ARGS__)
#define FOUND(name) if (!real) real = dlsym(RTLD_NEXT, name)
int fsync(int f) { REAL(int, int); FOUND("fsync"); return fails(0, "fsync") ? -1 : real(f); }
int fdatasync(int f) { REAL(int, int); FOUND("fdatasync"); return fails(0, "fsync") ? -1 : real(f); }
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) {
    REAL(ssize_t, int, const void *, size_t, off64_t); FOUND("pwrite64");
    return fails(1, "pwrite64") ? -1 : real(f, b, n, o); }
ssize_t pread64(int f, void *b, size_t n, off64_t o) {
    REAL(ssize_t, int, void *, size_t, off64_t); FOUND("pread64");
    return fails(2, "pread64") ? -1 : real(f, b, n, o); }
int ftruncate64(int f, off64_t n) {
    REAL(int, int, off64_t); FOUND("ftruncate64"); return fails(3, "ftruncate") ? -1 : real(f, n); }
ssize_t write(int f, const void *b, size_t n) {
    REAL(ssize_t, int, const void *, size_t); FOUND("write"); return fails(4, "write") ? -1 : real(f, b, n); }
int rename(const char *a, const char *b) {
    REAL(int, const char *, const char *); FOUND("rename"); return fails(5, "rename") ? -1 : real(a, b); }
"""


class Shim:
    """A library of the calls, loaded before the system's own; told by the environment when to fail."""

    name = "a preloaded library"

    def __init__(self, folder: Path) -> None:
        import errno

        self._numbers = {name: str(getattr(errno, name)) for name in ("EIO", "ENOSPC")}
        self._library, self._log = folder / "shim.so", folder / "shim.log"
        source = folder / "shim.c"
        source.write_text(SHIM)
        command = [_compiler(), "-shared", "-fPIC", "-O1", "-o", self._library, source, "-ldl"]
        subprocess.run(command, check=True, capture_output=True)

    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library)}

    def words(self, fault: Fault | None) -> str:
        said = fault or Fault("none", "EIO", 0)
        return f"{said.call} {self._numbers[said.error]} {said.number} {int(said.stays)}|{self._log}"

    def attach(self, process: int, fault: Fault | None) -> None:
        self._log.unlink(missing_ok=True)

    def finish(self, told: Told) -> None:
        seen = self._log.read_text() if self._log.exists() else ""
        told.calls = Counter(line.split()[0] for line in seen.splitlines())
        told.struck = "(INJECTED)" in seen


def _compiler() -> str:
    return next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), "")


def injector(folder: Path) -> Injector | None:
    """The way that this computer offers, or None."""
    wanted = os.environ.get("GEN63_FAULTS_BY", "")
    if wanted != "shim" and shutil.which("strace") and _may_trace():
        return Strace(folder)
    if sys.platform.startswith("linux") and _compiler():
        return Shim(folder)
    return None


def _may_trace() -> bool:
    """Whether strace may attach to a process of ours; containers may forbid it."""
    asked = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    watch = subprocess.Popen(
        ["strace", "-o", os.devnull, "-p", str(asked.pid)], stderr=subprocess.PIPE, text=True
    )
    assert watch.stderr is not None
    attached = "attached" in watch.stderr.readline()
    asked.communicate(b"\n")
    watch.communicate()
    return attached


WORKER = """
import ctypes, os, sys, traceback
from dataclasses import replace
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.store.audit_trail import verify
import cryptography.hazmat.primitives.ciphers.aead, sqlcipher3, rfc8785, sqlalchemy.dialects.sqlite, argon2, json, uuid
person, passphrase, warm = sys.argv[1:]

def say(*words):
    os.writev(1, [(" ".join(words).replace("\\n", " ") + "\\n").encode()])

def trying(what, work):
    try:
        given = work()
    except Refused as said:
        say("refused", what, "|", said.sentence())
    except BaseException as error:
        say("broken", what, "".join(traceback.format_exception(error)[-3:]))
    else:
        say("saved", what)
        return given

def batch(office, name):
    with office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"{name}-{n}", title="b" * 3000) for n in range(20)))

def life(folder):
    office = None
    for attempt in range(3):
        office = office or trying("open", lambda: startup.open_office(folder, person, passphrase))
    if office is None:
        return
    for n in range(12):
        name = f"p{n}"
        kept = trying(f"person {name}", lambda: office.people.add(name, (), "x" * (n % 4 * 9000)))
        if kept is not None:
            trying(f"change {name}", lambda: office.people.change(replace(kept, title=f"changed {name}")))
        if n % 4 == 1:
            trying(f"batch {name}", lambda: batch(office, name))
        if n % 3 == 0:
            trying(f"file {name}", lambda: say("blob", office.session.attachments.keep(name.encode() * 900).blob, name))
        trying(f"draft {name}", lambda: office.drafts.keep("form", "new", {"text": name}))
    for name in ("after", "afterwards"):
        trying(f"person {name}", lambda: office.people.add(name, ()))
    trying("read", office.people.all)
    trying("close", office.close)

if warm:
    life(Path(warm))
    say("warm")
while True:
    asked = os.read(0, 5000).decode()
    if not asked:
        break
    folder, words = asked.rstrip("\\n").split("\\t")
    child = os.fork()
    if not child:
        say("pid", str(os.getpid()))
        os.read(0, 10)
        if words != "-":
            os.environ["GEN63_FAULT_LOG"] = words.partition("|")[2]
            os.environ["GEN63_FAULT"] = words.partition("|")[0]
        life(Path(folder))
        os._exit(0)
    say("ended", str(os.waitpid(child, 0)[1]))
"""


class FaultyWorker:
    """The server; ``run`` lets a new child live through one fault."""

    def __init__(self, way: Injector, person: str, passphrase: str, warm: Path) -> None:
        self._way = way
        self._server = subprocess.Popen(
            [sys.executable, "-c", WORKER, person, passphrase, warm],
            env=os.environ | way.environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1,
        )  # fmt: skip
        while self._line() != "warm":
            pass

    def run(self, folder: Path, fault: Fault | None) -> Told:
        """What the child told, and whether the fault came."""
        told = Told()
        self._send(f"{folder}\t{self._way.words(fault)}\n")
        self._way.attach(int(self._line().split()[1]), fault)
        self._send("go\n")
        while not (line := self._line()).startswith("ended "):
            what, _, rest = line.partition(" ")
            if what == "blob":
                blob, name = rest.split()
                told.saved.append(f"blob {blob} {name}")
            elif what in ("saved", "refused", "broken"):
                getattr(told, what).append(rest)
        told.status = int(line.split()[1])
        self._way.finish(told)
        return told

    def end(self) -> None:
        """Let the server go."""
        self._server.communicate()

    def _send(self, words: str) -> None:
        assert self._server.stdin is not None
        self._server.stdin.write(words)
        self._server.stdin.flush()

    def _line(self) -> str:
        assert self._server.stdout is not None
        line = self._server.stdout.readline()
        assert line, "the server of the faults has ended"
        return line.rstrip("\n")
