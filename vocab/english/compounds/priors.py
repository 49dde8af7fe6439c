"""What a part means by itself, as a first guess at what it means inside a compound."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from vocab.english.compounds.alignment import HEAD, MODIFIER, VERB, Words
from vocab.english.compounds.forms import stem
from vocab.english.compounds.meanings import FUNCTION_WORDS, Meaning

CHANCE = 2e-4
"""How likely a part means anything at all."""

_MEANINGS, _LONGEST = 8, 4
"""Meanings of a part that count, and words of one."""

_OTHER_SHAPE = {MODIFIER: 0.5, HEAD: 0.5, VERB: 0.3}
"""How much a verb's gloss says of a noun's place, and the other way round."""


class Prior(NamedTuple):
    """The meanings of a part with their weights, the first ones most: of nouns and others, of verbs, by stem."""

    nouns: Mapping[Words, float]
    verbs: Mapping[Words, float]
    stems: Mapping[str, float]

    def of(self, place: str, words: Words) -> float:
        """How likely the part stands for the words in a place."""
        plain, other = (self.verbs, self.nouns) if place == VERB else (self.nouns, self.verbs)
        found = plain.get(words, 0.0) or _OTHER_SHAPE.get(place, 0.3) * other.get(words, 0.0)
        if not found:
            said = [stem(word) for word in words if word.lower() not in FUNCTION_WORDS]
            if said:
                found = 0.5 * sum(self.stems.get(one, 0.0) for one in said) / len(said) / len(words)
        return 0.3 * found + CHANCE * 0.35 ** (len(words) - 1)


def prior_of(meanings: Sequence[Meaning], fold: Callable[[Words], Words] = tuple) -> Prior:
    """What the meanings of a part make likely; `fold` takes the capitals away that only begin a gloss."""
    nouns: dict[Words, float] = {}
    verbs: dict[Words, float] = {}
    stems: dict[str, float] = {}
    for rank, meaning in enumerate(meanings[:_MEANINGS]):
        words = fold(meaning.words)
        if len(words) > _LONGEST:
            continue
        weight = 1 / (1.6 + rank)
        where = verbs if meaning.verb else nouns
        where[words] = max(where.get(words, 0.0), weight)
        for word in words:
            if word.lower() not in FUNCTION_WORDS:
                stems[stem(word)] = max(stems.get(stem(word), 0.0), weight / len(words))
    return Prior(nouns, verbs, stems)
