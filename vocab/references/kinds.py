"""What the references say a word is: idiom, name, word; a measure word; one that was derived from another."""

from collections.abc import Collection

from vocab.chinese import DERIVING
from vocab.records import Kind
from vocab.references.lexicon import Lexicon

NAMED = {"nr": "person", "ns": "place", "nt": "organisation"}
"""What is named, by the tag."""

_AT_ONCE = 1_000
"""Words of which the entries are looked up together: the lexicon remembers no more than some thousands."""


NO_NAME_TAGS = ("m", "t", "s")
"""jieba's tags of numbers, times and places in general: 一月 'January' has a capital in English alone."""


def kinds_of(words: Collection[str], lexicon: Lexicon) -> dict[str, Kind]:
    """What the references say each word is: idiom, name or word.

    A name needs more than jieba's tag where the dictionary knows the word (指挥若定 is tagged as a person).
    """
    kinds = lexicon.profiled_kinds(words)
    others = [word for word in words if word not in kinds]
    for at in range(0, len(others), _AT_ONCE):
        lexicon.load_entries(others[at : at + _AT_ONCE])
        kinds.update((word, work_out_kind(word, lexicon)) for word in others[at : at + _AT_ONCE])
    return kinds


def work_out_kind(word: str, lexicon: Lexicon) -> Kind:
    """The kind of a word that has no profile."""
    entries = lexicon.entries(word)
    if any("(idiom" in gloss for entry in entries for gloss in entry.glosses):
        return "idiom"
    fact = lexicon.fact(word)
    if entries:
        return "name" if all(entry.proper for entry in entries) and not fact.tag.startswith(NO_NAME_TAGS) else "word"
    return "idiom" if len(word) == 4 and fact.listed and fact.tag in ("i", "nr") else "word"


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a listed one with a suffix, whatever it begins like: 文明史 'history of civilisation'."""
    return len(word) > 2 and word[-1] in DERIVING and bool(lexicon.entries(word[:-1]))


def is_classifier(word: str, lexicon: Lexicon) -> bool:
    """Whether the word counts things: by jieba's tag or a "classifier for" gloss."""
    return lexicon.fact(word).tag.startswith("q") or _is_explained_as_classifier(word, lexicon)


def is_measure_word(word: str, lexicon: Lexicon) -> bool:
    """Whether the word can stand behind a number as what is counted by: a classifier, or another numeral (三千)."""
    return lexicon.fact(word).tag.startswith(("q", "m")) or _is_explained_as_classifier(word, lexicon)


def _is_explained_as_classifier(word: str, lexicon: Lexicon) -> bool:
    return any(gloss.startswith("classifier") for entry in lexicon.entries(word) for gloss in entry.glosses)
