"""The key of an analysis: a digest of the documents and of all that decides what is made of them."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from os import DirEntry, PathLike, scandir
from pathlib import Path

from vocab.records import Document
from vocab.references import References


def key_of(documents: Iterable[Document], references: References) -> str:
    """The key, 32 hexadecimal digits."""
    digest = sha256(_fingerprint(references).encode())
    for document in documents:
        for text in (document.name, document.text, repr(document.chapters)):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big"))
            digest.update(data)
    return digest.hexdigest()[:32]


def made_with(references: References) -> str:
    """By which references an analysis is made, the same on every computer: the versions of the sources, own words."""
    own = [(hanzi, *references.glossary[hanzi]) for hanzi in sorted(references.own)]
    cuts = [[*map(list, references.cuts)]] if references.cuts else []  # an older file knows of none
    return json.dumps([sorted(references.lexicon.versions.items()), own, *cuts], ensure_ascii=False)


def _fingerprint(references: References) -> str:
    """Sizes and times of our own files stand for their content, so that a changed rule is never hidden by a cache."""
    files = sorted(_files_in(Path(__file__).parent.parent), key=lambda file: file.path)
    code = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    own = [(hanzi, tuple(references.glossary[hanzi])) for hanzi in sorted(references.own)]
    return repr((references.lexicon.versions, code, own, references.cuts))


def _files_in(folder: PathLike[str]) -> Iterator[DirEntry[str]]:
    """Our own files, in the folders below too."""
    for entry in scandir(folder):
        if entry.name.endswith((".py", ".tsv")):
            yield entry
        elif entry.is_dir():
            yield from _files_in(entry)
