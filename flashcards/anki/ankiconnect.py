"""AnkiConnect, the add-on by which programs on this computer talk to a running Anki.

The protocol (version 6) is JSON over HTTP: an action and its parameters go there, a result or an error comes back.
https://git.sr.ht/~foosoft/anki-connect
"""

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from flashcards.anki.fitted import NoteType
from flashcards.anki.note_type import NOTE_TYPE_NAME
from vocab.errors import OutputError

PORT = 8765
"""Where AnkiConnect listens unless its settings say otherwise."""

ADD_ON = "2055492159"
"""The number under which Anki's add-on list has AnkiConnect."""

ANSWERS_WITHIN = 5.0
"""Seconds for a question; on this computer an answer takes milliseconds, and a modal dialog in Anki blocks it."""

LARGEST_ANSWER = 64_000_000
"""Bytes that are read: the numbers of four million notes."""

SLOW = 60.0
"""Seconds for what changes or reads many notes."""

VERSION = 6

TOGETHER = 500
"""Notes that are asked for or changed in one question: a fifth of a second's work for Anki."""


class KnownNote(NamedTuple):
    """A note as Anki has it: its number, cards, tags, time, and fields by name."""

    number: int
    cards: tuple[int, ...]
    tags: tuple[str, ...]
    modified: int
    fields: dict[str, str]


class AnkiConnect:
    """The add-on at a port of this computer, with its key."""

    def __init__(self, port: int, key: str) -> None:
        self._address, self._key = f"http://127.0.0.1:{port}", key
        # a proxy for the web must not be asked for a program on this computer
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def find(self, search: str = "") -> list[int]:
        """The numbers of the notes of our note type, or those of them that a search finds."""
        found = self.ask("findNotes", query=f'"note:{NOTE_TYPE_NAME}" {search}'.strip())
        if not isinstance(found, list):
            raise self._stranger()
        return found

    def notes(self, numbers: Sequence[int]) -> Iterator[KnownNote]:
        """The notes with these numbers."""
        for at in range(0, len(numbers), TOGETHER):
            for row in self.ask("notesInfo", SLOW, notes=list(numbers[at : at + TOGETHER])):
                try:
                    fields = {name: field["value"] for name, field in row["fields"].items()}
                    yield KnownNote(row["noteId"], tuple(row["cards"]), tuple(row["tags"]), row.get("mod", 0), fields)
                except (KeyError, TypeError, AttributeError):  # an empty row stands for a note that is gone
                    continue

    def note_type(self) -> NoteType | None:
        """The note type as its user has it; None where Anki has none of that name."""
        if NOTE_TYPE_NAME not in self.ask("modelNames"):
            return None
        fields = self.ask("modelFieldNames", modelName=NOTE_TYPE_NAME)
        cards = self.ask("modelTemplates", modelName=NOTE_TYPE_NAME)
        return NoteType(tuple(fields), {name: (card["Front"], card["Back"]) for name, card in cards.items()})

    def change(self, action: str, numbers: Sequence[int], *, of: str = "notes", **params: Any) -> None:
        """Do an action to notes, or cards, in portions."""
        for at in range(0, len(numbers), TOGETHER):
            self.ask(action, SLOW, **{of: list(numbers[at : at + TOGETHER])}, **params)

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
