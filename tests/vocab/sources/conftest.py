"""What all tests of readers use."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vocab import Document, read_documents
from vocab.sources.pdf.pages import answers
from vocab.sources.source import Source


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """The paragraphs of these bytes; a PDF is read in this process: that a child does the same is shown elsewhere."""

    def here(source: Source) -> Iterator[dict[str, Any]]:
        return (json.loads(json.dumps(answer)) for answer in answers(source.data))

    monkeypatch.setattr("vocab.sources.pdf.pdf._answers", here)

    def reader(data: bytes, warnings: list[str] | None = None, name: str = "a.pdf") -> list[str]:
        path = tmp_path / name
        path.write_bytes(data)
        (document,) = read_documents([str(path)], warn=(warnings if warnings is not None else []).append)
        return document.text.split("\n")

    return reader


Read = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What is read from a file with this name and content; what is said of it is added to `warnings`."""

    def reader(name: str, data: bytes | str, warnings: list[str] | None = None) -> Document:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        (document,) = read_documents([str(path)], warn=(warnings if warnings is not None else []).append)
        return document

    return reader
