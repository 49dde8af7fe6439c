"""Modifiers in English: the adjectives of nouns, and how several words stand before or behind their head."""

from collections.abc import Sequence

from vocab.english.compounds.alignment import ADVERB, HEAD, MODIFIER, VERB, Words
from vocab.english.compounds.forms import plural

_ETHNIC = ("ese", "ish", "ian", "ican", "ean", "ial", "ional", "ic", "ical", "erman")

_DOCTRINES = {
    "patriotism": "patriotic", "heroism": "heroic", "romanticism": "romantic", "optimism": "optimistic",
    "pessimism": "pessimistic", "formalism": "formalistic", "bureaucratism": "bureaucratic",
    "individualism": "individualistic", "egoism": "egoistic", "feudalism": "feudal", "liberalism": "liberal",
    "colonialism": "colonial", "idealism": "idealistic", "humanism": "humanist",
}  # fmt: skip
"""Adjectives of doctrines that do not end in -ist."""

_FITTING = {
    MODIFIER: frozenset("noun adjective prefix numeral pronoun locative".split()) | {"time word"},
    HEAD: frozenset("noun suffix locative classifier".split()),
    VERB: frozenset(["verb"]),
    ADVERB: frozenset(["adverb"]),
}
"""Classes of a ruling that say what a part means in a place."""

_BEHIND = frozenset("with of in on for against from".split())
"""What stands inside a long modifier that follows its head: the system of socialism with Chinese characteristics."""

_WHEN = frozenset(["today", "yesterday", "tomorrow", "this year", "last year", "next year", "that year", "this week"])
_PERSONS = frozenset(
    """student teacher comrade member worker citizen resident person cadre soldier officer employee villager farmer
    delegate""".split()
)
_ALL, _WHOLE = frozenset(["all", "various"]), "whole "


def ruled_words(word_class: str, gloss: str, place: str) -> Words:
    """The words of a ruling on a part, where it speaks of this place; none elsewhere."""
    if word_class not in _FITTING.get(place, ()) or gloss.startswith("("):
        return ()
    return tuple(gloss.partition(";")[0].split())


def prefer_adjectives(scores: dict[Words, float]) -> None:
    """Give the adjective that compounds use the weight of its noun: Chinese beside China, social beside society."""
    top = max(scores.values())
    for words, score in list(scores.items()):
        if len(words) == 1 and words[0].endswith(_ETHNIC) and score >= 0.15 * top:
            alike = (o for o in scores if len(o) == 1 and o != words and o[0][:4].lower() == words[0][:4].lower())
            if any(scores[other] > score for other in alike):
                scores[words] += top


def of_countries(scores: dict[Words, float]) -> None:
    """Leave the adjective alone of a country: Chinese people, German law."""
    for words in [words for words in scores if len(words) == 1 and words[0].istitle()]:
        if words[0].endswith(_ETHNIC):
            for other in [o for o in scores if len(o) == 1 and o[0].istitle() and o[0][:4] == words[0][:4]]:
                if not other[0].endswith(_ETHNIC):
                    scores[words] += scores.pop(other)


def of_doctrines(scores: dict[Words, float]) -> None:
    """Put the adjective of a doctrine in its place: socialist, patriotic."""
    for words in [words for words in scores if words[-1].endswith("ism") and len(words[-1]) > 5]:
        last = words[-1]
        made = _DOCTRINES.get(last.lower(), last[:-1] + "t")
        scores[(*words[:-1], made)] = scores.get((*words[:-1], made), 0.0) + scores.pop(words)


def before_head(modifiers: Sequence[str], head: str) -> str:
    """Modifiers and their head in the order of English, what is long and has a link of its own behind the head."""
    first, rest = modifiers[0], [*modifiers[1:], head]
    inner = first.split()[1:-1]
    if not _BEHIND.isdisjoint(inner) and len(inner) > 1:
        article = "the " if first[0].isupper() else ""
        return f"{' '.join(rest)} of {article}{first}"
    if first in _ALL:
        return f"{first} {plural(' '.join(rest))}"
    if first.startswith(_WHOLE):
        if rest[-1].split()[-1] in _PERSONS:
            rest[-1] = plural(rest[-1])
        return f"{' '.join(rest)} of the {first}"
    if first in _WHEN:
        return f"{first}'s {' '.join(rest)}"
    return " ".join([first, *rest])
