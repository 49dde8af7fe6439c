"""A deck, batch by batch into a package that is put in place at the end."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards import wording
from flashcards.anki import Changes, PackageWriter, description_of, open_package, shelf
from flashcards.ledger import Rebuilding
from flashcards.requests import Choice, DeckWish, OwnReferences
from flashcards.runs.engines import Voice
from flashcards.runs.places import deck_name_of, deck_path, today
from flashcards.runs.preparing import Work, in_script, prepared
from vocab.analysis import Resources, chosen_of, next_cutoffs
from vocab.errors import InputError
from vocab.records import Document, VocabItem
from vocab.references import sources_of
from vocab.runtime import Progress, write_atomically
from vocab.teaching import teach, translation

if TYPE_CHECKING:
    pass

BATCH = 1_000
"""Notes that are put into the package together."""


class Built(NamedTuple):
    """What a build left: the deck, what was kept and dropped, doubtful readings, changes, options that keep fewer."""

    path: Path
    kept: int
    dropped: Mapping[str, int]
    coverage: float | None
    doubtful: tuple[str, ...]
    changes: Changes
    fewer: tuple[tuple[str, int], ...] = ()


def build(
    documents: Sequence[Document],
    resources: Resources,
    own: OwnReferences,
    choice: Choice,
    wish: DeckWish,
    work: Work,
) -> Built:
    """Write a deck, batch by batch into a package that is put in place at the end; a VocabError leaves the old one."""
    target, name = deck_path(wish, documents), deck_name_of(wish, documents)
    with Voice(wish, target, work.warn) as voice:
        finish = _finisher(documents, resources, choice, wish, work)
        text, resources, cutoffs, own_points, say = prepared(documents, resources, choice, work, deck=name)
        chosen = chosen_of(text, resources.references, cutoffs)
        if not chosen.kept:
            raise InputError(wording.nothing_kept(text.names, chosen.dropped))
        used: dict[str, None] = {}
        below = shelf.places(documents, wish, name)
        with Rebuilding(target, name, wish, work.warn, sounds=voice.of) as rebuilding:
            head = rebuilding.head("")
            with open_package(target, head, expected=len(chosen.kept)) as package:
                batches = teach(chosen.kept, text, resources, progress=work.progress, workers=work.workers)
                items = voice.over(map(own_points, finish(chain.from_iterable(batches))), work.progress)
                doubtful = _push(iter(items), package, rebuilding, below, used, work.progress)
                package.sounds = voice.files()
                made = wording.made(wording.words(len(chosen.kept)), text.names, own, choice, wish, when=today())
                package.description = description_of(f"{made}\n{wording.attributed(used, own)}")
                work.progress("package", 1.0)
                changes = rebuilding.changes()
                _write_searches(wish.gone, changes)
            rebuilding.record(head)
        say()
    fewer = tuple(next_cutoffs(chosen, text, resources.references, cutoffs))
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, doubtful, changes, fewer)


def _push(
    items: Iterator[VocabItem],
    package: PackageWriter,
    rebuilding: Rebuilding,
    below: Callable[[VocabItem], str],
    used: dict[str, None],
    progress: Progress,
) -> tuple[str, ...]:
    """Push the notes of all items into the package; gives the words whose reading is in doubt.

    What the items were made of is added to the sources that are `used`.
    """
    doubtful: list[str] = []
    while some := list(islice(items, BATCH)):
        progress("cards", 0.0)
        doubtful += [item.hanzi for item in some if wording.in_doubt(item)]
        used |= dict.fromkeys(source for item in some for source in (*sources_of(item), *translation.graded(item)))
        package.add(rebuilding.notes(some), below=map(below, some))
    return tuple(doubtful)


def _write_searches(path: Path | None, changes: Changes) -> None:
    """Searches for what is gone, where they are wanted; none is an empty file, so that no older one misleads."""
    if path is not None:
        write_atomically(path, wording.searches(changes.gone).encode("utf-8"), option="--gone")


def _finisher(
    documents: Sequence[Document], resources: Resources, choice: Choice, wish: DeckWish, work: Work
) -> Callable[[Iterable[VocabItem]], Iterable[VocabItem]]:
    """What is done to the items of a deck: English for their sentences, as far as it is known, and their script."""
    known = translation.read_translation(wish.translation, documents, warn=work.warn) if wish.translation else {}
    english, written = translation.translator(documents, known), in_script(choice, resources)
    if wish.translator is None:
        return lambda items: (written(english(item)) for item in items)
    from flashcards.runs.engines import translator

    translated = translator.Translator(wish.translator, work.warn)
    return lambda items: map(written, translated.over(map(english, items), work.progress))
