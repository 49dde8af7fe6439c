"""The words in one cell or line of a list, whatever stands around them: numbers, marks, readings, glosses."""

import re
from collections.abc import Callable
from html import unescape

from vocab.chinese import has_han, is_han

Listed = Callable[[str], bool]
"""Whether a dictionary or a word list has a headword."""

LONGEST = 12
"""Characters of a headword that no dictionary has: set phrases have up to ten, a longer line is a sentence."""

LONGEST_IN_COLUMN = 24
"""The same in the column of a table that holds words: there it is meant as one."""

_SHORT = 4
"""Characters of one with a full stop behind it, or in a row with others; more of them are a clause."""

_LONGEST_CELL = 100_000
"""Characters of a cell or line that may be a row of words: all of the HSK with 、 between them has 40,000."""

_TAG = re.compile(r"<[^<>]{0,1000}>|\[sound:[^\[\]]{0,200}\]")
_LINK = re.compile(r"\[([^\[\]]{0,200})\]\([^()\s]{0,1000}\)")
_CLOZE = re.compile(r"\{\{c\d{1,3}::([^{}]{0,200}?)(?:::[^{}]{0,200})?\}\}")
_NUMBER = re.compile(
    r"(?:\s*(?:[-*+•·●○▪◦■□◆◇☆★–—>]+\s+(?:\[[ xX]?\]\s*)?|[•·●○▪◦■□◆◇☆★※✓✔√▶►→]"
    r"|[0-9０-９]{1,6}(?![0-9A-Za-z年月日])\s*[.、)）:：．\]]?"
    r"|[(（\[【][0-9０-９一二三四五六七八九十百]{1,4}[)）\]】]"
    r"|[①-⒛㈠-㈩㊀-㊉❶-➓]|[一二三四五六七八九十]{1,3}[、.．](?=[^\s、]{2})))+\s*"
)
_BRACKETS = re.compile(
    r"\([^()]{0,200}\)|（[^（）]{0,200}）|\[[^\[\]]{0,200}\]|【[^【】]{0,200}】|〔[^〔〕]{0,200}〕|［[^［］]{0,200}］"
    r"|(?<=\w)〈[^〈〉]{0,200}〉|(?<=\w)<[^<>]{0,200}>"
)
_QUOTES = " \t\n\u3000\"'“”‘’「」『』《》〈〉*_`~^$"
_END = "。！？!?…"
_MARKS = f"{_QUOTES}{_END}.，,、；;：:·|｜/"
_APART = re.compile(r"[、，,/／;；|｜\s]+")
_PAUSES = frozenset("，,；;")
_GLOSSED = re.compile(r"(?:[:：=＝→]|[\-–—~～]{1,2})\s*(?=\S)|(?=[A-Za-z\u00c0-\u024f\u1e00-\u1eff])")
_CEDICT = re.compile(r"\S+ (\S+) \[[^\[\]]{1,200}\] /.*/\s*")
_HOMOGRAPH = re.compile(r"(?<=[^\x00-\x7f])[0-9¹²³⁴]{1,2}$")
"""The number of a homograph, as in the lists of the HSK (会1)."""


def words_in(cell: str, listed: Listed, longest: int = LONGEST) -> list[str]:
    """The headwords in a cell as they are written there; none in a sentence, a number, a reading or a gloss."""
    if len(cell) > _LONGEST_CELL or not has_han(cell):
        return []
    if len(cell) <= longest and is_han(cell):
        return [cell]
    if entry := _CEDICT.fullmatch(cell):
        return [entry[1]]
    text = _without_markup(cell)
    text = text[_NUMBER.match(text).end() :] if _NUMBER.match(text) else text  # type: ignore[union-attr]
    outside = _BRACKETS.sub(" ", text).strip()
    for candidate in (text, outside):
        if word := _headword(candidate, listed, longest):
            return [word, f"{word}儿"] if re.search(r"[(（]儿[)）]", text) else [word]
    return _among_others(outside or text, listed)


def _without_markup(cell: str) -> str:
    """A cell without tags, sounds, gaps of a cloze, and a remark."""
    if "{{" in cell:
        cell = _CLOZE.sub(r"\1", cell)
    if "<" in cell or "&" in cell or "[sound:" in cell:
        cell = unescape(_TAG.sub(" ", cell))
    if "](" in cell:
        cell = _LINK.sub(r"\1", cell)
    return cell.partition("#")[0].strip()


def _headword(text: str, listed: Listed, longest: int) -> str:
    """The text without the marks around it, where it is one headword; else nothing."""
    inner = text.strip(_QUOTES)
    word = _HOMOGRAPH.sub("", inner.strip(_MARKS))
    if not is_han(word):
        return word if has_han(word) and len(word) <= 2 * LONGEST and listed(word) else ""
    most = _SHORT if inner[-1:] in _END else longest
    return word if len(word) <= most or (len(word) <= 2 * LONGEST and listed(word)) else ""


def _among_others(text: str, listed: Listed) -> list[str]:
    """The words of a line that has several, or a word with its reading or gloss behind it."""
    run = next((at for at, character in enumerate(text) if not is_han(character)), len(text))
    glossed = _GLOSSED.match(text, run)
    clauses = _has_clauses(text)
    if glossed and 0 < run <= LONGEST and (listed(text[:run]) or not clauses):
        return [text[:run]]
    tokens = [token for piece in _APART.split(text) if (token := _HOMOGRAPH.sub("", piece.strip(_MARKS)))]
    han = [token for token in tokens if is_han(token)]
    if not han:
        return []
    if len(han) < len(tokens):
        return [] if clauses else _before_its_gloss(tokens, listed)
    if max(map(len, tokens)) == 1 and len(tokens) > 1 and listed("".join(tokens)):
        return ["".join(tokens)]  # a word with its characters set apart
    known = sum(len(token) <= LONGEST and listed(token) for token in tokens)
    if known == len(tokens) or (not clauses and (2 * known >= len(tokens) or max(map(len, tokens)) <= _SHORT)):
        return tokens
    return []


def _has_clauses(text: str) -> bool:
    """Whether a text ends in the middle, or ends after a pause, as sentences do and rows of words do not."""
    text = text.rstrip()
    return any(mark in text[:-1] for mark in _END) or (text[-1:] in _END and not _PAUSES.isdisjoint(text))


def _before_its_gloss(tokens: list[str], listed: Listed) -> list[str]:
    """The first word among a reading, a gloss and the like; none where Chinese stands on both sides of others."""
    first = next(at for at, token in enumerate(tokens) if is_han(token))
    end = next((at for at in range(first, len(tokens)) if not is_han(tokens[at])), len(tokens))
    word = tokens[first]
    if len(word) > LONGEST:
        return []
    return [word] if listed(word) or not any(map(has_han, tokens[end:])) else []
