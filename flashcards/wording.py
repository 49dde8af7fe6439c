"""What is said in one line: how a deck was made, what was selected, what an import will change."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import accumulate

from flashcards.anki import NOTE_TYPE_NAME, Changes
from flashcards.options import as_typed
from flashcards.requests import OwnReferences, Request
from vocab import __version__
from vocab.records import VocabItem
from vocab.references import DICTIONARY, attribution

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


MOST_TEXTS = 3
"""Texts that the line about a deck names; the others are counted."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def made(words: str, names: Sequence[str], *requests: Request, when: datetime) -> str:
    """What a deck or page is, in one line, and in another the options, where some differ from the defaults."""
    built = f"built {when.day} {_MONTHS[when.month - 1]} {when.year} with chinese-flashcards {__version__}"
    more = f" and {len(names) - MOST_TEXTS} more texts" if len(names) > MOST_TEXTS else ""
    line = f"{words} of {', '.join(names[:MOST_TEXTS])}{more}, {built}"
    options = as_typed(*requests)
    return f"{line}\nOptions: {options}" if options else line


def words(count: int) -> str:
    """A number of words."""
    return f"{count} word{'' if count == 1 else 's'}"


def attributed(sources: Iterable[str], own: OwnReferences) -> str:
    """The sources that were used, each once; a dictionary of the user's in the place of ours."""
    mine = f"glosses from {own.dictionary.name}" if own.dictionary else DICTIONARY
    return attribution(mine if source == DICTIONARY else source for source in sources)
