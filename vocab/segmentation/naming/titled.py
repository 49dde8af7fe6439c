"""Surnames with a title behind them: 丁主任, 赵太太, 江主席."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from vocab.chinese import SURNAMES
from vocab.english import TITLES
from vocab.references import Lexicon
from vocab.segmentation.naming.strings import of_length

ALSO_WORDS = frozenset("任单查曾解时于经常能连应过别后干步都安向全相可成方平立明和从那班师文")
"""Surnames that are words of the grammar, or verbs before a title, too: with nothing before them they are surnames."""

_GRANTING = frozenset("加封授升署补拜调改迁革")
"""Those by which an office is given."""

_INTRODUCING = frozenset("对向把和跟给叫问看与同见让被替请教找是的了")
"""Characters before which a name stands."""

_ACTED_ON = frozenset("把被替见叫寻请邀送接引问")
"""Behind some of them no preposition stands: 替向知府 is about somebody whose surname is 向."""

_ENDS, _ALSO_OPENING = frozenset("。！？”\n"), frozenset("和从经连")
"""What ends a sentence, which hardly any preposition but these begins."""

_NEVER = frozenset("幺那别过都能时后全立可经相应连步年干国明")
"""What stands before titles so often that nothing else is believed."""

_ADVERBS = frozenset("也已便又就却才正不是都把被在亲忙直还")
"""What stands behind a subject and hardly behind a preposition and its noun."""

_TWICE, _SHARE = 2, 0.3
"""How often, and at which share of its places, a word of the grammar shows that it is a surname here."""

_LONGEST = max(map(len, TITLES))
_LAST = frozenset(title[-1] for title in TITLES if len(title) > 1)
_FIRST = frozenset(title[0] for title in TITLES if len(title) > 1)
_RARE = 3.2
"""Zipf value below which a surname is hardly anything else."""

_COMMON = 4.8
"""That above which what is hardly anybody's surname is itself: 新校长."""

_CROSSING = 3.5
"""Zipf value from which a word that ends with the surname is that word: 公司|经理, 美国|总统."""


def title_of(string: str) -> str:
    """The title of two and more characters that a string ends with, if something stands before it."""
    if string[-1] not in _LAST:
        return ""
    ends = (string[-length:] for length in range(min(_LONGEST, len(string) - 1), 1, -1))
    return next((end for end in ends if end in TITLES), "")


def may_end_inside_title(string: str) -> bool:
    """Whether a string ends with what titles begin with."""
    return string[-1] in _FIRST or string[-2] in _FIRST


def ends_inside_title(text: str, end: int) -> bool:
    """Whether a title begins before this place of the text and ends behind it: 鲍老|爹, 姑老|爷."""
    for back in (1, 2):
        start = end - back
        if text[start : start + 1] in _FIRST:
            ahead = text[start : start + _LONGEST]
            if any(ahead[:n] in TITLES for n in range(back + 1, len(ahead) + 1)):
                return True
    return False


def titled(text: str, surnames: Collection[str], lexicon: Lexicon) -> Mapping[str, Sequence[int]]:
    """Where each surname with its title stands in the text."""
    found: dict[str, list[int]] = defaultdict(list)
    doubtful: dict[str, list[tuple[int, str]]] = defaultdict(list)
    rare = {name for name in lexicon.surnames if len(name) == 1 and lexicon.fact(name).zipf < _RARE}
    single, double = "".join(of_length(lexicon.surnames, 1)), of_length(surnames, 2)
    pattern = re.compile(rf"(?:{'|'.join([f'[{single}]', *double])})(?=[{''.join(sorted(_FIRST))}])")
    for match in pattern.finditer(text):
        start, end = match.span()
        ahead = text[end : end + _LONGEST]
        title = next((ahead[:n] for n in range(_LONGEST, 1, -1) if ahead[:n] in TITLES), "")
        if not title or lexicon.fact(match[0] + title).listed:
            continue
        if match[0] in ALSO_WORDS or not (match[0] in surnames or match[0] in rare):
            doubtful[match[0]].append((start, title))
        if (match[0] in surnames or match[0] in rare) and _stands_alone(text, start, end, lexicon):
            found[match[0] + title].append(start)
    for surname, places in doubtful.items():
        if _is_surname_here(surname, places, text, lexicon):
            for start, title in places:
                if start not in found[surname + title]:
                    found[surname + title].append(start)
    return {name: starts for name, starts in found.items() if starts}


def _is_surname_here(surname: str, places: Sequence[tuple[int, str]], text: str, lexicon: Lexicon) -> bool:
    """Whether a word of the grammar stands before titles as no such word does: acted on, or a clause by itself."""
    common = surname not in ALSO_WORDS and lexicon.fact(surname).zipf > _COMMON
    if surname not in lexicon.surnames or surname in _NEVER or surname in _GRANTING or common:
        return False
    shown = 0
    for start, title in places:
        before, behind = text[start - 1 : start], text[start + 1 + len(title) : start + 2 + len(title)]
        if not before.isalpha() or lexicon.fact(before + surname).zipf < _CROSSING:
            clause = before in _ENDS or not behind.isalpha() or behind in _ADVERBS
            shown += before in _ACTED_ON or (clause and surname not in _ALSO_OPENING)
    return shown >= max(_TWICE, _SHARE * len(places))


def _stands_alone(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a surname in the text is no part of another word, which ends with it or begins there."""
    before = text[start - 1 : start]
    if (not before.isalpha() or before in _INTRODUCING) and text[start] not in _GRANTING:
        return True
    if before + text[start:end] in lexicon.surnames:
        return False
    known = text[start] in SURNAMES or lexicon.fact(text[start]).zipf < _RARE
    if end - start == 1 and (text[start] in ALSO_WORDS or text[start] in _GRANTING or not known):
        return False
    return lexicon.fact(before + text[start:end]).zipf < _CROSSING
