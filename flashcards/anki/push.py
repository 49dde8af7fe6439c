"""A deck handed to a running Anki through the add-on AnkiConnect, which imports it as File > Import does.

The protocol (version 6) is JSON over HTTP on this computer: an action and its parameters go there, a result or an error
comes back. https://git.sr.ht/~foosoft/anki-connect
"""

import http.client
import json
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

from flashcards.anki.note_type import NOTE_TYPE_NAME
from vocab.errors import InputError, OutputError

PORT = 8765
"""Where AnkiConnect listens unless its settings say otherwise."""

ADD_ON = "2055492159"
"""The number under which Anki's add-on list has AnkiConnect."""

ANSWERS_WITHIN = 5.0
"""Seconds for a question; on this computer an answer takes milliseconds, and a modal dialog in Anki blocks it."""

IMPORTS_WITHIN = 300.0
"""Seconds for an import: a hundred times what 50,000 notes need."""

LARGEST_ANSWER = 64_000_000
"""Bytes that are read: the numbers of four million notes."""

VERSION = 6


class Pushed(NamedTuple):
    """What an import did: the notes of our note type that are new, and all there are now."""

    new: int
    all: int


def push(path: Path, *, port: int = PORT, key: str = "") -> Pushed:
    """Import the package into the Anki that runs on this computer.

    Raises InputError for a file that is no package, OutputError where Anki cannot be reached, refuses or fails.
    """
    package = _checked(path)
    anki = _Anki(port, key)
    before = anki.notes()
    if anki.ask("importPackage", IMPORTS_WITHIN, path=str(package)) is not True:
        raise OutputError(f"{path}: Anki has not imported it. Open the file in Anki (File > Import) to see why.")
    after = anki.notes()
    return Pushed(after - before, after)


def _checked(path: Path) -> Path:
    """The whole path of a file that is a package, so that Anki is not troubled with another one."""
    try:
        with zipfile.ZipFile(path) as archive:
            if not any(name.startswith("collection.anki2") for name in archive.namelist()):
                raise InputError(f"{path}: is no Anki deck. Give an .apkg file.")
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Build it first: flashcards build TEXT -o {path}") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path}: is no Anki deck. Give an .apkg file.") from error
    return path.resolve()


class _Anki:
    """The add-on at a port of this computer, with its key."""

    def __init__(self, port: int, key: str) -> None:
        self._address, self._key = f"http://127.0.0.1:{port}", key
        # a proxy for the web must not be asked for a program on this computer
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def notes(self) -> int:
        """How many notes of our note type the collection has."""
        found = self.ask("findNotes", query=f'"note:{NOTE_TYPE_NAME}"')
        if not isinstance(found, list):
            raise self._stranger()
        return len(found)

    def ask(self, action: str, within: float = ANSWERS_WITHIN, **params: Any) -> Any:
        """The result of an action. Raises OutputError."""
        question = {"action": action, "version": VERSION, "params": params} | ({"key": self._key} if self._key else {})
        answer = self._answer(json.dumps(question).encode("utf-8"), within)
        if not isinstance(answer, dict) or answer.keys() != {"result", "error"}:
            raise self._stranger()
        if answer["error"] is not None:
            raise self._refusal(str(answer["error"]))
        return answer["result"]

    def _answer(self, question: bytes, within: float) -> Any:
        request = urllib.request.Request(self._address, question, {"Content-Type": "application/json"})  # noqa: S310
        try:
            with self._opener.open(request, timeout=within) as reply:
                return json.loads(reply.read(LARGEST_ANSWER))
        except TimeoutError as error:
            raise self._silence(within) from error
        except urllib.error.HTTPError as error:
            raise self._stranger() from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._silence(within) from error
            raise OutputError(
                f"Anki does not answer at {self._address}. Start Anki; if it runs, give it the add-on AnkiConnect "
                f"(Tools > Add-ons > Get Add-ons, code {ADD_ON}) and start it again."
            ) from error
        except (OSError, ValueError, RecursionError, http.client.HTTPException) as error:  # half a reply, or no JSON
            raise self._stranger() from error

    def _silence(self, within: float) -> OutputError:
        return OutputError(
            f"Anki has not answered at {self._address} for {within:.0f} seconds. Close the dialogs that are open in "
            "Anki and try again; an import may still be under way."
        )

    def _stranger(self) -> OutputError:
        return OutputError(
            f"What answers at {self._address} is not AnkiConnect. Choose the port of AnkiConnect with --port "
            "(Tools > Add-ons > AnkiConnect > Config, webBindPort)."
        )

    def _refusal(self, reason: str) -> OutputError:
        if "api key" in reason.lower():
            return OutputError(
                "AnkiConnect wants another key. Give the apiKey of its settings (Tools > Add-ons > AnkiConnect > "
                "Config) with --key or in the variable ANKICONNECT_KEY."
            )
        return OutputError(f"Anki refuses: {reason}. Open a profile in Anki, or import the file there (File > Import).")
