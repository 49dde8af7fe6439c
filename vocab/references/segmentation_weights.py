"""The word list the segmenter cuts by: jieba's dictionary mended for learners, who want words they can look up.

Measured on GSDSimp (word F1): jieba as it is .791; without its long words that no reference lists .816; with the listed
words and names it lacks .821 (numerals apart included); with listed words heavy enough to stand .822.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from math import exp, log

from vocab.chinese import COUNTING, is_han
from vocab.english import is_reference
from vocab.records import Entry, GlossaryEntry, Syllables
from vocab.references.no_words import is_degree
from vocab.references.sounds_of_parts import is_misread_in_parts, sounds_otherwise

LONG = 3
"""Characters from which a word that no reference lists is rather two words (严峻考验, 有能力, 高度肯定)."""

LISTED_WEIGHT = 10
GLOSSARY_WEIGHT = 20
"""Counts given to words jieba lacks: enough to win over the same characters cut in two, too few to win over common
words that overlap with them. Measured from 3 to 30: F1 changes by less than .003."""

ABROAD_WEIGHT = 2000
"""The count of a verb or preposition with a country in short (在华 'in China', 赴美 'to go to the United States'): as
common characters as 在 and 华 would otherwise always stand alone."""

_COUNTED = tuple(f"{numeral}个" for numeral in COUNTING)
"""A numeral slogan (四个意识) is a number, its measure word and a noun, and stays so."""

LONGEST_TERM, LONGEST_NAME = 4, 8
"""Characters of a phrase of our glossary or lexicon and of a name that still are one token (联防联控, 慕尼黑安全会议);
longer ones stay their words."""

_FREE = frozenset(
    "的了着过地得是在和与及或将也都就又再不没把被让这那我你他她它有会能要可上下里中来去到个一之所其以为对从向"
)
"""Grammatical characters, which so often stand by themselves that a listed word with one of them needs its count."""


def segmentation_counts(
    counted: Mapping[str, tuple[int, str]],
    entries: Mapping[str, Iterable[Entry]],
    glossary: Mapping[str, GlossaryEntry],
    listed: Collection[str],
    graded: Collection[str],
    tables: Mapping[str, tuple[Syllables, ...]],
) -> dict[str, int]:
    """The weight of each word that the segmenter knows.

    `counted` is jieba's dictionary (count, tag), `listed` what the dictionaries hold, `graded` what the HSK lists hold,
    `tables` readings of words and characters.
    """
    known = set(listed) | glossary.keys() | set(graded)
    misread = is_misread_in_parts(counted, entries, tables)
    weights = {
        word: count
        for word, (count, tag) in counted.items()
        if count and (len(word) == 1 or word in known or _is_unit(word, tag, misread))
    }
    for word, homographs in entries.items():
        term = len(word) > LONGEST_TERM and any(entry.ours for entry in homographs)
        if len(word) > 1 and word not in weights and is_han(word) and not term and not _only_refers(homographs):
            weights[word] = ABROAD_WEIGHT if _names_a_country(homographs) else LISTED_WEIGHT
    for word in (*graded, *sounds_otherwise(entries, tables)):
        if len(word) > 1 and is_han(word) and not is_degree(word):
            weights.setdefault(word, LISTED_WEIGHT)
    _outweigh_characters(weights, (word for word in known if _FREE.isdisjoint(word) or _is_city(entries.get(word, ()))))
    for word, entry in glossary.items():
        longest = LONGEST_NAME if entry.kind == "name" else LONGEST_TERM
        if is_han(word) and len(word) <= longest and not word.startswith(_COUNTED):
            weights[word] = max(weights.get(word, 0), GLOSSARY_WEIGHT)
    return weights


def _is_city(homographs: Iterable[Entry]) -> bool:
    """Whether a word names a city, in which grammatical characters stand as others do: 台中."""
    return any(entry.proper and " city in " in f" {entry.glosses[0]}".replace(",", "") for entry in homographs)


def _outweigh_characters(weights: dict[str, int], known: Iterable[str]) -> None:
    """Let known words weigh as much as their characters one by one: 走调, 年假 stay whole between others."""
    logarithms = {word: log(weight) for word, weight in weights.items() if len(word) == 1 and weight}
    total = log(sum(weights.values()))
    for word in known:
        if len(word) > 1 and word in weights:
            apart = sum(logarithms.get(character, 0.0) for character in word) - total * (len(word) - 1)
            weights[word] = max(weights[word], int(exp(apart)) + 1)


def _is_unit(word: str, tag: str, misread: Callable[[str], bool]) -> bool:
    """Whether a word that no reference lists is one all the same."""
    if len(word) < LONG:
        return word[0] not in _JOINING
    return _holds_together(word, tag) or misread(word)


_JOINING = frozenset("与和及或而且但的了")
"""A word nobody lists that begins with 'and' or a particle is an accident (与非 in 与非传统)."""


def _holds_together(word: str, tag: str) -> bool:
    """Whether jieba's tag or the word's own form makes it one unit: 实实在在.

    Its tag for idioms does not: it stands on 坚决贯彻 'firmly carry out' as well.
    """
    return len(word) == 4 and (tag == "z" or (word[0] == word[1] and word[2] == word[3]))


def _names_a_country(homographs: Iterable[Entry]) -> bool:
    """Whether a two-character entry is written like zài Huá: common first, proper behind."""
    spelled = [entry.pinyin.split() for entry in homographs]
    return any(len(two) == 2 and two[0][0].islower() and two[1][0].isupper() for two in spelled)


def _only_refers(homographs: Iterable[Entry]) -> bool:
    return all(is_reference(gloss) for entry in homographs for gloss in entry.glosses)
