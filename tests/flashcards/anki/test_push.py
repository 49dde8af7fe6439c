"""A deck handed to a running Anki: against a server that speaks its protocol, and the real add-on where it runs."""

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from flashcards import build_deck, write_package
from flashcards.anki import ankiconnect, push
from tests.flashcards.items import BANK, item, vocabulary
from vocab.errors import InputError, OutputError

Answer = Callable[[dict[str, Any]], Any]

PORT_OF_THE_REAL_ONE = "ANKICONNECT_TEST_PORT"
"""Names the port at which a real Anki with AnkiConnect listens that a test may import into."""


class Anki:
    """AnkiConnect's protocol over an empty collection, as its source of 2025 has it."""

    def __init__(self, key: str = "") -> None:
        self.key, self.asked = key, []
        self.notes: list[int] = []

    asked: list[dict[str, Any]]

    def __call__(self, question: dict[str, Any]) -> Any:
        self.asked.append(question)
        if self.key and question.get("key") != self.key:
            return {"result": None, "error": "valid api key must be provided"}
        if question["action"] == "findNotes":
            return {"result": list(self.notes), "error": None}
        if question["action"] == "importPackage":
            if not Path(question["params"]["path"]).is_file():
                return {"result": None, "error": "no such file"}
            self.notes += [1, 2]
            return {"result": True, "error": None}
        return {"result": None, "error": "unsupported action"}


class Serving:
    """A server on a free port of this computer whose replies are bytes."""

    def __init__(self, reply: Callable[[bytes], bytes]) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.wfile.write(reply(body))

            def log_message(self, *arguments: object) -> None:
                """Nothing of this belongs on a screen."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def http(body: bytes, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: text/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@pytest.fixture
def serve() -> Iterator[Callable[..., int]]:
    """Starts a server and gives its port; what answers is AnkiConnect, or bytes made of a question's bytes."""
    running: list[Serving] = []

    def start(anki: Answer | None = None, *, raw: Callable[[bytes], bytes] | None = None) -> int:
        def reply(body: bytes) -> bytes:
            return http(json.dumps((anki or Anki())(json.loads(body))).encode())

        running.append(Serving(raw or reply))
        return running[-1].port

    yield start
    for server in running:
        server.close()


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "deck.apkg"
    write_package(build_deck(vocabulary(BANK, item("人民")), name="Essay"), path)
    return path


def test_a_deck_is_imported_and_the_new_notes_are_counted(serve: Callable[..., int], deck: Path) -> None:
    anki = Anki()
    port = serve(anki)
    assert push.push(deck, port=port) == push.Pushed(new=2, all=2)
    assert [question["action"] for question in anki.asked] == ["findNotes", "importPackage", "findNotes"]
    assert all(question["version"] == 6 and "key" not in question for question in anki.asked)
    assert anki.asked[1]["params"] == {"path": str(deck.resolve())}


def test_the_path_is_whole_for_anki_stands_in_another_folder(
    serve: Callable[..., int], deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anki = Anki()
    monkeypatch.chdir(deck.parent)
    push.push(Path(deck.name), port=serve(anki))
    assert anki.asked[1]["params"]["path"] == str(deck.resolve())


def test_the_key_is_sent_and_a_wrong_one_is_told(serve: Callable[..., int], deck: Path) -> None:
    port = serve(Anki(key="secret"))
    assert push.push(deck, port=port, key="secret").new == 2
    for wrong in ("", "other"):
        with pytest.raises(OutputError, match="AnkiConnect wants another key"):
            push.push(deck, port=port, key=wrong)


def test_nobody_there_says_to_start_anki_or_to_install_the_add_on(deck: Path) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(OutputError, match=r"Start Anki; if it runs, give it the add-on AnkiConnect .*2055492159"):
        push.push(deck, port=port)


@pytest.mark.parametrize(
    "reply",
    [
        http(b"<html>a web page</html>"),
        http(b"null"),
        http(b"[]"),
        http(b'{"result": 1}'),
        http(b"[" * 100_000),
        http(b'{"result": 1, "error": null}'),  # of findNotes
        http(b"not here", "404 Not Found"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",  # half a reply
        b"",
        b"220 mail.example ESMTP\r\n",
    ],
)
def test_what_is_not_anki_connect_is_told(reply: bytes, serve: Callable[..., int], deck: Path) -> None:
    with pytest.raises(OutputError, match="is not AnkiConnect"):
        push.push(deck, port=serve(raw=lambda _: reply))


def test_a_silent_anki_is_not_waited_for_without_end(
    serve: Callable[..., int], deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_: bytes) -> bytes:
        time.sleep(0.5)
        return http(b"null")

    monkeypatch.setattr(ankiconnect.AnkiConnect.ask, "__defaults__", (0.1,))
    with pytest.raises(OutputError, match="has not answered"):
        push.push(deck, port=serve(raw=slow))


@pytest.mark.parametrize("answer", [{"result": False, "error": None}, {"result": None, "error": None}])
def test_an_import_that_failed_is_told(answer: dict[str, Any], serve: Callable[..., int], deck: Path) -> None:
    def failing(question: dict[str, Any]) -> Any:
        return answer if question["action"] == "importPackage" else {"result": [], "error": None}

    with pytest.raises(OutputError, match="has not imported it"):
        push.push(deck, port=serve(failing))


def test_what_anki_refuses_is_told_in_its_words(serve: Callable[..., int], deck: Path) -> None:
    def closed(_: dict[str, Any]) -> Any:
        return {"result": None, "error": "collection is not available"}

    with pytest.raises(OutputError, match="Anki refuses: collection is not available"):
        push.push(deck, port=serve(closed))


@pytest.mark.parametrize("data", [None, b"", b"no deck", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_deck_is_not_handed_over(data: bytes | None, serve: Callable[..., int], tmp_path: Path) -> None:
    anki = Anki()
    path = tmp_path / "deck.apkg"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=r"deck\.apkg"):
        push.push(path, port=serve(anki))
    assert anki.asked == []


def test_a_proxy_for_the_web_is_not_asked(
    serve: Callable[..., int], deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert push.push(deck, port=serve(Anki())).new == 2


def test_the_command_says_what_was_done(
    flashcards: Callable[..., Any], serve: Callable[..., int], deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = serve(Anki(key="secret"))
    outcome = flashcards("push", deck, "--port", port)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Error: AnkiConnect wants another key.")
    monkeypatch.setenv("ANKICONNECT_KEY", "secret")
    outcome = flashcards("push", deck, "--port", port)
    assert (outcome.code, outcome.err) == (0, f"{deck}: imported into Anki; 2 new of 2 notes there.\n")


@pytest.mark.skipif(PORT_OF_THE_REAL_ONE not in os.environ, reason="no Anki with AnkiConnect runs for this test")
def test_the_real_add_on_imports_a_deck(deck: Path) -> None:
    port, key = int(os.environ[PORT_OF_THE_REAL_ONE]), os.environ.get("ANKICONNECT_KEY", "")
    first = push.push(deck, port=port, key=key)
    assert first.all >= 2
    assert push.push(deck, port=port, key=key) == push.Pushed(new=0, all=first.all)
