"""Nobody but the browser of this machine gets an answer, and nothing that a text brings along runs."""

import asyncio
import http.client
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.keys import Keys

from flashcards.web.safety import Guard, Rules
from tests.flashcards.test_injection import PAYLOADS, RUN, SENTENCES
from tests.flashcards.web.conftest import Page, Server

RULES = Rules("secret-of-this-run", 8123, 1_000)


@pytest.fixture(scope="module")
def served(start: Callable[..., Server]) -> Server:
    return start("--max-size", 1)


def answer_of(server: Server, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> int:
    """The status of an answer to a request with exactly these headers."""
    address = urlsplit(server.address)
    connection = http.client.HTTPConnection("127.0.0.1", address.port or 0, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in {"Host": address.netloc, **headers}.items():
        connection.putheader(name, value)
    connection.endheaders(body)
    status = connection.getresponse().status
    connection.close()
    return status


def test_without_the_token_there_is_no_page(served: Server) -> None:
    token = urlsplit(served.address).path
    assert answer_of(served, "GET", token, {}) == 303
    for path in ("/", "/text/abc", "/wrong" + token, token.rstrip("/"), f"{token[:-3]}/", "/_nicegui_ws/socket.io/"):
        assert answer_of(served, "GET", path, {}) == 404, path


def test_a_foreign_host_and_a_foreign_origin_are_refused(served: Server) -> None:
    path, port = urlsplit(served.address).path, urlsplit(served.address).port
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", "", f"127.0.0.1:{port}.evil.example"):
        assert answer_of(served, "GET", path, {"Host": host}) in (400, 421), host
    for origin in ("http://evil.example", "null", f"https://127.0.0.1:{port}", "http://127.0.0.1:1"):
        assert answer_of(served, "GET", path, {"Origin": origin}) == 403, origin
        upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
        upgrade |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": origin}
        assert answer_of(served, "GET", f"{path}_nicegui_ws/socket.io/?transport=websocket&EIO=4", upgrade) == 403


def test_an_upload_beyond_the_limit_is_refused_before_it_is_read(served: Server) -> None:
    path = urlsplit(served.address).path + "_nicegui/client/x/upload/1"
    assert answer_of(served, "POST", path, {"Content-Length": str(10**9)}) == 413  # nothing of it was sent


def test_an_upload_that_does_not_say_how_large_it_is_is_ended_when_it_is_too_much() -> None:
    sent: list[dict[str, Any]] = []
    read = 0

    async def app(_: Any, receive: Any, __: Any) -> None:
        while (await receive()).get("more_body"):
            pass

    async def receive() -> dict[str, Any]:
        nonlocal read
        read += 400
        return {"type": "http.request", "body": b"x" * 400, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "path": "/secret-of-this-run/upload", "headers": [(b"host", b"127.0.0.1:8123")]}
    asyncio.run(Guard(app, RULES)(scope, receive, send))
    assert sent[0]["status"] == 413
    assert read <= RULES.largest + 400


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="What listens is told by Linux alone.")
def test_nothing_listens_beyond_this_machine(served: Server) -> None:
    sockets = {str(link.readlink()) for link in Path(f"/proc/{served.process.pid}/fd").iterdir()}
    listening = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            local, state, inode = line.split()[1], line.split()[3], line.split()[9]
            if state == "0A" and f"socket:[{inode}]" in sockets:
                listening.append(local.split(":")[0])
    assert listening == ["0100007F"]


def test_what_a_text_and_its_name_bring_along_runs_on_no_screen(
    open_page: Callable[..., Page], served: Server, tmp_path: Path
) -> None:
    page = open_page(served=served)
    page.turn_to("text")
    said = [f"# {payload}\n\n{sentence[:-1]}{payload}。" for sentence, payload in zip(SENTENCES, PAYLOADS, strict=True)]
    hostile = tmp_path / f"{PAYLOADS[1].replace('/', '')}.md"
    hostile.write_text("\n\n".join(said), "utf-8")
    page.driver.find_element("css selector", ".drop input[type=file]").send_keys(str(hostile))
    page.says(".offered", "characters")
    page.click(".find")
    page.says(".counted", "ticked")
    for hanzi in ("银行", "图书馆"):  # 'bank', 'library'
        page.evaluate(f"document.querySelector(\"tr[data-h='{hanzi}']\").click()")
        page.says(".card-side .which", "sentence")
    for point in ("english", "note"):
        field = page.one(f".point-{point} input")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(" ".join(PAYLOADS[:5]), Keys.ENTER)
    page.says(".words-table .yours", "yours")
    page.click(".card-side .why .q-item")
    for screen in ("read", "make", "mine", "text", "words"):
        page.turn_to(screen)
        page.one(f".screen-{screen}")
    assert page.driver.title == "Chinese flashcards"
    page.driver.switch_to.frame(page.one("iframe.back"))
    assert page.driver.execute_script("return document.title") != "ran"
    page.driver.switch_to.default_content()


def test_a_script_that_got_into_the_page_would_not_run(open_page: Callable[..., Page], served: Server) -> None:
    page = open_page(served=served)
    for payload in PAYLOADS[:4]:
        page.driver.execute_script("document.body.insertAdjacentHTML('beforeend', arguments[0])", payload)
    page.driver.execute_script(
        "const s = document.createElement('script'); s.textContent = arguments[0]; document.body.append(s)", RUN
    )
    assert page.driver.title == "Chinese flashcards"


def test_no_request_leaves_the_machine(open_page: Callable[..., Page], served: Server) -> None:
    page = open_page(served=served)
    for screen in ("words", "read", "make", "mine", "text"):
        page.turn_to(screen)
    asked = [json.loads(entry["message"])["message"] for entry in page.driver.get_log("performance")]  # type: ignore[no-untyped-call]
    addresses = [one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"]
    addresses += [one["params"]["url"] for one in asked if one["method"] == "Network.webSocketCreated"]
    ours = urlsplit(served.address)
    assert addresses
    assert {urlsplit(url).netloc for url in addresses if not url.startswith(("data:", "about:"))} == {ours.netloc}
    assert all(ours.path in url for url in addresses if urlsplit(url).netloc and "favicon" not in url)
