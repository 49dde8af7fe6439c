"""Names of a translated text: spelled, told by their neighbours on the page more than by lists."""

from collections import Counter
from collections.abc import Mapping, Sequence

from vocab.english import TITLES
from vocab.references import Lexicon
from vocab.runtime import late
from vocab.segmentation.naming.once import Chances
from vocab.segmentation.naming.strings import GRAMMAR, HAN, SPELLING, inside, longest_first

WIDE = SPELLING | frozenset(
    "廖柳季佐京汪龙金瑟逊翰昂佳芙萝茜蓓珂妲侬伽楚梭仑朱文得让苔涅菈娥婷伏盖割赫咖寇略聂妲柏樊廉朵甫脱斐伐梵茵芬桂"
)
"""Characters of spelled names, those among them that only a translated text has for that."""

_WIDE = f"[{''.join(sorted(WIDE))}]"
_RUN = late(f"{_WIDE}{{2,8}}")
_DOTTED = late(rf"{_WIDE}{{1,8}}(?:·{_WIDE}{{1,8}})+")

_PER_NAME = 300
"""A text has one spelled name that comes again in so many characters at least to be a translated one."""

_COMMON, _WORD = 3.8, 2.5
"""Zipf values: of a word that is itself, and of one that a name of two characters hardly is."""

_CALLED = TITLES.keys() | {"修女"}
"""What stands behind a name."""

_TITLED = late(
    rf"(?:(?<=[{GRAMMAR}])|(?<!{HAN}))({inside()}{{2,6}}?)"
    f"(?={longest_first(title for title in _CALLED if len(title) > 1)})"
)
_TITLE_ENDS = tuple(_CALLED)
_MIXED_RUN = late(rf"(?<!{_WIDE})(?={inside()}{{0,1}}{_WIDE})({_WIDE}{{0,4}}{inside()}{_WIDE}{{1,4}})")


def is_translated(text: str, runs: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether spelled names come again and again in the text, of which `runs` are the spelled strings."""
    needed = len(text) / _PER_NAME
    return sum(times for run, times in runs.items() if times > 1 and not lexicon.fact(run).listed) > needed


def spelled(text: str) -> dict[str, float]:
    """The strings of a translated text that may be spelled names, with what their neighbours say for each."""
    return _runs(text) | _titled(text) | _dotted(text)


def _runs(text: str) -> dict[str, float]:
    """Runs of spelling characters, whole and without a character at an edge; those with one other in them."""
    mixed = Counter(_MIXED_RUN.findall(text)).items()
    found = {s: -1.0 for s, times in mixed if times > 1 and len(s) > 2 and not s.endswith(_TITLE_ENDS)}
    for run, times in Counter(_RUN.findall(text)).items():
        cut = (string for string in (run[1:], run[:-1]) if len(string) > 1)
        found |= dict.fromkeys((run, *cut) if times > 1 else cut, 0.0)
    return found


def _titled(text: str) -> dict[str, float]:
    """What stands before titles, at least half of it spelled."""
    counted = Counter(_TITLED.findall(text)).items()
    return {s: 1.0 + 0.5 * (times > 1) for s, times in counted if sum(c in WIDE for c in s) * 2 >= len(s)}


def _dotted(text: str) -> dict[str, float]:
    """Full names that come again, and the parts of all."""
    counted = Counter(_DOTTED.findall(text))
    parts = {part: 2.0 for full in counted for part in full.split("·") if len(part) > 1}
    return {full: 3.0 for full, times in counted.items() if times > 1} | parts


def gained(string: str, told: Mapping[str, float], chances: Chances) -> float:
    """What a string of a translated text gains by being spelled; `told` is what neighbours say of some."""
    lexicon = chances.lexicon
    fact = lexicon.fact(string)
    name = fact.tag.startswith("nr") and all(entry.proper for entry in lexicon.entries(string))
    if not name and (fact.listed or fact.zipf > _WORD or _holds_word(string, chances)):
        return 0.0
    heard = fact.zipf if name else 0.0
    if string in told:
        return told[string] + _GAINS[min(len(string), len(_GAINS) - 1)] + heard
    others = sum(character not in WIDE for character in string)
    return _MIXED + heard if others <= 1 < len(string) - others else 0.0


_GAINS = 0.0, 0.0, 1.0, 2.5, 4.0
"""What a spelled string of so many characters gains that is no other word."""

_MIXED = 1.5
"""The same of one with another character in it."""


def _holds_word(string: str, chances: Chances) -> bool:
    """Whether a common word that is no name stands in the string."""
    facts = (chances.lexicon.fact(piece) for piece in chances.cut(string) if 1 < len(piece) < len(string))
    return any(fact.zipf > _COMMON and not fact.tag.startswith("n") for fact in facts) or (
        string[-1] in _WITHIN and len(string) > 2 and chances.lexicon.fact(string[:-1]).zipf > _COMMON
    )


_WITHIN = frozenset("里内外边")


def without_halves(places: Mapping[str, Sequence[int]], text: str) -> Mapping[str, Sequence[int]]:
    """The surnames with a title but where the surname is the end of a spelled name: 霍|梅先生."""
    return {
        string: free
        for string, starts in places.items()
        if (free := [at for at in starts if not (at and text[at - 1] in WIDE)])
    }
