"""What a row of our learner's lexicon must be like; the tests and the merging of drafts ask the same questions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from vocab.chinese import count_han, is_han
from vocab.references import Lexicon
from vocab.senses.cues import apart

DATA = Path(__file__).parent.parent.parent / "vocab" / "data" / "lexicon"
HEADER = "hanzi\tpinyin\tclass\tgloss\tcues\tregister"
COMPOUND_HEADER = "hanzi\tpinyin\tclass\tgloss\tregister"
PART_HEADER = "part\tposition\tpinyin\tclass\tgloss\tcues"

CLASSES = frozenset(
    "noun verb adjective adverb preposition conjunction pronoun numeral classifier particle modal locative prefix "
    "suffix interjection onomatopoeia name - bound".split()
) | {"time word"}
MARKS = frozenset(("-", "bound"))
REGISTERS = frozenset("formal spoken literary dialect net old name technical transparent".split())
LONGEST, MEANINGS, MOST_ROWS, LONGEST_PART = 40, 3, 14, 20

RAREST, RAREST_OF_UNITS = 3.0, 2.0
"""Zipf frequency from which an English word is known to learners; units are often terms of some field."""

_LABELLED = frozenset("particle classifier prefix suffix interjection onomatopoeia".split())
_USE = re.compile(r"\((?:after an? |marks |after )")
"""A verb or preposition may begin with what it does to another word: (after a verb: up, on)."""
_VERB = re.compile(
    r"to |not |cannot |is |are |am |may |can |must |there |as |that's |it is |thanks |by |\w+ed by|from |please"
)
_VERBLESS = frozenset("noun adjective classifier numeral name pronoun".split()) | {"time word"}
_TO_VERB = re.compile(r"to (?!(?:the|a|an|this|some|one|date|no|be sure)\b)[a-z]+")
_SYLLABLE = re.compile(r"[A-Za-zü]+[1-5]")


class Row(NamedTuple):
    """A row of a letter file; one of a compound has no cues."""

    hanzi: str
    pinyin: str
    word_class: str
    gloss: str
    cues: str
    register: str

    @property
    def syllables(self) -> tuple[str, ...]:
        """The reading in lower case."""
        return tuple(self.pinyin.lower().split())


def rows_in(path: Path) -> list[Row]:
    """The rows of a letter file or a file of compounds."""
    header, *lines = path.read_text("utf-8").removesuffix("\n").split("\n")
    assert header in (HEADER, COMPOUND_HEADER), path
    cells = (line.split("\t") for line in lines)
    return [Row._make(row if len(row) == 6 else (*row[:4], "", row[4])) for row in cells]


def by_word(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each word; rows of one word stand together."""
    return {hanzi: list(group) for hanzi, group in groupby(rows, key=lambda row: row.hanzi)}


@cache
def rare_english() -> frozenset[str]:
    """English words below Zipf 3 that a gloss may have."""
    return frozenset((Path(__file__).parent / "rare_english.txt").read_text("utf-8").split())


def problems(rows: Sequence[Row], lexicon: Lexicon, *, longest: int = 6, rarest: float = RAREST) -> Iterator[str]:
    """What is wrong with the rows of one word."""
    for row in rows:
        yield from (
            f"{row.hanzi} {row.word_class} {row.gloss!r}: {problem}"
            for problem in _of_row(row, lexicon, longest, rarest)
        )
    hanzi = rows[0].hanzi
    if len(rows) > MOST_ROWS:
        yield f"{hanzi}: {len(rows)} rows"
    keys = [(row.syllables, row.word_class, row.cues, row.pinyin[0].isupper()) for row in rows]
    if len(set(keys)) < len(keys):
        yield f"{hanzi}: two rows for one reading, class and cues"
    defaults = {row.syllables for row in rows if not row.cues}
    for row in rows:
        if row.cues and row.syllables not in defaults:
            yield f"{hanzi} {row.pinyin}: no row without cues"
    for dead in dead_cues(rows).values():
        yield f"{hanzi}: cues that an earlier row has: {' '.join(sorted(dead))}"


def dead_cues(rows: Sequence[Row]) -> Mapping[int, set[str]]:
    """The cues of each row (by its number) that an earlier row of the same reading takes away from it."""
    seen: dict[tuple[str, ...], set[str]] = {}
    found: dict[int, set[str]] = {}
    for at, row in enumerate(rows):
        cues, before = row.cues.split(), seen.setdefault(row.syllables, set())
        dead = before.intersection(cues)
        if dead:
            found[at] = dead
        before.update(cues)
    return found


