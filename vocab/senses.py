"""Which sense comes first, how a gloss is shown, and a gloss from the parts for what no dictionary has."""

import re
from collections.abc import Iterable, Sequence

from vocab import pinyin
from vocab.lexicon import Lexicon
from vocab.records import Entry, Syllables

SHORT = 60
"""Characters of the gloss on the front of an answer."""

_REFERENCE = re.compile(
    r"\(?(?:(?:\w+ |also written )?variant of |surname |used in |"
    r"see (?:also )?|same as |equivalent to |also written |also pr\. |also called |Taiwan pr\. |erhua |"
    r"classifier for |abbr\. (?:for|to|of) |\d+(?:st|nd|rd|th) )",
)
"""Glosses that point elsewhere or say something about the word rather than what it means."""

_MARKED = re.compile(
    r"\((?:old|archaic|literary|dialect|Tw|Taiwan|loanword|vulgar|slang|coll\.|bound form|Internet slang|"
    r"Buddhism|chemistry|math\.|music|law|physics|linguistics|grammar|TCM|medicine|computing)\b[^)]*\)"
)
"""Labels of senses that a reader meets less often than those without one."""

_POINTER = re.compile(r"(?:[^\s|\[\]()]+\|)?([^\s|\[\]()]+)\[([^\]]+)\]")
"""CC-CEDICT's cross reference: `傳統|传统[chuan2 tong3]`."""


def order_glosses(entries: Sequence[Entry], syllables: Syllables, *, name: bool = False) -> tuple[str, ...]:
    """The glosses of the homographs read as `syllables`, the likeliest first, in reader's notation.

    Proper names come first only for a `name`; pointers, surnames and labelled senses come last, otherwise the
    dictionary's order stands. All homographs are used where none has the reading.
    """
    spoken = [entry for entry in entries if entry.syllables == syllables] or list(entries)
    spoken.sort(key=lambda entry: entry.proper != name)
    ranked = sorted(
        ((_rank(gloss), at, gloss) for at, gloss in enumerate(g for entry in spoken for g in entry.glosses)),
    )
    return tuple(dict.fromkeys(readable(gloss) for _, _, gloss in ranked))


def _rank(gloss: str) -> int:
    if _REFERENCE.match(gloss):
        return 2
    return 1 if _MARKED.match(gloss) else 0


def is_reference(gloss: str) -> bool:
    """Whether a gloss points elsewhere instead of explaining (a surname, a variant, an abbreviation)."""
    return _REFERENCE.match(gloss) is not None


def follow(entries: Sequence[Entry], lexicon: Lexicon) -> tuple[str, ...]:
    """The glosses behind the cross references of entries that only refer: of the word an abbreviation stands for."""
    for entry in entries:
        for gloss in entry.glosses:
            for target, _ in _POINTER.findall(gloss):
                found = [g for e in lexicon.entries(target) for g in e.glosses if not is_reference(g)]
                if found and target != entry.simplified:
                    return (*(readable(g) for g in found), readable(gloss))
    return ()


def readable(gloss: str) -> str:
    """A gloss with its cross references in simplified characters and marked pinyin."""

    def pointed(match: re.Match[str]) -> str:
        return f"{match[1]} ({pinyin.spell_capitals(match[2].replace('u:', 'ü'))})"

    return _POINTER.sub(pointed, gloss)


def shorten(gloss: str, *, limit: int = SHORT) -> str:
    """The gloss cut to `limit` characters at a semicolon, a comma or a space; a cut is marked with an ellipsis."""
    if len(gloss) <= limit:
        return gloss
    for separator in ("; ", " (", ", ", " "):
        head = gloss[: limit - 1].rpartition(separator)[0]
        if len(head) >= limit // 3:
            return head if separator == "; " else f"{head.rstrip(',;')}…"
    return gloss[: limit - 1] + "…"


def in_brief(glosses: Iterable[str]) -> str:
    """The first gloss as a label for a part: one short meaning, without remarks in brackets."""
    for gloss in glosses:
        plain = re.sub(r"\s*\([^)]*\)\s*", " ", gloss).strip()
        if first := plain.split(";")[0].strip():
            return shorten(first, limit=30)
    return ""


def literally(parts: Iterable[str]) -> str:
    """English composed from the glosses of the parts, marked as such."""
    return "literally: " + " + ".join(part or "?" for part in parts)
