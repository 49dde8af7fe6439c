"""What is said in one line: how a deck was made, what was selected, what an import will change."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from flashcards.anki import NOTE_TYPE_NAME, Changes
from flashcards.options import as_typed
from flashcards.requests import Request
from vocab import __version__
from vocab.records import VocabItem

MOST_NAMED = 5
"""Words of doubtful reading that the summary names."""


def in_doubt(item: VocabItem) -> bool:
    """Whether a reading of the item is doubtful."""
    return any(sense.reading.doubtful for sense in item.senses)


def selected(kept: int, dropped: Mapping[str, int], coverage: float | None, doubtful: Sequence[str]) -> str:
    """How many candidates were kept, how many each rule dropped, and which have a doubtful reading."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in dropped.items())
    said = f"{kept} kept" + (f"; dropped: {reasons}." if reasons else ".")
    if coverage is not None:
        said += f" With them {coverage:.1%} of the running words are understood."
    if not doubtful:
        return said
    named = ", ".join(doubtful[:MOST_NAMED]) + (" ..." if len(doubtful) > MOST_NAMED else "")
    return f"{said} Readings in doubt: {len(doubtful)} ({named}); a glossary settles them."


def changed(changes: Changes) -> str:
    """What an import of a deck will do."""
    notes = changes.new + changes.changed + changes.unchanged
    counts = f"{changes.new} new, {changes.changed} changed, {changes.unchanged} unchanged"
    gone = f"; {len(changes.gone)} no longer in the deck" if changes.gone else ""
    return f"{notes} note{'' if notes == 1 else 's'} ({counts}{gone})."


LONGEST_SEARCH = 2_000
"""Characters of a search that can still be copied from a terminal."""


def gone(keys: Sequence[str]) -> str:
    """How the notes with these keys are found in Anki, or as many of them as a search can name."""
    ends = accumulate(len(key) + 1 for key in keys)
    named = keys[: sum(end <= LONGEST_SEARCH for end in ends)]
    found = "it" if len(named) == len(keys) else f"the first {len(named)} of it"
    return f"Anki keeps what is gone. Its browser finds {found} with: {search(named)}"


def search(keys: Iterable[str]) -> str:
    """A search for Anki's browser that finds the notes with these keys; what has a meaning in a search is a dot."""
    words = "|".join(re.sub(r"\W", ".", key) for key in keys)
    return f'"note:{NOTE_TYPE_NAME}" "Key:re:^({words})$"'


def made_with(versions: Mapping[str, str]) -> str:
    """The versions of what decides about words, readings and glosses."""
    return ", ".join(f"{name} {version}" for name, version in versions.items() if name != "glossary")


def recipe(names: Sequence[str], *requests: Request) -> str:
    """How a deck or list was made: the version, the texts and every option."""
    return f"chinese-flashcards {__version__}: {', '.join(names)}; {as_typed(*requests)}"
