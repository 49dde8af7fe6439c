"""PDF files: their text, read by a child process that has a bound of time and memory, lines joined to paragraphs."""

import json
import os
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from vocab.chinese import count_han
from vocab.errors import InputError
from vocab.sources.characters.cleaning import clean_name
from vocab.sources.characters.printed_forms import without_forms
from vocab.sources.pdf.fonts import lost, named
from vocab.sources.pdf.heads import without_heads
from vocab.sources.pdf.rows import Line
from vocab.sources.pdf.text import Page, text_of
from vocab.sources.source import Chapter, Source

SECONDS = 12.0
"""Time to open the file and read its first pages; a good one of a thousand pages is open after one."""

SECONDS_A_PAGE = 0.1
"""What each further page may take on the average: a full one takes a fifth of it to a third."""

SECONDS_A_MEGABYTE = 8.0
"""And each megabyte, of which a book has three for a million characters, and a bomb only a part of one."""

LONGEST = 120.0

_REPEATED = re.compile(r"(.+?)\1*")
"""A watermark that is printed many times on a page."""

_LONGEST_STAMP = 600
"""Characters in which it is looked for."""

_SHOWN = 20
"""Characters of a watermark that tell which one it is."""

_PROBLEMS = {
    "password": "is password protected. Open it with its password and print it to a new PDF",
    "memory": "needs more memory than a book should. Save it again with another program, or split it",
    "damaged": "is a damaged PDF. Get the file again, or print it to a new PDF",
}


def read_pdf(source: Source) -> Iterable[Chapter]:
    """The text of a PDF.

    Raises InputError for one that is damaged, protected or scanned, names too few characters, or takes too long.
    """
    pages: list[list[Line]] = []
    across: list[str] = []
    damaged: list[int] = []
    for number, said in enumerate(_answers(source)):
        if "problem" in said:
            raise InputError(f"{source.name}: {_PROBLEMS[said['problem']]}.")
        if "damaged" in said:
            damaged.append(number)
        if "lines" in said:
            pages.append([Line(without_forms(line[0]), *line[1:]) for line in said["lines"]])
            across.append(said["across"])
    _tell_damaged(source, damaged)
    if not any(pages):
        raise InputError(
            f"{source.name}: is scanned (no text in it) and needs OCR. Have its characters recognised first."
        )
    pages = named(pages)
    _tell_lost(source, pages)
    pages, stamps = without_heads(pages, across)
    _tell_stamps(source, across, stamps)
    return [Chapter("", text_of(pages))]


def _tell_damaged(source: Source, numbers: Sequence[int]) -> None:
    if len(numbers) == 1:
        source.warn(f"{source.name}: page {numbers[0]} cannot be read; it is left out.")
    elif numbers:
        source.warn(
            f"{source.name}: {len(numbers)} pages cannot be read, the first is page {numbers[0]}; they are left out."
        )


def _tell_lost(source: Source, pages: Sequence[Page]) -> None:
    """Warn of characters without a name. Raises InputError where they are more than the others."""
    without = lost(pages)
    han = sum(count_han(line.said) for page in pages for line in page)
    if without > han:
        raise InputError(
            f"{source.name}: its fonts do not name their characters; it needs OCR. "
            "Have its characters recognised first."
        )
    if without:
        source.warn(
            f"{source.name}: {without} of {without + han} characters are left out: their fonts do not name them. "
            "To have them too, have the PDF recognised (OCR)."
        )


def _tell_stamps(source: Source, across: Iterable[str], stamps: Sequence[str]) -> None:
    said = [said for said, _ in Counter(filter(None, across)).most_common(1)] or stamps
    if said:
        once = _REPEATED.fullmatch(clean_name(said[0])[:_LONGEST_STAMP])
        name = (once[1] if once else clean_name(said[0]))[:_SHOWN]
        source.warn(f"{source.name}: {name}, printed across the text, is left out as a watermark.")


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
                more = min(SECONDS_A_PAGE * said["pages"], SECONDS_A_MEGABYTE * len(source.data) / 1_000_000)
                watch.allow(min(SECONDS + more, LONGEST))
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
    command = [sys.executable, "-P", "-c", "from vocab.sources.pdf.pages import main; main()"]
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
