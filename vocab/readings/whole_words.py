"""A heteronym that was cut off its word: dictionary and tables know the whole (拍卖/行, 打击/乐, 走/调)."""

from vocab.chinese import NUMERALS, is_han
from vocab.readings.place import CharacterContext
from vocab.records import Syllables
from vocab.references import Lexicon

_PARTICLES = frozenset(
    "了着过的地得为都只还没不是在有和与更应会要给把当曾便那哪边几很太最这我你他她它就也再又才被让从到啊吧吗呢相"
)
"""Words that stand beside anything: what they happen to make with a neighbour is no word."""

_LOOSE = frozenset("将上下里中大小长好少儿" + NUMERALS)
"""Characters that make no certain word with a single one beside them: 会上/将, 水/中/行."""

_COUNTING = frozenset(NUMERALS + "几这那哪每各某半整")
"""Behind these a character rather is a measure word (两种/菜)."""

_LONGEST = 4


def in_whole_word(hanzi: str, place: CharacterContext, lexicon: Lexicon) -> Syllables:
    """What the word that it makes with the token before or behind it says of `hanzi`; nothing where there is none."""
    previous, following = place.word(-1), place.word(1)
    if hanzi in _PARTICLES or not place.alone or previous[-1:] in _COUNTING:
        return ()
    found = set()
    if _may_join(previous, hanzi) and (spoken := _listed(previous + hanzi, lexicon)):
        found.add(spoken[len(previous) :])
    if _may_join(following, hanzi) and (spoken := _listed(hanzi + following, lexicon)):
        found.add(spoken[: len(hanzi)])
    return found.pop() if len(found) == 1 else ()


def _may_join(word: str, hanzi: str) -> bool:
    if len(word) == 1 and (word in _LOOSE or hanzi in _LOOSE):
        return False
    return bool(word) and word not in _PARTICLES and len(word) + len(hanzi) <= _LONGEST and is_han(word)


def _listed(word: str, lexicon: Lexicon) -> Syllables:
    """The reading of a listed word that has one only."""
    fact = lexicon.fact(word)
    if not (fact.listed or fact.readings):
        return ()
    readings = {entry.syllables for entry in lexicon.entries(word) if not entry.proper}
    if not readings:
        readings = {reading for reading in fact.readings if len(reading) == len(word)}
    return readings.pop() if len(readings) == 1 else ()