def _of_row(row: Row, lexicon: Lexicon, longest: int, rarest: float) -> Iterator[str]:
    if not 1 <= len(row.hanzi) <= longest or not is_han("".join(c for c in row.hanzi if not c.isascii())):
        yield "is no word of this file"
    yield from _of_pinyin(row, lexicon)
    if row.word_class not in CLASSES:
        yield "no class"
    if row.word_class in MARKS:
        return
    yield from problems_of_gloss(row.gloss, row.word_class, rarest=rarest)
    yield from _of_cues(row, lexicon)
    if not REGISTERS.issuperset(row.register.split()):
        yield f"register {row.register!r}"


def _of_pinyin(row: Row, lexicon: Lexicon) -> Iterator[str]:
    syllables = row.pinyin.split()
    if len(syllables) != count_han(row.hanzi) or not all(map(_SYLLABLE.fullmatch, syllables)):
        yield f"pinyin {row.pinyin!r} has not one numbered syllable for each character"
        return
    characters = [character for character in row.hanzi if is_han(character)]
    for character, syllable in zip(characters, row.syllables, strict=True):
        known = lexicon.character_readings(character)
        if syllable not in known and not (syllable[-1] == "5" and any(one[:-1] == syllable[:-1] for one in known)):
            yield f"{character} is not read {syllable}"


_BRITISH = re.compile(
    r"\b(?:\w*(?:colour|favour|honour|labour|neighbour|behaviour|harbour|humour|flavour|rumour|vapour)\w*|centre|theatre"
    r"|(?:kilo|centi|milli)?metres?|litres?|fibres?|(?:organ|recogn|civil|modern|global|apolog)is(?:e|ed|ing|ation)s?"
    r"|defence|licence|offence|jewellery|travell(?:er|ing|ed)|programmes?|catalogue|grey|cheque|tyres?|plough|mould)\b"
)
"""CC-CEDICT, beside whose glosses ours stand, is American."""


def problems_of_gloss(gloss: str, word_class: str, *, longest: int = LONGEST, rarest: float = RAREST) -> Iterator[str]:
    """What is wrong with a gloss."""
    if not gloss or len(gloss) > longest:
        yield f"gloss of {len(gloss)} characters"
    if not gloss.isascii() or gloss != gloss.strip() or "  " in gloss:
        yield "gloss is not plain ASCII"
    if gloss.count("(") != gloss.count(")"):
        yield "a bracket is open"
    if gloss.count(";") >= MEANINGS:
        yield f"more than {MEANINGS} meanings"
    if gloss.startswith("(") and word_class not in _LABELLED and not _USE.match(gloss):
        yield "a label in front"
    if word_class == "verb" and not (_VERB.match(gloss) or gloss.startswith("(")):
        yield "a verb without to"
    if word_class in _VERBLESS and _TO_VERB.match(gloss):
        yield "to before what is no verb"
    if british := _BRITISH.search(gloss):
        yield f"British spelling, not the dictionary's: {british[0]}"
    if rare := rare_words(gloss, rarest):
        yield f"rare English: {' '.join(rare)}"


def problems_of_part(line: str) -> Iterator[str]:
    """What is wrong with a row on a part of compounds."""
    part, position, pinyin, word_class, gloss, cues = line.split("\t")
    shape = word_class if word_class in _LABELLED else "suffix" if word_class == "-" else "noun"  # verbs go without to
    said = list(problems_of_gloss(gloss, shape, longest=LONGEST_PART))
    if position not in ("first", "mid", "last"):
        said.append(f"position {position!r}")
    if word_class not in CLASSES - {"bound"}:
        said.append("no class")
    if len(pinyin.split()) != count_han(part) or not all(map(_SYLLABLE.fullmatch, pinyin.split())):
        said.append(f"pinyin {pinyin!r}")
    if len(set(cues.split())) < len(cues.split()):
        said.append("a cue stands there twice")
    yield from (f"{part} {position}: {problem}" for problem in said)


def rare_words(gloss: str, rarest: float = RAREST) -> list[str]:
    """The English words of a gloss that are rarer than the frequency and not allowed for; names are."""
    from wordfreq import zipf_frequency

    words = re.findall(r"(?<![\w'.-])[a-z]+(?![\w'])", gloss)
    return [word for word in words if zipf_frequency(word, "en") < rarest and word not in rare_english()]


def _of_cues(row: Row, lexicon: Lexicon) -> Iterator[str]:
    cues = row.cues.split()
    if len(set(cues)) < len(cues):
        yield "a cue stands there twice"
    for cue in (cue for each in cues for part in each.split("&") for cue in apart(part).split()):
        text = cue.lstrip("+-~<>")
        if cue[0] in "<>":
            if text.replace("_", " ") not in CLASSES - MARKS:
                yield f"cue {cue}: no class"
        elif text == "digit" or (not text and cue in "+-"):
            continue
        elif (
            not text
            or (text.isascii() and not text.isupper() and text != "%")
            or lexicon.traditional_only.intersection(text)
        ):
            yield f"cue {cue} is not Chinese in simplified characters"
        elif cue[0] not in "+-~" and row.hanzi in text:
            yield f"cue {cue} has the word in it"
