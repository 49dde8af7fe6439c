"""The child process that reads a PDF: bytes in, JSON lines out. The only module that imports pypdf."""

import contextlib
import io
import json
import sys

MEMORY = 400_000_000
"""Bytes of address space, where the system keeps such a limit; a book of a thousand pages needs half."""

SECONDS = 60
"""Of the processor: the end of a child whose parent has gone."""

MOST_PAGES = 20_000
MOST_CHARACTERS = 20_000_000
"""Far beyond any book; what goes on for longer is a loop or a bomb."""


def main() -> None:
    """Read a PDF from standard input.

    Says `{"pages": N}`, then `{"text": ...}` or `{"damaged": true}` for each page, then `{"end": true}`; or a problem.
    A crash says nothing more, and its parent takes the file for damaged.
    """
    _limit_itself()
    data = sys.stdin.buffer.read()
    try:
        _read(data)
    except MemoryError:
        _say(problem="memory")


def _read(data: bytes) -> None:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return _say(problem="password")
        pages = min(len(reader.pages), MOST_PAGES)
    except (DependencyError, FileNotDecryptedError):
        return _say(problem="password")
    _say(pages=pages)
    characters = 0
    for number in range(pages):
        try:
            text = reader.pages[number].extract_text()
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001  a damaged page raises nearly anything; the others are still good
            _say(damaged=True)
            continue
        _say(text=text)
        characters += len(text)
        if characters > MOST_CHARACTERS:
            break
    return _say(end=True)


def _say(**answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _limit_itself() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits, macOS only some
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
