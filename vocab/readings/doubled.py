"""Words that are doubled and listed nowhere: 漂漂亮亮 of 漂亮, 坐坐 of 坐."""

from collections.abc import Callable

from vocab.records import Syllables
from vocab.references import Lexicon

_VERB = "v"


def of_doubled_base(hanzi: str, base: Syllables, sounds: Callable[[str], Syllables]) -> Syllables:
    """The syllables of AABB by those of AB, each character in its full tone (漂漂亮亮, piàopiào-liàngliàng).

    `sounds` tells the readings of a character, the commonest first.
    """
    first, second = (_in_full(hanzi[at], base[at - 1], sounds) for at in (1, 2))
    return first, first, second, second


def _in_full(character: str, syllable: str, sounds: Callable[[str], Syllables]) -> str:
    """The syllable with its full tone where it has the neutral one."""
    if syllable[-1] != "5":
        return syllable
    return next((other for other in sounds(character) if other[:-1] == syllable[:-1] and other[-1] != "5"), syllable)


def is_doubled_pair(hanzi: str, lexicon: Lexicon) -> bool:
    """Whether a word has the form AABB; 爸爸妈妈 is two words, each of which ends in a neutral syllable."""
    if len(hanzi) != 4 or hanzi[0] != hanzi[1] or hanzi[2] != hanzi[3] or hanzi[1] == hanzi[2]:
        return False
    return not all(_ends_neutral(half, lexicon) for half in (hanzi[:2], hanzi[2:]))


def _ends_neutral(word: str, lexicon: Lexicon) -> bool:
    return any(entry.syllables and entry.syllables[-1][-1] == "5" for entry in lexicon.entries(word))


def is_doubled_verb(hanzi: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb of one character said twice (坐坐)."""
    return len(hanzi) == 2 and hanzi[0] == hanzi[1] and lexicon.fact(hanzi[0]).tag.startswith(_VERB)
