"""What is told about a run in one line each: how a deck was made, what was selected, what an import will change."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

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
    return f"{len(deck.notes)} note{'' if len(deck.notes) == 1 else 's'} ({counts}{gone})."


def recipe(names: Sequence[str], options: Mapping[str, object]) -> str:
    """How the deck was made, as HTML for its description: the version, the texts and every option."""
    shown = " ".join(
        f"--{key.replace('_', '-').replace('kinds', 'kind')} {_shown(value)}"
        for key, value in options.items()
        if value is not None
    )
    return escape(f"chinese-flashcards {version('chinese-flashcards')}: {', '.join(names)}; {shown}")


def _shown(value: object) -> str:
    """An option's value; of a file only its name, because a deck is passed on to others."""
    if isinstance(value, Path):
        return value.name
    return ",".join(value) if isinstance(value, tuple) else str(value)
