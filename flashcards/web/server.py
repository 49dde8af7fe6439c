"""NiceGUI set up for our page: its routes, its guard, and when it ends."""

import asyncio
import os
import tempfile
import time
from collections.abc import Callable

from flashcards.requests import OwnReferences, Texts
from flashcards.web.safety import HOST, Guard, Rules

os.environ.setdefault("NICEGUI_STORAGE_PATH", tempfile.gettempdir())  # nothing is stored; its default is where we are

from nicegui import Client, app, core, ui
from nicegui.server import Server

from flashcards.web.desk import Desk
from flashcards.web.shell import show

LINGER = 60.0
"""Seconds without a tab after which the process ends: enough for a reload, or to open the address again."""

AWAY = 10.0
"""Seconds that a tab may be cut off, on a busy machine or by a lid that was closed, without being drawn anew."""

LONGEST_MESSAGE = 16_000_000
"""Bytes that a tab may send in one message: a pasted novel."""


def run(texts: Texts, own: OwnReferences, rules: Rules, ready: Callable[[], None], *, browser: bool) -> None:
    """Serve the page until it is over; `ready` is called when it answers."""
    desk = Desk(texts, own)
    app.add_middleware(Guard, rules=rules)
    app.get("/")(lambda: _to_latest(desk, rules))
    new = lambda: ui.navigate.to(f"/text/{desk.new().number}")  # noqa: E731
    page = ui.page("/text/{number}", title="Chinese flashcards", dark=None, reconnect_timeout=AWAY)
    page(lambda number: show(desk.state(number), new))
    app.on_startup(lambda: _when_it_answers(ready))
    app.on_startup(lambda: _until_left(LINGER))
    app.on_startup(desk.prepare)
    app.on_shutdown(desk.save)
    core.sio.eio.max_http_buffer_size = LONGEST_MESSAGE
    ui.run(
        host=HOST,
        port=rules.port,
        show=f"/{rules.token}/" if browser else False,
        reload=False,
        tailwind=False,
        show_welcome_message=False,
        uvicorn_logging_level="error",
        access_log=False,
    )


async def _when_it_answers(ready: Callable[[], None]) -> None:
    while not Server.instance.started:
        await asyncio.sleep(0.01)
    ready()


def _to_latest(desk: Desk, rules: Rules) -> object:
    """The way to the text that was looked at last."""
    from starlette.responses import RedirectResponse

    return RedirectResponse(f"/{rules.token}/text/{desk.latest().number}", 303)


async def _until_left(linger: float) -> None:
    """End the process when its last tab has been closed for a while; before the first was opened it waits."""
    left = None
    seen = False
    while True:
        await asyncio.sleep(min(linger / 4, 5.0))
        here = any(client.has_socket_connection for client in Client.instances.values())
        seen = seen or here
        if here or not seen:
            left = None
        elif left is None:
            left = time.monotonic()
        elif time.monotonic() - left > linger:
            app.shutdown()
            return
