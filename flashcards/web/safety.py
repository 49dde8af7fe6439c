"""Who may ask the page for something: this machine's browser, by the address that was printed, and nobody else.

All stands below a path that nobody can guess, so that no cookie is needed and another site's page can ask for nothing.
A host name that is not ours (DNS rebinding) and the origin of another site are refused before anything is read.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NamedTuple

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

HOST = "127.0.0.1"
MEGABYTE = 1_000_000


class Rules(NamedTuple):
    """The token that begins every path, the port, the bytes that may be sent to us at once."""

    token: str
    port: int
    largest: int

    @property
    def hosts(self) -> frozenset[bytes]:
        """The names by which a browser on this machine may call us."""
        return frozenset(f"{name}:{self.port}".encode() for name in (HOST, "localhost"))


class TooLargeError(Exception):
    """More is being sent than may be, by somebody who did not say so."""


class Guard:
    """Refuses what must not be answered, and says to the browser what an answer may do."""

    def __init__(self, app: App, rules: Rules) -> None:
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if problem := self._problem(scope, headers):
            await _refuse(scope, receive, send, problem)
            return
        scope["root_path"] = f"/{self._rules.token}"
        scope["headers"] = [(name, value) for name, value in scope["headers"] if name != b"x-forwarded-prefix"]
        if scope["type"] == "websocket":
            await self._app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            await self._app(scope, self._bounded(receive), answer)
        except TooLargeError:
            await _refuse(scope, receive, send, 413)

    def _problem(self, scope: Scope, headers: MutableMapping[bytes, bytes]) -> int:
        """The status with which a request is refused; 0 for one that is answered."""
        rules = self._rules
        if headers.get(b"host", b"") not in rules.hosts:
            return 421
        origin = headers.get(b"origin")
        if origin is not None and origin not in {b"http://" + host for host in rules.hosts}:
            return 403
        first, _, rest = scope["path"].removeprefix("/").partition("/")
        if not secrets.compare_digest(first.encode(), rules.token.encode()) or not (rest or scope["path"][-1:] == "/"):
            return 404
        length = headers.get(b"content-length", b"0")
        return 413 if not length.isdigit() or int(length) > rules.largest else 0

    def _bounded(self, receive: Receive) -> Receive:
        """What is received, until it is too much."""
        got = 0

        async def bounded() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._rules.largest:
                raise TooLargeError
            return message

        return bounded


REFUSALS = {
    403: b"This page answers only to itself.",
    404: b"There is nothing here. Open the address that was printed when the page was started.",
    413: b"The file is too large for this page.",
    421: b"This page answers only on 127.0.0.1.",
}


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *SAFE]})
    await send({"type": "http.response.body", "body": REFUSALS[status]})


SAFE = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)

POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; media-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What an answer may load: our own things. Scripts that stand in the page need its nonce, so that none that a text
brought along would run; the library compiles its templates and handlers, which it has from us, with `eval`."""


class _Answer:
    """Sends an answer with its rules; a page's own scripts get the nonce that these name."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body: list[bytes] = []

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            nonce = secrets.token_urlsafe(16)
            policy = POLICY.format(nonce=nonce).encode()
            message["headers"] = [*message["headers"], *SAFE, (b"content-security-policy", policy)]
            if any(name == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"]):
                self._start, self._nonce = message, nonce.encode()
                return
        if self._start is None:
            await self._send(message)
            return
        self._body.append(message.get("body", b""))
        if not message.get("more_body"):
            await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = re.sub(rb"<script\b", b'<script nonce="' + self._nonce + b'"', b"".join(self._body))
        others = [(name, value) for name, value in start["headers"] if name != b"content-length"]
        start["headers"] = [*others, (b"content-length", str(len(body)).encode())]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})
