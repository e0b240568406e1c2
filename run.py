#!/usr/bin/env python3
"""The two commands: install what is missing and start the application, or run every test.

    python3 run.py              install what is missing, start the application   (Windows: py run.py)
    python3 run.py test         install what the tests need too, run every test without a screen
    python3 run.py setup        only install; afterwards the command gen63 stands in .venv

Standard library only. It must still be read by Python 3.6, so that an old Python gets a sentence
instead of a syntax error: no newer grammar, annotations in quotes where an old Python would trip.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST, NEWEST = (3, 11), (3, 13)
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
SCRIPTS, EXE = ("Scripts", ".exe") if WINDOWS else ("bin", "")
VENV = ROOT / ".venv"
PYTHON = VENV / SCRIPTS / ("python" + EXE)
COMMAND = VENV / SCRIPTS / ("gen63" + EXE)
TOOLS = ROOT / ".tools"
UV_PIN = ROOT / "uv.txt"
STAMP = VENV / "gen63-stamp.json"

QT_LIBRARIES = {
    # what Qt itself loads
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    # what its X11 window plug-in loads
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    # what its print plug-in loads
    "libcups2": "libcups.so.2",
}
"""Debian's package for each library that Qt's wheel expects from the system."""

USAGE = """usage: python3 run.py [app|test|setup] ...

  app [...]      install what is missing and start the application (also without any word);
                 what follows is handed to: gen63 app
  test [...]     install what the tests need and run every test without a screen;
                 what follows is handed to pytest, but for --long: the tests that
                 throw dice then throw them many times, which takes hours
  setup [--dev]  install only; --dev adds the tools of the tests and checks"""


class Stop(Exception):  # noqa: N818  a sentence for the person, not a fault
    """The set-up cannot go on; holds what to tell the person."""


def say(text: str) -> None:
    """Tell the person what goes on, before any output of the programs that are called."""
    print(text, flush=True)


def answers(program: str) -> bool:
    """Whether a program is here and starts."""
    try:
        done = subprocess.run(
            [program, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def check_python() -> None:
    """Refuse a Python that the locked libraries do not support, and name one that is here."""
    this = tuple(sys.version_info[:2])
    if OLDEST <= this <= NEWEST:
        return
    known = ["{}.{}".format(*OLDEST[:1], minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    here = [name for name in known if answers("python" + name)]
    call = "py -" + (here or known)[0] if WINDOWS else "python" + (here or known)[0]
    step = f"Run:  {call} run.py" if here else f"Install Python {known[0]}, then run:  {call} run.py"
    raise Stop(
        "GEN 63 Desktop needs Python {}.{} to {}.{}; this is Python {}.{}. {}".format(
            *OLDEST, *NEWEST, *this, step
        )
    )


def call(what: str, *command: object, env: "dict[str, str] | None" = None, quiet: bool = False) -> None:
    """Run a program of the set-up in the checkout; on failure say which step it was.

    A quiet one is heard only when it fails.
    """
    output, errors = (subprocess.PIPE, subprocess.STDOUT) if quiet else (None, None)
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, check=False, cwd=str(ROOT), env=env, stdout=output, stderr=errors)
    except OSError as problem:
        raise Stop(f"{what} failed: {problem}.") from None
    if done.returncode != 0:
        if done.stdout:
            say(done.stdout.decode("utf-8", "replace").rstrip())
        raise Stop(
            f"{what} failed (exit status {done.returncode}). The lines above say why; most often the "
            "network was not there. Nothing is half done: run the same command again."
        )


# --- what the system must bring -----------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for_app() -> "list[str]":
    """Debian's packages that the application still needs here."""
    missing = [package for package, library in QT_LIBRARIES.items() if not loads(library)]
    if not any(Path("/usr/share/fonts").rglob("*.?tf")):
        missing.append("fonts-dejavu-core")
    if not uv_is_here() and importlib.util.find_spec("pip") is None:
        missing.append("python3-pip")
    return missing


def missing_for_tests() -> "list[str]":
    """Debian's packages that the tests still need here: a screen that nobody sees, a bus to listen on, a server."""
    missing = [] if shutil.which("Xvfb") else ["xvfb"]
    if not shutil.which("dbus-daemon") or not Path("/usr/share/defaults/at-spi2/accessibility.conf").exists():
        missing += ["at-spi2-core", "dbus-x11"]  # with the latter the former brings no session manager along
    if not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) and not shutil.which("initdb"):
        missing.append("postgresql")
    return missing


def install_packages(missing: "list[str]") -> None:
    """Install Debian packages as root, or say the one line that does it."""
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not shutil.which("apt-get"):
        raise Stop(
            "These system packages, by Debian's names, are missing: "
            + " ".join(missing)
            + ". Install what they are called on this system, then run the same command again."
        )
    if os.geteuid() != 0:
        line = "sudo apt-get update && sudo " + " ".join(install)
        raise Stop(f"System packages are missing. Run this line once, then the same command again:\n  {line}")
    say("Installing system packages: " + " ".join(missing))
    unasked = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # A foreign package source that does not answer must not stop us: the install below decides.
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=unasked)
    call("Installing system packages", *install, "-qq", env=unasked, quiet=True)


# --- the libraries, exactly as locked -----------------------------------------------------------


def uv_version() -> str:
    """The version of uv that the pin names."""
    pin = next(line for line in UV_PIN.read_text(encoding="utf-8").splitlines() if line.startswith("uv=="))
    return pin.split("==")[1].split()[0]


