"""The child process that reads a PDF: bytes in, JSON lines out. With `pdf_characters` the only one that uses PDFium.

PDFium is a library in C++: what makes it crash ends this process and no other.
"""

import contextlib
import gc
import json
import sys
from collections.abc import Iterator
from typing import Any

from vocab.sources.pdf.characters import SLANTED, FontNumbers, characters
from vocab.sources.pdf.columns import in_reading_order
from vocab.sources.pdf.pieces import pieces
from vocab.sources.pdf.rows import Line

MEMORY = 400_000_000
"""Bytes of address space, where the system keeps such a limit; a book of a thousand pages needs a tenth."""

SECONDS = 120
"""Of the processor: the end of a child whose parent has gone."""

MOST_PAGES = 20_000
MOST_CHARACTERS = 20_000_000
"""Far beyond any book; what goes on for longer is a loop or a bomb."""

MOST_ON_A_PAGE = 200_000
"""A newspaper has 20,000; beyond, a page is taken for damaged."""


Answer = dict[str, Any]


def main() -> None:
    """Read a PDF from standard input and print the answers, each as a line of JSON.

    A crash says nothing more, and its parent takes the file for damaged.
    """
    _limit_itself()
    gc.disable()  # nothing here is in a ring, and looking for rings costs a tenth of the time
    data = sys.stdin.buffer.read()
    try:
        for answer in answers(data):
            _say(answer)
    except MemoryError:
        _say({"problem": "memory"})


def answers(data: bytes) -> Iterator[Answer]:
    """What there is to say of a PDF: `pages`, for each its `lines` and what is `across` them, or `damaged`; the `end`.

    Of a file that cannot be opened: its `problem`.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        yield {"problem": "password" if locked else "damaged"}
        return
    pages = min(len(document), MOST_PAGES)
    yield {"pages": pages}
    fonts: FontNumbers = {}
    count = 0
    for number in range(pages):
        try:
            lines, across, found = _page(document, number, fonts)
        except (pypdfium2.PdfiumError, ValueError):
            yield {"damaged": True}
            continue
        yield {"lines": lines, "across": across}
        count += found
        if count > MOST_CHARACTERS:
            break
    document.close()
    yield {"end": True}


def _page(document: Any, number: int, fonts: FontNumbers) -> tuple[list[Any], str, int]:
    """The lines of a page in the order they are read, what is printed across them, and how many characters it has."""
    page = document[number]
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MOST_ON_A_PAGE:
            raise ValueError("too many characters")
        found = characters(textpage.raw, fonts)
    finally:
        textpage.close()
        page.close()
    across = [one.text for one in found.pop(SLANTED, ())]
    lines: list[Line] = []
    for turned, some in enumerate(sorted(found.values(), key=len, reverse=True)):
        text, stamps = pieces(some)
        across += [stamp.said for stamp in stamps]
        for column in in_reading_order(text):
            number = lines[-1].column + 1 if lines else 0
            lines += (line._replace(column=number, turned=turned > 0) for line in column)
    return lines, "".join(across), sum(map(len, found.values()))


def _say(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _limit_itself() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits, macOS only some
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
