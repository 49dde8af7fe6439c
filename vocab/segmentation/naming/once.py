"""Names of persons that stand in a text only once: surname and given name are likelier than the words they would be."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from math import log

from vocab.chinese import COMMONEST_SURNAMES
from vocab.references import Lexicon
from vocab.segmentation.cutters import Cut
from vocab.segmentation.naming.olden import OFFICES
from vocab.segmentation.naming.shapes import typical
from vocab.segmentation.naming.strings import inside, of_length
from vocab.segmentation.naming.titled import ALSO_WORDS

_INTRODUCING = "对向把和跟给叫问看与同是找请教姓名让被替"
"""Characters behind which a name stands."""

_CALLING = "叫姓找问"
"""Those behind which a surname that is a word of the grammar too is a surname."""

_OFFICES = f"|(?<={'|'.join(sorted(OFFICES))})"
"""Where a name stands in an old text, too."""

_LIKELY = -3.5
"""How likely a person's name is where a clause begins with a surname (natural logarithm)."""

_DOUBLE, _DOUBLE_WORD = -6.0, -9.0
"""The chance of a surname of two characters, and of one that is a common word as well (东方 'the east')."""

_COMMON = 4.0

_TYPICAL = -0.3
"""How typical a given name is at least before it is looked at closely."""

_CLEAR, _OPENING = 0.5, 1.1
"""How typical a given name is that begins a clause with a verb behind it, and what that speaks for it."""

_KNOWN = 3.0
"""Zipf value up to which the first two characters are hardly the subject themselves (曲子|拉完)."""

_LAST = -0.8
"""How typical the last character is at least: verbs and adverbs that stand behind a name are not."""

_REACH = 4
"""Characters behind a name in which the word ends that stands there."""

_VERBAL = ("v", "d", "p", "u", "c", "y", "r")
"""Tags of the words that stand behind the subject of a clause."""

_DOUBT = -3.0
"""What speaks against a name at one place at most, so that the others can outweigh it."""

_NO_PERSON = frozenset("人语族氏帝村路街市县省站区湖河江山岛州国寺庙")
"""What a name of something else ends with."""

_WORKS = frozenset("传论赋颂")
"""What the title of a writing about a person ends with (《阮籍传》)."""

Weight = Callable[[str], int]


class Chances:
    """How likely names and words are."""

    def __init__(self, lexicon: Lexicon, weight: Weight, cut: Cut) -> None:
        self.lexicon, self._weight, self.cut = lexicon, weight, cut
        self._total = log(lexicon.total)

    def of_word(self, word: str) -> float:
        """How likely a word of the list is (natural logarithm)."""
        return log(max(self._weight(word), 1)) - self._total

    def of_words(self, text: str) -> float:
        """How likely the text is as the words of the list."""
        return sum(map(self.of_word, self.cut(text)))

    def of_name(self, name: str, surname: int) -> float:
        """How likely a person is called so."""
        of = self.lexicon.name_chances.of
        given = name[surname:]
        double = _DOUBLE_WORD if self.lexicon.fact(name[:2]).zipf > _COMMON else _DOUBLE
        chance = of(name[0]).surname if surname == 1 else double
        if len(given) == 1:
            return _LIKELY + chance + of(given).single
        return _LIKELY + chance + of(given[0]).first + of(given[1]).second

    def may_end(self, name: str) -> bool:
        """Whether a name of a person ends as this one does."""
        return name[-1] not in _NO_PERSON and typical(name[-1], self.lexicon) > _LAST

    def is_verbal(self, word: str) -> bool:
        """Whether a word may stand right behind the subject of a clause."""
        fact = self.lexicon.fact(word)
        return fact.tag.startswith(_VERBAL) or fact.shapes.startswith("v")


def met_once(
    text: str, surnames: Collection[str], chances: Chances, *, old: bool = False
) -> Mapping[str, Sequence[int]]:
    """Where each name of surname and two characters (of one behind a double surname) stands, however rare it is."""
    found: dict[str, list[int]] = defaultdict(list)
    sure: dict[str, float] = defaultdict(float)
    single, double = "".join(of_length(surnames, 1)), "|".join(of_length(surnames, 2))
    within = inside(old=old)
    full = f"(?:{double}){within}{{1,2}}|[{single}]{within}{{2}}"
    pattern = re.compile(rf"(?:(?<![^\W{_INTRODUCING}]){_OFFICES if old else ''})(?=({full}))")
    for match in pattern.finditer(text):
        surname = 2 if match[1][:2] in surnames else 1
        for name in (match[1],) if surname == 1 else (match[1], match[1][:3]):
            before = text[match.start() - 1 : match.start()]
            if name[0] in ALSO_WORDS and before.isalpha() and before not in _CALLING:
                continue
            introduced = before == "姓" and name[1] in "名字"
            if not introduced and typical(name[surname:], chances.lexicon) > _TYPICAL and chances.may_end(name):
                found[name].append(match.start())
                sure[name] += max(_advantage(text, match.start(), name, surname, chances), _DOUBT)
    return _without_verbs({name: found[name] for name, advantage in sure.items() if advantage > 0}, chances)


def _without_verbs(found: Mapping[str, list[int]], chances: Chances) -> Mapping[str, Sequence[int]]:
    """The names, those of two characters among them that several end with what they do (潘琳|披, 潘琳|发)."""
    fronts = Counter(name[:2] for name in found if len(name) == 3)
    names: dict[str, list[int]] = defaultdict(list)
    for name, starts in found.items():
        acts = len(name) == 3 and fronts[name[:2]] > 1 and typical(name[2], chances.lexicon) < _CLEAR
        names[name[:2] if acts else name] += starts
    return names


def _advantage(text: str, start: int, name: str, surname: int, chances: Chances) -> float:
    """How much likelier it is that a name stands in the text than that words do (natural logarithm)."""
    ahead = text[start + len(name) : start + len(name) + _REACH]
    clause = ahead[: next((at for at, character in enumerate(ahead) if not character.isalpha()), _REACH)]
    following = chances.cut(clause)[0] if clause else ""
    if (following and not chances.is_verbal(following)) or (name[-1] in _WORKS and ahead[:1] == "》"):
        return _DOUBT
    opens = bool(following) and not text[start - 1 : start].isalpha() and chances.lexicon.fact(name[:2]).zipf < _KNOWN
    opens = opens and typical(name[surname:], chances.lexicon) > _CLEAR
    return (
        chances.of_name(name, surname)
        + (_OPENING if opens else 0.0)
        + chances.of_words(following)
        - chances.of_words(name + following)
    )


def familiar_once(text: str, chances: Chances) -> Mapping[str, Sequence[int]]:
    """Where 小 or 老 stands with a surname behind it as the subject of a clause, however rare it is (小李来了)."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in _FAMILIAR.finditer(text):
        ahead = text[match.end(1) : match.end(1) + _REACH]
        clause = ahead[: next((at for at, character in enumerate(ahead) if not character.isalpha()), _REACH)]
        pieces = chances.cut(match[1] + clause)
        if len(pieces[0]) == 1 and clause and chances.is_verbal(chances.cut(clause)[0]):
            found[match[1]].append(match.start())
    return found


_FAMILIAR = re.compile(rf"(?<![^\W{_INTRODUCING}和与])(?=([老小][{''.join(sorted(COMMONEST_SURNAMES))}]))")
