"""The page served on this machine, until Ctrl-C or until its last tab has been closed for a while."""

import secrets
import socket
from collections.abc import Callable
from importlib.util import find_spec
from typing import NamedTuple

from flashcards.requests import OwnReferences, Texts
from flashcards.web.safety import HOST, MEGABYTE, Rules
from vocab.errors import ResourceError

MISSING = "flashcards web: needs NiceGUI. Install it with: pip install 'chinese-flashcards[web]'"

Say = Callable[[str], None]


class Wish(NamedTuple):
    """Where the page is served (0: at any free port), and whether a browser is opened."""

    port: int = 0
    browser: bool = True


def serve(texts: Texts, own: OwnReferences, wish: Wish, say: Say) -> None:
    """Serve the page; `say` is given its address. Raises ResourceError where NiceGUI is not installed."""
    if find_spec("nicegui") is None:
        raise ResourceError(MISSING)
    port = _free_port(wish.port)
    rules = Rules(secrets.token_urlsafe(16), port, texts.max_size * MEGABYTE + MEGABYTE)
    from flashcards.web import server

    server.run(texts, own, rules, lambda: say(f"http://{HOST}:{port}/{rules.token}/"), browser=wish.browser)


def _free_port(wanted: int) -> int:
    """A port nobody listens at. Raises ResourceError where the one that is wanted is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except OSError as error:
            raise ResourceError(
                f"--port {wanted}: cannot be used ({error.strerror}). Choose another, or leave it out."
            ) from error
        port: int = probe.getsockname()[1]
        return port
