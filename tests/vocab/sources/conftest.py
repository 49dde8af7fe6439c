"""What the tests of the readers share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vocab import Document, read_documents

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
