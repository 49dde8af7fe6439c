"""What the references say a word is: idiom, name, word; a measure word."""

from collections.abc import Collection

from vocab.records import Kind
from vocab.references.lexicon import Lexicon

NAMED = {"nr": "person", "ns": "place", "nt": "organisation"}
"""What is named, by the tag."""

_AT_ONCE = 1_000
"""Words of which the entries are looked up together: the lexicon remembers no more than some thousands."""


_NO_NAME_TAGS = ("m", "t", "s")
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
        return "name" if is_name(word, lexicon) else "word"
    return "idiom" if len(word) == 4 and fact.listed and fact.tag in ("i", "nr") else "word"


def is_name(word: str, lexicon: Lexicon) -> bool:
    """Whether the dictionary has the word as a name alone: with a capital that is not one of English alone.

    Languages and peoples have it in English alone (英语, 美国人), and so does what is done in a capital (进京).
    """
    entries = lexicon.entries(word)
    if not entries or not all(entry.proper for entry in entries) or lexicon.fact(word).tag.startswith(_NO_NAME_TAGS):
        return False
    glosses = [gloss for entry in entries for gloss in entry.glosses]
    if glosses and glosses[0].startswith("to "):
        return False
    if word[-1] in _TONGUES:
        return not any("language" in gloss or "dialect" in gloss for gloss in glosses)
    country = lexicon.entries(word[:-1]) if word[-1] == "人" and len(word) > 2 else ()
    return not country or not all(entry.proper for entry in country)


_TONGUES = frozenset("文语话")
"""What the words for languages end with."""


def is_classifier(word: str, lexicon: Lexicon) -> bool:
    """Whether the word counts things: by jieba's tag or a "classifier for" gloss."""
    return lexicon.fact(word).tag.startswith("q") or _is_explained_as_classifier(word, lexicon)


def is_measure_word(word: str, lexicon: Lexicon) -> bool:
    """Whether the word can stand behind a number as what is counted by: a classifier, or another numeral (三千)."""
    return lexicon.fact(word).tag.startswith(("q", "m")) or _is_explained_as_classifier(word, lexicon)


def _is_explained_as_classifier(word: str, lexicon: Lexicon) -> bool:
    return any(gloss.startswith("classifier") for entry in lexicon.entries(word) for gloss in entry.glosses)
