"""What is told about a run in one line each: how a deck was made, what was selected, what an import will change."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from flashcards.deck import Deck
from flashcards.note_type import NOTE_TYPE_NAME
from flashcards.options import as_typed
from vocab import __version__
from vocab.records import Vocabulary

MOST_NAMED = 5
"""Words of doubtful reading that the summary names."""


def selected(vocabulary: Vocabulary) -> str:
    """How many candidates were kept, and how many each rule dropped."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in vocabulary.dropped.items())
    kept = f"{len(vocabulary.items)} kept" + (f"; dropped: {reasons}." if reasons else ".")
    if vocabulary.coverage is not None:
        kept += f" With them {vocabulary.coverage:.1%} of the running words are understood."
    doubtful = [item.hanzi for item in vocabulary.items if any(sense.reading.doubtful for sense in item.senses)]
    if not doubtful:
        return kept
    named = ", ".join(doubtful[:MOST_NAMED]) + (" ..." if len(doubtful) > MOST_NAMED else "")
    return f"{kept} Readings in doubt: {len(doubtful)} ({named}); a glossary settles them."


def changed(deck: Deck) -> str:
    """What an import of the deck will do."""
    changes = deck.changes
    counts = f"{changes.new} new, {changes.changed} changed, {changes.unchanged} unchanged"
    gone = f"; {len(changes.gone)} no longer in the deck" if changes.gone else ""
    return f"{len(deck.notes)} note{'' if len(deck.notes) == 1 else 's'} ({counts}{gone})."


LONGEST_SEARCH = 2_000
"""Characters of a search that can still be copied from a terminal."""


def search(keys: Sequence[str]) -> str:
    """What finds the notes with these keys in Anki's browser, or as many as a search can name.

    What has a meaning in a search is a dot.
    """
    words = [re.sub(r"\W", ".", key) for key in keys]
    ends = accumulate(len(word) + 1 for word in words)
    named = words[: sum(end <= LONGEST_SEARCH for end in ends)]
    found = "it" if len(named) == len(words) else f"the first {len(named)} of them"
    return f'Its browser finds {found} with: "note:{NOTE_TYPE_NAME}" "Key:re:^({"|".join(named)})$"'


def made_with(vocabulary: Vocabulary) -> str:
    """The versions of what decides about words, readings and glosses."""
    return ", ".join(f"{name} {version}" for name, version in vocabulary.versions.items() if name != "glossary")


def recipe(names: Sequence[str], options: Mapping[str, object]) -> str:
    """How a deck or list was made: the version, the texts and every option."""
    return f"chinese-flashcards {__version__}: {', '.join(names)}; {as_typed(options)}"
