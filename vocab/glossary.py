"""Glossaries, ours and the user's: tab-separated files with the header `hanzi pinyin english note kind`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from vocab.characters import is_han
from vocab.errors import ResourceError
from vocab.records import KINDS, GlossaryEntry

COLUMNS = ("hanzi", "pinyin", "english", "note", "kind")


@cache
def set_phrases() -> Mapping[str, GlossaryEntry]:
    """Our own glossary, all domains together, by headword."""
    return {entry.hanzi: entry for domain in domains() for entry in parse(domain.read_text("utf-8").splitlines())}


def domains() -> list[Traversable]:
    """The files of our own glossary, one a domain, sorted by name."""
    folder = files("vocab") / "data" / "set_phrases"
    return sorted((file for file in folder.iterdir() if file.name.endswith(".tsv")), key=lambda file: file.name)


def parse(lines: Iterable[str]) -> Iterator[GlossaryEntry]:
    """The entries of one file; its header may leave out any column but `hanzi` (ResourceError)."""
    rows = iter(lines)
    header = next(rows, "").split("\t")
    if "hanzi" not in header:
        raise ResourceError(f"A glossary needs the header {' '.join(COLUMNS)}; found: {' '.join(header)[:80]}.")
    for row in rows:
        cells = dict(zip(header, (cell.strip() for cell in row.split("\t")), strict=False))
        kind = next((kind for kind in KINDS if kind == cells.get("kind")), None)
        hanzi, pinyin, english, note = (cells.get(column, "") for column in COLUMNS[:4])
        if hanzi:
            yield GlossaryEntry(hanzi, pinyin, english, note, kind)


def core(hanzi: str) -> str:
    """The Chinese characters of a headword that also holds marks (`战“疫”` -> `战疫`)."""
    return "".join(filter(is_han, hanzi))
