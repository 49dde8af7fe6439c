"""The headwords that a user wants and no others: a word list, or a table of `list` that he has edited."""

from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from flashcards.choosing.edited_table import Row, read_table
from flashcards.choosing.known import LISTS, read_known
from flashcards.choosing.own_points import OwnPoints
from vocab.analysis import Analysis, Resources
from vocab.chinese import to_simplified
from vocab.records import VocabItem
from vocab.references import Lexicon, with_own
from vocab.selection import word_lists

Warn = Callable[[str], None]

MOST_NAMED = 5
"""Words that are not in the text which the warning names."""


class Wanted(NamedTuple):
    """The simplified headwords of a file, each as it is written there, and the lines of a table by headword."""

    path: Path
    words: Mapping[str, str]
    rows: Mapping[str, Row]


class Met(NamedTuple):
    """Which of the wanted headwords a text offers, what is done to its items, and what is told at the end."""

    headwords: frozenset[str]
    finish: Callable[[VocabItem], VocabItem]
    say: Callable[[Warn], None]


def read(path: Path, lexicon: Lexicon, warn: Warn) -> Wanted:
    """What a user wants, by his file. Raises InputError for one that cannot be used."""
    rows = (read_table(path, warn) if path.suffix.lower() not in LISTS else None) or {}
    words = list(rows) or list(read_known([path], warn, every=True))
    plain = {word: simplified for word in words for simplified in word_lists.headwords([word], lexicon)}
    if not words:
        warn(f"{path}: has no Chinese word in it.")
    return Wanted(path, {plain[word]: word for word in words}, {plain[word]: row for word, row in rows.items()})


def unknown_phrases(wanted: Wanted, text: Analysis, resources: Resources) -> frozenset[str]:
    """Those of the wanted headwords that no reference knows and that stand in the text, where nobody has found them.

    A word that the dictionary has is not among them: where the text is not cut so, it is another word there.
    """
    lexicon = resources.lexicon
    missing, _ = word_lists.absent(frozenset(wanted.words), text.candidates, lexicon)
    unknown = [w for w in sorted(missing) if len(w) > 1 and not lexicon.entries(w) and not lexicon.fact(w).listed]
    if not unknown:
        return frozenset()
    whole = "\n".join(sentence.simplified for sentence in text.corpus.sentences)
    return frozenset(word for word in unknown if word in whole)


def knowing(resources: Resources, phrases: frozenset[str]) -> Resources:
    """The resources with these phrases as words of the user's."""
    return Resources(with_own(resources.references, phrases))


def meet(wanted: Wanted, text: Analysis, resources: Resources) -> Met:
    """What a text offers of the wanted headwords."""
    missing, meant = word_lists.absent(frozenset(wanted.words), text.candidates, resources.lexicon)
    of_form = {form: meant.get(form, form) for form in wanted.words if form not in missing}
    rows = {of_form[form]: row for form, row in wanted.rows.items() if form in of_form}
    points = OwnPoints(rows, resources.typed, lambda text: to_simplified(text, resources.lexicon.traditional_only))

    def say(warn: Warn) -> None:
        for warning in points.warnings:
            warn(f"{wanted.path}: {warning}")
        if missing:
            named = ", ".join(islice((word for form, word in wanted.words.items() if form in missing), MOST_NAMED))
            more = " ..." if len(missing) > MOST_NAMED else ""
            warn(
                f"{wanted.path}: {len(missing)} of its {len(wanted.words)} words are none of this text: {named}{more}."
            )

    return Met(frozenset(of_form.values()), points, say)
