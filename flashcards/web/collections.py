"""The collections of the Anki on this computer, where they usually are. They are only ever read."""

import os
import sys
from pathlib import Path

BASE = "ANKI_BASE"
"""By which Anki itself is told of another folder."""


def collections() -> list[Path]:
    """The collections of all profiles, the one used last first."""
    found = [path for folder in _folders() if folder.is_dir() for path in folder.glob("*/collection.anki2")]
    return sorted(found, key=lambda path: -path.stat().st_mtime)


def _folders() -> list[Path]:
    if chosen := os.environ.get(BASE):
        return [Path(chosen)]
    home = Path.home()
    if sys.platform == "darwin":
        return [home / "Library" / "Application Support" / "Anki2"]
    if os.name == "nt":
        return [Path(os.environ.get("APPDATA", home)) / "Anki2"]
    data = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
    return [data / "Anki2", home / ".var" / "app" / "net.ankiweb.Anki" / "data" / "Anki2"]
