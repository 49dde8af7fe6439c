"""Glossaries, ours and the user's: tab-separated files with the header `hanzi pinyin english note kind`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from vocab.chinese import has_han
from vocab.errors import InputError, ResourceError
from vocab.records import KINDS, GlossaryEntry, new
from vocab.references.rulings import DATA
from vocab.sources import clean, read_text_file

COLUMNS = ("hanzi", "pinyin", "english", "note", "kind")

MAX_MEGABYTES = 20
"""The largest glossary that is read: some 200,000 lines."""

Warn = Callable[[str], None]
"""Told of each line that is not used as it stands."""


class Glossary(Mapping[str, GlossaryEntry]):
    """Entries by headword, each a line until somebody asks for it: an essay asks for one in a hundred."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        self._lines = lines

    def __getitem__(self, hanzi: str) -> GlossaryEntry:
        return new(GlossaryEntry, self._lines[hanzi].split("\t"))

    def get(self, hanzi: str, default: Any = None) -> Any:
        """The entry of a headword."""
        return self[hanzi] if hanzi in self._lines else default

    def __contains__(self, hanzi: object) -> bool:
        return hanzi in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@cache
def set_phrases() -> Mapping[str, GlossaryEntry]:
    """Our own glossary, all domains together, by headword; its files are checked by the tests, not at every start."""
    texts = (domain.read_bytes().decode().removesuffix("\n") for domain in domains())
    lines = (line for text in texts for line in text.split("\n")[1:])
    return Glossary({line[: line.index("\t")]: line for line in lines})


def domains() -> list[Path]:
    """The files of our own glossary, one a domain, sorted by name."""
    return sorted(file for file in (DATA / "set_phrases").iterdir() if file.suffix == ".tsv")


def read_glossary(path: Path, *, warn: Warn = lambda _: None) -> dict[str, GlossaryEntry]:
    """A user's glossary by headword; bad lines are told to `warn` with file and line number, the rest is used.

    Raises InputError for a file that cannot be read or has no header.
    """
    text = read_text_file(path, megabytes=MAX_MEGABYTES, warn=warn)
    try:
        entries = parse(text.splitlines(), warn=lambda message: warn(f"{path}, {message}"))
        return {entry.hanzi: entry for entry in entries}
    except ResourceError as error:
        raise InputError(f"{path}: {error}") from error


def parse(lines: Iterable[str], *, warn: Warn = lambda _: None) -> Iterator[GlossaryEntry]:
    """The entries of one file; its header may leave out any column but `hanzi` (ResourceError)."""
    rows = iter(lines)
    header = [cell.strip().lower() for cell in next(rows, "").lstrip("\ufeff").split("\t")]
    if "hanzi" not in header:
        raise ResourceError(
            f"A glossary needs the header {' '.join(COLUMNS)}; found: {' '.join(header)[:80]}. Add that line."
        )
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [clean(cell).strip() for cell in row.split("\t")]
        entry = _entry(dict(zip(header, cells, strict=False)))
        if not has_han(entry.hanzi):
            warn(f"line {number}: no Chinese headword; the line is left out.")
            continue
        for problem in _problems(entry, cells, header, seen):
            warn(f"line {number}: {entry.hanzi}: {problem}.")
        seen.add(entry.hanzi)
        yield entry


def _entry(cells: Mapping[str, str]) -> GlossaryEntry:
    kind = next((kind for kind in KINDS if kind == cells.get("kind", "").lower()), None)
    hanzi, pinyin, english, note = (cells.get(column, "") for column in COLUMNS[:4])
    return GlossaryEntry(hanzi, pinyin, english, note, kind)


def _problems(entry: GlossaryEntry, cells: list[str], header: list[str], seen: set[str]) -> Iterator[str]:
    if len(cells) > len(header):
        yield f"{len(cells)} columns where the header has {len(header)}; the last are left out"
    if "kind" in header and entry.kind is None and (kind := "".join(cells[header.index("kind") :][:1])):
        yield f"{kind!r} is no kind ({', '.join(KINDS)}); the kind is left open"
    if entry.hanzi in seen:
        yield "stands there twice; the later line counts"


def overlaid(ours: Mapping[str, GlossaryEntry], theirs: Mapping[str, GlossaryEntry]) -> Mapping[str, GlossaryEntry]:
    """Our glossary under the user's: every cell the user filled wins, an empty one leaves ours."""
    if not theirs:
        return ours
    merged = dict(ours)
    for hanzi, entry in theirs.items():
        base = ours.get(hanzi, entry)
        merged[hanzi] = GlossaryEntry(
            hanzi,
            entry.pinyin or base.pinyin,
            entry.english or base.english,
            entry.note or base.note,
            entry.kind or base.kind,
        )
    return merged
