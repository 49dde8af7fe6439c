"""What is told about a run in one line each: how a deck was made, what was selected, what an import will change."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version

from flashcards.deck import Deck
from flashcards.markup import escape
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
    return f"{len(deck.notes)} notes ({counts}{gone})."


def recipe(names: Sequence[str], options: Mapping[str, object]) -> str:
    """How the deck was made, as HTML for its description: the version, the texts and every option."""
    shown = " ".join(
        f"--{key.replace('_', '-').replace('kinds', 'kind')} {','.join(value) if isinstance(value, tuple) else value}"
        for key, value in options.items()
        if value is not None
    )
    return escape(f"chinese-flashcards {version('chinese-flashcards')}: {', '.join(names)}; {shown}")