def own_uv() -> Path:
    """Where this checkout keeps its uv."""
    return TOOLS / SCRIPTS / ("uv" + EXE)


def uv_is_here() -> bool:
    """Whether the pinned uv, and no other version, is in .tools."""
    try:
        found = subprocess.run([str(own_uv()), "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return found.stdout.split()[1:2] == [uv_version()]


def base_python() -> str:
    """The interpreter that stands behind a virtual environment, should one have started us."""
    return getattr(sys, "_base_executable", None) or sys.executable


def fetch_uv() -> None:
    """Put the pinned uv into .tools; needs neither Debian's venv package nor a change to its Python."""
    if uv_is_here():
        return
    say(f"Fetching uv {uv_version()}")
    call("Making the folder .tools", base_python(), "-m", "venv", "--clear", "--without-pip", TOOLS)
    inside = TOOLS / SCRIPTS / ("python" + EXE)
    pip = [base_python(), "-m", "pip", "--disable-pip-version-check", "--python", inside, "install", "-q"]
    call("Fetching uv", *pip, "--only-binary", ":all:", "--require-hashes", "-r", UV_PIN)


def inputs() -> str:
    """A digest of everything that decides what is installed."""
    digest = hashlib.sha256(str(ROOT).encode())
    for name in ("uv.lock", "pyproject.toml", "uv.txt", "run.py"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamp() -> "dict[str, str]":
    """What the last set-up left behind; empty where there was none or it is no longer whole."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    whole = isinstance(found, dict) and COMMAND.exists() and os.access(str(PYTHON), os.X_OK)
    return found if whole else {}


def is_ready(dev: bool) -> bool:
    """Whether the last set-up still holds, so that a start has nothing to do but compare."""
    last = stamp()
    return last.get("inputs") == inputs() and (not dev or last.get("level") == "dev")


def set_up(dev: bool, check_all: bool = False) -> None:
    """Install what is missing: system packages, uv, the locked libraries."""
    if LINUX and dev:
        install_packages(missing_for_tests())
    if is_ready(dev) and not check_all:
        return
    if LINUX:
        install_packages(missing_for_app())
    fetch_uv()
    sync(dev)


def uv_environment() -> "dict[str, str]":
    """What uv is told besides its command line."""
    told = dict(os.environ, UV_PYTHON_DOWNLOADS="never", UV_PROJECT_ENVIRONMENT=str(VENV))
    told.pop("VIRTUAL_ENV", None)
    told.setdefault("UV_SYSTEM_CERTS", "true")  # agencies that inspect their traffic have own certificates
    if WINDOWS:
        told.setdefault("UV_LINK_MODE", "copy")  # OneDrive refuses files that are hard links
    if not os.access(str(PYTHON), os.X_OK):
        told["UV_PYTHON"] = base_python()
    return told


def sync(dev: bool) -> None:
    """Bring .venv to what uv.lock says and leave the stamp."""
    last = stamp()
    if last and last.get("root") != str(ROOT):
        shutil.rmtree(str(VENV))  # copied or moved here: its scripts still point to the old place
    level = "dev" if dev or last.get("level") == "dev" else "app"
    # An environment that somebody filled by hand keeps its further tools when the application starts.
    extent = [] if level == "dev" else ["--no-dev", "--inexact"]
    say("Installing the libraries of uv.lock")
    command = [own_uv(), "sync", "--locked", "--quiet", *extent]
    call("Installing the libraries", *command, env=uv_environment())
    news = STAMP.with_suffix(".new")
    news.write_text(json.dumps({"inputs": inputs(), "level": level, "root": str(ROOT)}), encoding="utf-8")
    news.replace(STAMP)


# --- the verbs ----------------------------------------------------------------------------------


def hand_over(*command: object) -> int:
    """Let another program take our place (Windows knows no such thing: it is waited for)."""
    words = [str(word) for word in command]
    if not WINDOWS:
        os.execv(words[0], words)
    try:
        return subprocess.call(words)
    except KeyboardInterrupt:
        return 130


def app(rest: "list[str]") -> int:
    """Install what is missing and start the application."""
    set_up(dev=False)
    if LINUX and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Stop(
            "Everything is installed, but this session has no screen: neither DISPLAY nor WAYLAND_DISPLAY is "
            f"set. Start it from a desktop session. The commands need no screen: {COMMAND} --help"
        )
    return hand_over(PYTHON, "-m", "gen63_desktop", "app", *rest)


def test(rest: "list[str]") -> int:
    """Install what is missing and run every test without a screen."""
    set_up(dev=True)
    os.environ["GEN63_UV"] = str(own_uv())
    return hand_over(PYTHON, ROOT / "tests" / "without_a_screen.py", *rest)


def setup(rest: "list[str]") -> int:
    """Install what is missing, looking at everything anew."""
    if rest not in ([], ["--dev"]):
        raise Stop(USAGE)
    set_up(dev=bool(rest), check_all=True)
    say(f"Ready. The command is {COMMAND}; the application starts with it or with run.py.")
    return 0


def main(words: "list[str]") -> int:
    """Do what the first word says; the application is meant where there is none."""
    verbs = {"app": app, "test": test, "setup": setup}
    verb = words[0] if words else "app"
    if verb in ("-h", "--help", "help"):
        say(USAGE)
        return 0
    if verb not in verbs:
        print(f"There is no command {verb!r}.\n{USAGE}", file=sys.stderr)
        return 2
    try:
        check_python()
        return verbs[verb](words[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
