"""What a user changed in a table, put into the items: his pinyin, English, note and kind, as from a glossary."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from flashcards.choosing.edited_table import Row, changed
from flashcards.printing import row
from vocab.pinyin import zhuyin
from vocab.records import KINDS, Part, Reading, Sense, VocabItem

Typed = Callable[[str, str], Reading | None]
"""A headword and its pinyin as somebody typed it -> the reading, or None where it does not fit."""

Simplify = Callable[[str], str]

NOT_TAKEN = ("pos", "classifier", "sentence", "sentence_pinyin")
"""Columns that follow from the text; those that a spreadsheet changes by itself (figures, 7-9) are not looked at."""


class OwnPoints:
    """Puts the changed points of a table into items; what cannot be taken is kept to be told at the end."""

    def __init__(self, rows: Mapping[str, Row], typed: Typed, simplify: Simplify) -> None:
        """`rows` are the lines by simplified headword; `simplify` makes a table in the other script comparable."""
        self._rows, self._typed, self._simplify = rows, typed, simplify
        self._wrong: list[str] = []
        self._passed_over: dict[str, int] = {}

    def __call__(self, item: VocabItem) -> VocabItem:
        """The item with the points that the table has otherwise than `list` prints them; else the very same item."""
        line = self._rows.get(item.hanzi)
        if line is None:
            return item
        printed = row(item)
        pinyin, glosses, kind = (changed(line, name, str(printed[name])) for name in ("pinyin", "english", "kind"))
        note = changed(line, "note", item.note)
        for name in NOT_TAKEN:
            other = {name: self._simplify(line.get(name, ""))}
            if changed(line, name, str(printed[name])) and changed(other, name, self._simplify(str(printed[name]))):
                self._passed_over[name] = self._passed_over.get(name, 0) + 1
        if glosses:
            item = item._replace(senses=tuple(_glossed(item.senses, glosses, _parts(pinyin))))
        if pinyin:
            item = self._read(item, pinyin)
        if kind:
            item = self._of_kind(item, kind)
        return item._replace(note=note) if note else item

    @property
    def warnings(self) -> Iterator[str]:
        """What could not be taken."""
        yield from self._wrong
        if self._passed_over:
            named = ", ".join(f"{name} ({count})" for name, count in self._passed_over.items())
            yield f"differs in {named}, which is not taken: only pinyin, english, note and kind are."

    def _of_kind(self, item: VocabItem, typed: str) -> VocabItem:
        kind = next((kind for kind in KINDS if kind == typed.lower()), None)
        if kind is None:
            self._wrong.append(f"{item.hanzi}: {typed!r} is no kind ({', '.join(KINDS)}); the kind stays.")
        return item if kind is None else item._replace(kind=kind)

    def _read(self, item: VocabItem, cell: str) -> VocabItem:
        """The item with the readings that are typed; one that does not fit is told, and all stay as they were."""
        known = {sense.reading.pinyin: sense for sense in reversed(item.senses)}
        typed = _parts(cell)
        left = [sense for sense in item.senses if sense.reading.pinyin not in typed]
        senses: list[Sense] = []
        for pinyin in typed:
            if pinyin in known:
                senses.append(known[pinyin])
                continue
            reading = self._typed(item.hanzi, pinyin)
            if reading is not None and reading.pinyin in known:  # typed in another way
                senses.append(known[reading.pinyin])
                continue
            if reading is None:
                self._wrong.append(f"{item.hanzi}: the pinyin {pinyin!r} does not fit; the reading stays.")
                return item
            alike = next((sense for sense in left if sense.reading.syllables == reading.syllables), None)
            meant = alike or next(iter(left), item.senses[0])
            left = [sense for sense in left if sense is not meant]
            senses.append(meant._replace(reading=reading))
        if not senses:
            return item
        changed = item._replace(senses=tuple(senses), zhuyin=zhuyin(senses[0].reading.syllables))
        return _in_its_sentence(changed, item.reading, senses[0].reading) if len(item.senses) == 1 else changed


def _in_its_sentence(item: VocabItem, before: Reading, now: Reading) -> VocabItem:
    """The item with the new reading in its own sentence too, where the word has one place there."""
    example = item.example
    words = tuple(
        Part(word.hanzi, now.pinyin, word.gloss)
        if word.hanzi in (item.hanzi, item.headword) and word.pinyin == before.pinyin
        else word
        for word in example.words
    )
    places = list(re.finditer(rf"(?<!\w){re.escape(before.pinyin)}(?!\w)", example.pinyin, re.IGNORECASE))
    if len(places) != 1:
        return item._replace(example=example._replace(words=words))
    start, end = places[0].span()
    capital = example.pinyin[start].isupper() and now.pinyin[:1].islower()
    written = now.pinyin[:1].upper() + now.pinyin[1:] if capital else now.pinyin
    spelled = example.pinyin[:start] + written + example.pinyin[end:]
    return item._replace(example=example._replace(words=words, pinyin=spelled))


def _parts(pinyin: str) -> list[str]:
    """The readings in a cell."""
    return [part.strip() for part in re.split("[/／]", pinyin) if part.strip()]


def _glossed(senses: Sequence[Sense], cell: str, typed: Sequence[str]) -> Iterator[Sense]:
    """The senses with the English of a cell: what it names a reading before belongs to that, else it is for all.

    What somebody wrote is all that is shown: a gloss he struck out is gone. A reading that is not named any more, among
    others that are, goes with its English.
    """
    names = {name: at for at, name in enumerate(typed)} if len(typed) == len(senses) else {}
    names |= {sense.reading.pinyin: at for at, sense in enumerate(senses)}
    named: dict[int, str] = {}
    alone: list[str] = []
    for piece in filter(None, map(str.strip, cell.split(" | "))):
        before, _, gloss = piece.partition(": ")
        if len(senses) > 1 and before in names:
            named[names[before]] = gloss
        else:
            alone.append(piece)
    if not named:
        pieces = alone if len(alone) == len(senses) > 1 else [cell] * len(senses)
        named = dict(enumerate(pieces))
    return (sense._replace(glosses=(named[at],), source="own") for at, sense in enumerate(senses) if named.get(at))
