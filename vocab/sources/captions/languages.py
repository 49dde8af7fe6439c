"""The Chinese of subtitles in two languages: of lines, cues, styles and halves of lines.

A line is judged by its script; where that does not tell (a Japanese line all in kanji, traditional characters beside
simplified ones), the others in its slot do: of its style, its place in a cue, its rank among the cues of one time.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import Literal, NamedTuple

from vocab.chinese import count_han, has_han
from vocab.errors import InputError
from vocab.sources.captions.cues import Cue
from vocab.sources.captions.line_halves import BILINGUAL, halves
from vocab.sources.captions.scripts import FOREIGN, HAN, HANGUL, KANA, LATIN, LETTER, WORD, traditional_of

Language = Literal["chinese", "japanese", "other", ""]
Slot = tuple[str, int, int, int, int]

_QUOTED = re.compile(r"[「『“\"][^「」『』“”\"]{0,40}[」』”\"]")

_SENTENCE = 3
"""Words in Latin letters from which on a line is no Chinese one, whatever the others are (卡拉 / OK 'karaoke' is)."""

_JAPANESE = 0.75
"""Share of the lines with Chinese characters or kana that have kana, from which on the file is Japanese: in one of both
languages it is half."""

_OF_A_SLOT = 0.6
"""Share of the lines of a slot that are surely in a language from which on all of them are: one in ten Japanese lines
is all in kanji."""


_AMONG = 0.1
"""Share of the lines that are surely Japanese from which on の alone makes one too."""


_OFTEN = 3
"""Lines of one slot in other letters from which on they are a translation, though of some cues only."""

_NAMED = 3
"""Letters for each Chinese character above which a line of a translation is in the other language."""


class _Line(NamedTuple):
    """A line: the number of its cue, what it says, where it stands."""

    cue: int
    text: str
    slot: Slot


def in_chinese(name: str, cues: Sequence[Cue]) -> tuple[list[Cue], int, int]:
    """The cues in Chinese only, and how many lines, and halves of others, are not. Raises InputError for Japanese."""
    given = list(_lines_of(cues))
    texts = halves([line.text for line in given])
    lines = [line if text is line.text else line._replace(text=text) for line, text in zip(given, texts, strict=True)]
    languages = _languages(lines)
    if not {"chinese", "japanese"}.intersection(languages):  # which is told of any text
        return list(cues), 0, 0
    kana = languages.count("japanese")
    if kana >= _JAPANESE * max(kana + languages.count("chinese"), 1):
        raise InputError(f"{name}: is in Japanese. Give subtitles with Chinese ones among them.")
    if kana:
        languages = _of_neighbours(_of_slots(lines, languages), lines)
    kept = _without_translation(lines, languages)
    chinese = [line for line, keeps in zip(lines, kept, strict=True) if keeps]
    once = _in_one_script(chinese)
    kept_of: list[list[str]] = [[] for _ in cues]
    for line in once:
        kept_of[line.cue].append(line.text)
    found = [cue.saying(said) for cue, said in zip(cues, kept_of, strict=True)]
    halved = sum(text is not line.text for line, text in zip(given, texts, strict=True))
    return [cue for cue in found if cue.lines], len(lines) - len(once), halved


def _lines_of(cues: Sequence[Cue]) -> Iterator[_Line]:
    for at, (cue, (rank, together)) in enumerate(zip(cues, _ranks(cues), strict=True)):
        texts = [text for line in cue.lines if (text := line.strip())]
        for number, text in enumerate(texts):
            yield _Line(at, text, (cue.style, rank, together, number, len(texts)))


_SAME_TIME = 0.15
"""Seconds between the cues of two languages for one line; two programs round the same time differently."""

_MOST_TOGETHER = 8
"""Cues of one time that can be a line and its translations; more of them are signs, or times that mean nothing."""


def _ranks(cues: Sequence[Cue]) -> list[tuple[int, int]]:
    """The number of each cue among those that begin with it, and how many these are."""
    ranks: list[tuple[int, int]] = []
    group: list[Cue] = []
    for cue in [*cues, None]:
        if group and not (cue and _together(group[0], cue)):
            size = len(group) if len(group) <= _MOST_TOGETHER else 1
            ranks += [(at if size > 1 else 0, size) for at in range(len(group))]
            group = []
        if cue:
            group.append(cue)
    return ranks


def _together(cue: Cue, other: Cue) -> bool:
    return cue.start is not None and other.start is not None and abs(other.start - cue.start) <= _SAME_TIME


# --- which language ---------------------------------------------------------------------------------------------------


def _languages(lines: Sequence[_Line]) -> list[Language]:
    found = [_language(line.text) for line in lines]
    japanese = [line for language, line in zip(found, lines, strict=True) if language == "japanese"]
    if sum(not _is_only_no(line.text) for line in japanese) >= _AMONG * len(lines):
        return found
    return ["chinese" if language == "japanese" and _is_only_no(line.text) else language
            for language, line in zip(found, lines, strict=True)]  # fmt: skip


def _language(text: str) -> Language:
    """The language that the script of a line tells; none where it has no letter."""
    if not FOREIGN.search(text):
        return "chinese" if HAN.search(text) else ""
    if has_han(text):
        outside = _QUOTED.sub("", text)
        if KANA.search(outside if has_han(outside) else text):
            return "japanese"
        return "other" if len(HANGUL.findall(text)) > count_han(text) else "chinese"
    return "japanese" if KANA.search(text) else "other"


def _is_only_no(text: str) -> bool:
    """Whether の is the only kana, with which Chinese brands adorn themselves."""
    return has_han(text) and set(KANA.findall(text)) == {"の"}


def _of_slots(lines: Sequence[_Line], languages: Sequence[Language]) -> list[Language]:
    """The languages, with all lines of a slot Japanese where most of them are."""
    every = Counter(line.slot for line in lines)
    japanese = Counter(line.slot for line, language in zip(lines, languages, strict=True) if language == "japanese")
    slots = {slot for slot, times in japanese.items() if times >= _OF_A_SLOT * every[slot]}
    return ["japanese" if line.slot in slots else language for line, language in zip(lines, languages, strict=True)]


def _of_neighbours(languages: Sequence[Language], lines: Sequence[_Line]) -> list[Language]:
    """The languages, with a cue Japanese that stands where one has to: in turn with Chinese ones, or amid Japanese."""
    sure = [at for at, language in enumerate(languages) if language == "japanese"]
    gaps = [(before, after) for before, after in pairwise(sure) if after > before + 1]
    in_turn = sum(after - before == 2 for before, after in gaps) * 2 >= len(sure)
    found = list(languages)
    amid = set(sure)
    for before, after in gaps:
        if any(lines[at].slot[-1] > 1 for at in range(before, after)):  # of cues whose slots tell more
            continue
        if in_turn and after - before == 4:
            found[before + 2] = "japanese"
        elif not in_turn and after - before == 2 and _is_amid(amid, before, after):
            found[before + 1] = "japanese"
    return found


def _is_amid(sure: Set[int], before: int, after: int) -> bool:
    """Whether Japanese lines stand on both sides, more of them than two for each Chinese one make."""
    return {before - 1, after + 1} <= sure and not sure.isdisjoint((before - 2, after + 2))


# --- which lines stay -------------------------------------------------------------------------------------------------


def _without_translation(lines: Sequence[_Line], languages: Sequence[Language]) -> list[bool]:
    """Which lines are Chinese, or belong to them: a word in Latin letters where the lines have no translation."""
    chinese = {line.cue for line, language in zip(lines, languages, strict=True) if language == "chinese"}
    foreign = [line for line, language in zip(lines, languages, strict=True) if language == "other"]
    every, theirs = Counter(line.slot for line in lines), Counter(line.slot for line in foreign)
    theirs = Counter({slot: times for slot, times in theirs.items() if times >= _OF_A_SLOT * every[slot]})
    translated = len({line.cue for line in foreign if WORD.search(line.text)}) >= BILINGUAL * max(len(chinese), 1)
    return [
        (language == "chinese" and not (translated and _names_chinese(line, theirs)))
        or (language == "" and not (translated and _is_theirs(line, chinese, theirs)))
        or (language == "other" and not translated and _is_aside(line.text) and theirs[line.slot] < _OFTEN)
        for line, language in zip(lines, languages, strict=True)
    ]


def _is_theirs(line: _Line, chinese: Set[int], theirs: Counter[Slot]) -> bool:
    """Whether a line without letters, such as a year, belongs to a translation."""
    return line.cue not in chinese or theirs[line.slot] > 0


def _names_chinese(line: _Line, theirs: Counter[Slot]) -> bool:
    """Whether a line of a translation only names somebody in Chinese (Mr. 王)."""
    return theirs[line.slot] > 0 and len(FOREIGN.findall(line.text)) > _NAMED * count_han(line.text)


def _is_aside(text: str) -> bool:
    """Whether a line without Chinese characters may be part of a Chinese one: some Latin letters."""
    return len(WORD.findall(text)) < _SENTENCE and all(map(LATIN.match, LETTER.findall(text)))


# --- simplified beside traditional ------------------------------------------------------------------------------------


def _in_one_script(lines: Sequence[_Line]) -> list[_Line]:
    """The lines without those in traditional characters whose neighbour says the same in simplified ones."""
    traditional: set[int] = set()
    for at, (line, other) in enumerate(pairwise(lines)):
        if line.cue != other.cue and (at in traditional or abs(line.slot[3] - other.slot[3])):
            continue
        found = traditional_of(line.text, other.text)
        if found is not None:
            traditional.add(at + found)
    if not traditional:
        return list(lines)
    every, dropped = Counter(line.slot for line in lines), Counter(lines[at].slot for at in traditional)
    slots = {slot for slot, times in dropped.items() if times >= _OF_A_SLOT * every[slot] and _has_another(slot)}
    return [line for at, line in enumerate(lines) if at not in traditional and line.slot not in slots]


def _has_another(slot: Slot) -> bool:
    """Whether a line in this slot has others beside it."""
    _, _, together, _, count = slot
    return together > 1 or count > 1
