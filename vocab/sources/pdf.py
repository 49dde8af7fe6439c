"""PDF files: their text, read by a child process that has a bound of time and memory, lines joined to paragraphs."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import Any

from vocab.errors import InputError
from vocab.sources.paragraphs import paragraphs
from vocab.sources.printed_forms import without_forms
from vocab.sources.source import Chapter, Source

SECONDS = 12.0
"""Time to open the file and read its first pages; a good one of a thousand pages is open after one."""

SECONDS_A_PAGE = 0.03
"""What each further page may take on the average: a page of text takes a tenth of it to a third."""

LONGEST = 60.0

_PROBLEMS = {
    "password": "is password protected, or encrypted against changes. Print it to a new PDF",
    "memory": "needs more memory than a book should. Save it again with another program, or split it",
    "damaged": "is a damaged PDF. Get the file again, or print it to a new PDF",
}


def read_pdf(source: Source) -> Iterable[Chapter]:
    """The text of a PDF. Raises InputError for one that is damaged, protected, scanned, or takes too long."""
    pages: list[str] = []
    for number, said in enumerate(_answers(source)):
        if "problem" in said:
            raise InputError(f"{source.name}: {_PROBLEMS[said['problem']]}.")
        if "damaged" in said:
            source.warn(f"{source.name}: page {number} cannot be read; it is left out.")
        if "text" in said:
            pages.append(without_forms(said["text"]))
    if not any(page.strip() for page in pages):
        raise InputError(
            f"{source.name}: is scanned (no text in it) and needs OCR. Have its characters recognised first."
        )
    return [Chapter("", paragraphs(pages))]


def _answers(source: Source) -> Iterator[dict[str, Any]]:
    """What the child says, line by line: the number of pages, each page, the end; or a problem."""
    child = _start()
    watch = _Watch(child)
    whole = False
    try:
        _feed(child, source.data)
        for line in child.stdout or ():
            said = json.loads(line)
            if "pages" in said:
                watch.allow(min(SECONDS + SECONDS_A_PAGE * said["pages"], LONGEST))
            whole = "end" in said or "problem" in said
            yield said
    finally:
        watch.end()
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()
    if watch.over:
        raise InputError(f"{source.name}: takes too long to read. Save it again with another program, or split it.")
    if not whole:  # a crash of the library; what it said goes nowhere
        yield {"problem": "damaged"}


def _start() -> "subprocess.Popen[bytes]":
    """The child, which finds our packages where we do and nothing in the folder it is started in."""
    command = [sys.executable, "-P", "-c", "from vocab.sources.pdf_pages import main; main()"]
    places = os.pathsep.join(os.path.abspath(place) for place in sys.path if place)  # noqa: PTH100
    environment = os.environ | {"PYTHONPATH": places, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )


def _feed(child: "subprocess.Popen[bytes]", data: bytes) -> None:
    """Give the child the file; one that has died already will not miss it."""
    assert child.stdin
    try:
        child.stdin.write(data)
        child.stdin.close()
    except BrokenPipeError:
        pass


class _Watch:
    """Ends a child that is out of time."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self.over = False
        self._child = child
        self._timer = threading.Timer(SECONDS, self._kill)
        self._begin()

    def allow(self, seconds: float) -> None:
        """Begin to count anew."""
        self._timer.cancel()
        self._timer = threading.Timer(seconds, self._kill)
        self._begin()

    def _begin(self) -> None:
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Stop counting."""
        self._timer.cancel()

    def _kill(self) -> None:
        self.over = True
        self._child.kill()
