"""What is said in one line: how a deck was made, what was selected, what an import will change."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from flashcards.anki import NOTE_TYPE_NAME, Changes
from flashcards.requests import DeckWish, OwnReferences, Request, options
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


A_DAY = 20
"""New cards a day that Anki gives by default."""


def effort(kept: int, fewer: Sequence[tuple[str, int]]) -> str:
    """In how many days the words are learned, and how many there would be with other options."""
    days = -(-kept // A_DAY)
    said = f"{words(kept)}: {days} day{'' if days == 1 else 's'} at {A_DAY} a day."
    return f"{said} {'; '.join(f'{option}: {count}' for option, count in fewer)}." if fewer else said


def nothing_kept(names: Sequence[str], dropped: Mapping[str, int]) -> str:
    """Why there is no deck to write."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in dropped.items()) or "there is none"
    return (
        f"{', '.join(names)}: no word is kept ({reasons}), so no deck is written. Leave out less, or give another text."
    )


def outcome(path: Path, changes: Changes, wish: DeckWish) -> Iterator[str]:
    """What an import of a deck will do, and what is to be done then: a line each, and never a list of words."""
    notes = changes.new + changes.changed + changes.unchanged
    yield f"{path}: {changed(changes)}"
    if not changes.remembers:
        yield FORGOTTEN
    if changes.shared:
        yield shared(changes.shared, notes)
    if wish.overwrite and changes.changed:
        yield "With --overwrite the import writes over your own edits of the notes that changed."
    if changes.ahead:
        yield (
            f"The clock was set back: {_counted(changes.ahead, 'note')} dated later than now; an import can write over "
            "what you edit there until that time has come."
        )
    if changes.taken:
        yield (
            f"{_counted(changes.taken, 'card')} taken away: after the import they are empty, but for those of notes "
            "that you edited, and Anki's Tools > Empty Cards removes them."
        )
    if changes.added and not wish.overwrite:
        yield (
            f"{_counted(changes.added, 'card')} added to notes that you have: on a note that you edited by hand they "
            "stay empty; --overwrite fills them in the place of your edits, Tools > Empty Cards removes them."
        )
    if changes.gone:
        yield gone(path, len(changes.gone))


FORGOTTEN = (
    "No earlier deck is known here, so every note counts as new: where Anki has these words already, the import writes "
    "over your own edits of them, and Tools > Empty Cards removes cards that this deck has no longer."
)


def _counted(number: int, what: str) -> str:
    return f"1 {what} is" if number == 1 else f"{number} {what}s are"


def changed(changes: Changes) -> str:
    """How many notes an import of a deck will add, change and leave as they are."""
    notes = changes.new + changes.changed + changes.unchanged
    counts = f"{changes.new} new, {changes.changed} changed, {changes.unchanged} unchanged"
    gone = f"; {len(changes.gone)} no longer in the deck" if changes.gone else ""
    return f"{notes} note{'' if notes == 1 else 's'} ({counts}{gone})."


MOST_DECKS = 3
"""Decks that are named; more are counted."""


def shared(decks: Mapping[str, int], notes: int) -> str:
    """What becomes of the words whose cards lie in other decks."""
    names, words = list(decks), sum(decks.values())
    named = names if len(names) <= MOST_DECKS else [*names[: MOST_DECKS - 1], f"{len(names) - MOST_DECKS + 1} others"]
    where = f"deck{'' if len(names) == 1 else 's'} {' and '.join(filter(None, (', '.join(named[:-1]), named[-1])))}"
    if words == 1:
        return (
            f"1 of {notes} words is in your {where} already: it stays there and gets this text's sentence; "
            "--new-words leaves it out."
        )
    return (
        f"{words} of {notes} words are in your {where} already: they stay there and get this text's sentence; "
        "--new-words leaves them out."
    )


def gone(path: Path, number: int) -> str:
    """What to do about notes that no deck has any more."""
    return (
        f"Anki keeps {'the note that is' if number == 1 else f'the {number} notes that are'} no longer chosen: "
        f"flashcards prune {path} suspends them, --gone FILE writes searches that find them."
    )


LONGEST_SEARCH = 2_000
"""Characters of a search that Anki's browser takes at once and a person can still copy."""


def searches(keys: Iterable[str]) -> str:
    """Searches for Anki's browser that find all notes with these keys, in portions, a line each."""
    portions: list[list[str]] = []
    room = 0
    for key in keys:
        if len(key) + 1 > room:
            portions.append([])
            room = LONGEST_SEARCH
        portions[-1].append(key)
        room -= len(key) + 1
    return "".join(f"{search(portion)}\n" for portion in portions)


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
    given = options.as_typed(*requests)
    return f"{line}\nOptions: {given}" if given else line


def words(count: int) -> str:
    """A number of words."""
    return f"{count} word{'' if count == 1 else 's'}"


def attributed(sources: Iterable[str], own: OwnReferences) -> str:
    """The sources that were used, each once; a dictionary of the user's in the place of ours."""
    mine = f"glosses from {own.dictionary.name}" if own.dictionary else DICTIONARY
    return attribution(mine if source == DICTIONARY else source for source in sources)


UNSPOKEN, UNTRANSLATED = "the voice of the system speaks them", "they have no English"


def failed(engine: str, number: int, all_of_them: int, why: str, then: str) -> str:
    """How many texts an engine could make nothing of, why, and what stands in the place of it."""
    return f"{engine}: nothing for {number} of {all_of_them} texts ({why}); {then}."


def missing_sounds(number: int) -> str:
    """What becomes of sounds that notes had and that are nowhere any more."""
    return (
        f"{number} sound{'' if number == 1 else 's'} of earlier notes cannot be found any more: an Anki that has them "
        "plays them still; --audio makes them anew."
    )
