"""What is told about a run in one line each: how a deck was made, what was selected, what an import will change."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version

from flashcards.deck import Deck
from flashcards.options import as_typed
from vocab.records import Vocabulary


def selected(vocabulary: Vocabulary) -> str:
    """How many candidates were kept, and how many each rule dropped."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in vocabulary.dropped.items())
    return f"{len(vocabulary.items)} kept" + (f"; dropped: {reasons}." if reasons else ".")


def changed(deck: Deck) -> str:
    """What an import of the deck will do."""
    changes = deck.changes
    counts = f"{changes.new} new, {changes.changed} changed, {changes.unchanged} unchanged"
    gone = f"; {len(changes.gone)} no longer in the deck" if changes.gone else ""
    return f"{len(deck.notes)} note{'' if len(deck.notes) == 1 else 's'} ({counts}{gone})."


def recipe(names: Sequence[str], options: Mapping[str, object]) -> str:
    """How a deck or list was made: the version, the texts and every option."""
    return f"chinese-flashcards {version('chinese-flashcards')}: {', '.join(names)}; {as_typed(options)}"
