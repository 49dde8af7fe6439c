"""Marks of notes that stand in mid-sentence, taken out, as they would cut words: 问[2]题, 知①道, 他〔3〕们, 民²众."""

import re

from vocab.chinese import is_han
from vocab.sources.running_text.lines import with_lines

_HAN = "\u3007\u3400-\u9fff\U00020000-\U0003ffff"
_NUMBER = (
    r"(?:[0-9０-９]{1,3}(?:[-–,，、][0-9０-９]{1,3}){0,4}|注释?\s?[0-9一二三四五六七八九十]{0,3}|[*＊※]{1,3}|[①-⑳])"
)

_MARK = re.compile(
    rf"(?<=[{_HAN}。！？…，；：”’」』》）])(?:"
    rf"(?:[\[［]{_NUMBER}[\]］]|〔(?:{_NUMBER}|[一二三四五六七八九十]{{1,3}})〕|【{_NUMBER}】|[(（]注释?\s?[0-9①-⑳一二三四五六七八九十]{{0,3}}[)）])"
    rf"(?![0-9]{{0,4}}号)(?::[0-9]{{1,4}}(?:[-–,、][0-9]{{1,4}}){{0,4}}(?=[{_HAN}，。！？；：、”’」』》）]))?|[⁰¹²³⁴-⁹]+(?=[{_HAN}，。！？；：、”’」』》）\s]|$))+"
)
"""A number of up to three digits in brackets, 注 'note' with or without one, or raised digits. Years and the numbers of
documents (国发〔2020〕4号) have more digits, or a number and 号 behind them.
Encyclopaedias have the page behind a colon: [3]:25."""

_CIRCLED = re.compile(rf"(?<=[{_HAN}])[①-⑳](?=[{_HAN}，。！？；：、”’」』》）])")
_COUNTED = re.compile(r"[①-⑳]")
_NOTE = re.compile(r"\n([①-⑳])")
_NAMED = frozenset("图圖表式例项項条條款步骤驟题題选選见見如法点點第种種节節类類号號")
"""What has a number of its own: 图① 'figure 1'."""

_ANY = re.compile(r"[\[［〔【⁰¹²³⁴-⁹①-⑳]|[(（]注")


def without_note_marks(text: str) -> str:
    """The text without the marks of notes inside its sentences; those that begin a line, as a note does, stay."""
    notes = frozenset(_NOTE.findall(f"\n{text}"))
    return with_lines(text, _ANY, lambda line: _without_circled(_MARK.sub("", line), notes))


def _without_circled(line: str, notes: frozenset[str]) -> str:
    """A line without circled numbers that mark one of the notes, or stand alone in their sentence between characters.

    Two of them in a sentence, where no note begins so, count what it lists; one before a mark may be an answer.
    """
    if not _CIRCLED.search(line):
        return line
    return "".join(_unmarked(sentence, notes) for sentence in re.split(r"(?<=[。！？!?])", line))


def _unmarked(sentence: str, notes: frozenset[str]) -> str:
    alone = len(_COUNTED.findall(sentence)) == 1

    def kept(mark: re.Match[str]) -> str:
        named = mark.string[mark.start() - 1] in _NAMED
        inside = alone and is_han(mark.string[mark.end()])
        return mark[0] if named or not (inside or mark[0] in notes) else ""

    return _CIRCLED.sub(kept, sentence)


_RAISED = re.compile(r"(?:[注註]\s*)?[0-9０-９]{1,3}(?:\s*[-–~,，、]\s*[0-9０-９]{1,3})*|[ivx]{1,5}|[a-z]")
_BEHIND = re.compile(rf"[{_HAN}”’」』》）〉】。，！？；：、…—.,!?%％]")
"""What a mark stands behind: a Chinese character or punctuation; behind Latin or a digit it may be a power."""

_UNIT = re.compile(r"[米里]$")
"""Behind 'metre' or 'li' a raised 2 or 3 is a power: square and cubic metres."""


def may_be_raised_mark(said: str) -> bool:
    """Whether a raised text without brackets can be the mark of a note: a number or letter."""
    return _RAISED.fullmatch(said) is not None


def is_raised_mark(said: str, before: str) -> bool:
    """Whether such a text behind another one is the mark of a note and no power."""
    if not may_be_raised_mark(said) or (said in ("2", "3") and _UNIT.search(before)):
        return False
    return _BEHIND.fullmatch(before[-1:]) is not None
