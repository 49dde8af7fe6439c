"""The dictionary's own glosses of a word, in the order that suits a word class, with what stands behind references."""

from collections.abc import Iterator, Sequence

from vocab.english import by_class, class_of, is_reference, pointers, rarity, readable
from vocab.records import Entry, Syllables
from vocab.references import Lexicon
from vocab.senses.rulings import alike


def listed_glosses(lexicon: Lexicon, word: str, syllables: Syllables, decided: str, *, name: bool) -> list[str]:
    """The dictionary's glosses in order: of homographs read alike the one with most senses is the commonest."""
    entries = with_reading(lexicon.entries(word), syllables)
    if entries and all(is_reference(gloss) for entry in entries for gloss in entry.glosses):
        return list(_follow(lexicon, entries, decided, {word}))
    surname_first = _is_surname_today(entries)
    ranked = sorted(
        (
            surname_first and not entry.proper,
            is_reference(g),
            entry.proper != name,
            rarity(g) == 2,
            class_of(g) != decided,
            rarity(g),
            at,
            number,
            g,
        )
        for at, entry in enumerate(sorted(entries, key=lambda entry: -len(entry.glosses)))
        for number, g in enumerate(piece for gloss in entry.glosses for piece in by_class(gloss))
    )
    return list(dict.fromkeys(readable(row[-1]) for row in ranked))


def _is_surname_today(entries: Sequence[Entry]) -> bool:
    """Whether a word is a surname, and all else that it means is out of use: 袁, once also a long robe."""
    others = [gloss for entry in entries if not entry.proper for gloss in entry.glosses if not is_reference(gloss)]
    if not others or any(rarity(gloss) < 2 and not gloss.endswith(_OUT_OF_USE) for gloss in others):
        return False
    return any(gloss.startswith("surname ") for entry in entries if entry.proper for gloss in entry.glosses)


_OUT_OF_USE = ("(old)", "(archaic)", "(literary)", "(classical)")


def _follow(lexicon: Lexicon, entries: Sequence[Entry], decided: str, seen: set[str]) -> Iterator[str]:
    """What stands behind the cross references of entries that only refer, then the references themselves."""
    for gloss in (gloss for entry in entries for gloss in entry.glosses):
        if gloss.startswith(("surname", "used in", "classifier", "Taiwan pr")):
            continue
        if "], " in gloss:
            yield readable(gloss.partition("], ")[2])
        for target in pointers(gloss)[:1]:
            if target not in seen:
                found = lexicon.entries(target)
                explaining = [g for e in found for g in e.glosses if not is_reference(g)]
                yield from map(readable, sorted(explaining, key=lambda g: class_of(g) != decided))
                if not explaining:
                    yield from _follow(lexicon, found, decided, {*seen, target})
    yield from (readable(gloss) for entry in entries for gloss in entry.glosses)


def with_reading(entries: Sequence[Entry], syllables: Syllables) -> Sequence[Entry]:
    """The homographs read so; then those that differ in neutral tones only; all of them where there is none."""
    exact = [entry for entry in entries if entry.syllables == syllables]
    if exact:
        return exact
    return [entry for entry in entries if alike(entry.syllables, syllables)] or entries
