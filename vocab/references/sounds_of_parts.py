"""Words that would be read wrong if they were cut: 拍卖行 is no 拍卖 with xíng, 应季 no yīng jì.

The tables of readings know them, though no dictionary explains them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from vocab.chinese import is_han
from vocab.records import Entry, Syllables

Entries = Mapping[str, Iterable[Entry]]
Tables = Mapping[str, tuple[Syllables, ...]]

_PARTICLES = frozenset("的了着过地得不一")
"""What has other readings beside many a word, which rules tell apart."""


def is_misread_in_parts(counted: Collection[str], entries: Entries, tables: Tables) -> Callable[[str], bool]:
    """Whether a word cut into any two known ones sounds otherwise than the tables say of the whole."""

    def sound(word: str) -> Syllables:
        return _listed_sound(word, entries) or tables.get(word, ((),))[0] or _one_by_one(word, tables)

    def misread(word: str) -> bool:
        if word not in tables:
            return False
        for at in range(1, len(word)):
            parts = word[:at], word[at:]
            if all(part in entries or part in counted for part in parts) and _differ(
                tables[word][0], sound(parts[0]) + sound(parts[1])
            ):
                return True
        return word[-1] == "儿" and tables[word][0][-1] == "er2" and word[:-1] in entries

    return misread


def sounds_otherwise(entries: Entries, tables: Tables) -> Iterator[str]:
    """The words of two characters that the tables read in another way than these two by themselves."""
    for word, readings in tables.items():
        unlisted = len(word) == 2 and word not in entries and is_han(word) and _PARTICLES.isdisjoint(word)
        if unlisted and readings[0] != _one_by_one(word, tables):
            yield word


def _listed_sound(word: str, entries: Entries) -> Syllables:
    if len(word) == 1:
        return ()
    homographs = list(entries.get(word, ()))
    common = [entry for entry in homographs if not entry.proper] or homographs
    return common[0].syllables if common else ()


def _one_by_one(word: str, tables: Tables) -> Syllables:
    return tuple(tables[character][0][0] for character in word if character in tables)


def _differ(one: Syllables, other: Syllables) -> bool:
    """Whether two readings differ, a neutral tone aside."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and any(a != b and "5" not in (a[-1], b[-1]) for a, b in pairs)
