"""Surnames with a title behind them: 丁主任, 赵太太, 江主席."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from vocab.chinese import SURNAMES
from vocab.english import TITLES
from vocab.references import Lexicon

ALSO_WORDS = frozenset("任单查曾解时于经常能连应过别后干步都安向全相可成方平立明和从那班师文")
"""Surnames that are words of the grammar, or verbs before a title, too: with nothing before them they are surnames."""

_INTRODUCING = frozenset("对向把和跟给叫问看与同见让被替请教找是的了")
"""Characters before which a name stands."""

_LONGEST = max(map(len, TITLES))
_LAST = frozenset(title[-1] for title in TITLES if len(title) > 1)
_FIRST = "".join(sorted({title[0] for title in TITLES if len(title) > 1}))
_CROSSING = 3.5
"""Zipf value from which a word that ends with the surname is that word: 公司|经理, 美国|总统."""


def title_of(string: str) -> str:
    """The title of two and more characters that a string ends with, if something stands before it."""
    if string[-1] not in _LAST:
        return ""
    ends = (string[-length:] for length in range(min(_LONGEST, len(string) - 1), 1, -1))
    return next((end for end in ends if end in TITLES), "")


def titled(text: str, surnames: Collection[str], lexicon: Lexicon) -> Mapping[str, Sequence[int]]:
    """Where each surname with its title stands in the text."""
    found: dict[str, list[int]] = defaultdict(list)
    single = "".join(sorted(surname for surname in surnames if len(surname) == 1))
    double = sorted(surname for surname in surnames if len(surname) == 2)
    pattern = re.compile(rf"(?:{'|'.join([f'[{single}]', *double])})(?=[{_FIRST}])")
    for match in pattern.finditer(text):
        start, end = match.span()
        ahead = text[end : end + _LONGEST]
        title = next((ahead[:n] for n in range(_LONGEST, 1, -1) if ahead[:n] in TITLES), "")
        if title and _stands_alone(text, start, end, lexicon) and not lexicon.fact(match[0] + title).listed:
            found[match[0] + title].append(start)
    return found


def _stands_alone(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a surname in the text is no part of another word, which ends with it or begins there."""
    before = text[start - 1 : start]
    if not before.isalpha() or before in _INTRODUCING:
        return True
    if before + text[start:end] in lexicon.surnames:
        return False
    if end - start == 1 and (text[start] in ALSO_WORDS or text[start] not in SURNAMES):
        return False
    return lexicon.fact(before + text[start:end]).zipf < _CROSSING
