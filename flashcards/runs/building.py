"""A deck, batch by batch: notes that were made before are copied, the others made and kept for the next time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple

from flashcards import wording
from flashcards.anki import (
    Changes,
    Note,
    PackageWriter,
    Timed,
    description_of,
    makers,
    note_of,
    open_package,
    ready_notes,
    row_of,
    shelf,
    source_of,
)
from flashcards.ledger import Rebuilding
from flashcards.requests import Choice, DeckWish, OwnReferences
from flashcards.runs.engines import Voice
from flashcards.runs.places import deck_name_of, deck_path, today
from flashcards.runs.preparing import Work, in_script, prepared
from vocab.analysis import Analysis, Made, Resources, chosen_of, next_cutoffs
from vocab.errors import InputError
from vocab.records import Candidate, Document, VocabItem
from vocab.references import sources_of
from vocab.runtime import Progress, write_atomically

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
    voice = Voice(wish, target, work.warn)
    finish = _finisher(documents, resources, choice, wish, work)
    ready = prepared(documents, resources, choice, work, deck=name)
    text, resources, cutoffs = ready[:3]
    chosen = chosen_of(text, resources.references, cutoffs)
    if not chosen.kept:
        raise InputError(wording.nothing_kept(text.names, chosen.dropped))
    below = shelf.places(documents, wish, name)
    with voice, Rebuilding(target, name, wish, work.warn, sounds=voice.of) as rebuilding:
        head = rebuilding.head("")
        notes = _Notes(text, rebuilding, wish, _kept_as(choice, wish), ready.touched)
        with open_package(target, head, expected=len(chosen.kept), ready=text.store.path) as package, text.adding():
            taught = map(ready.own_sentences, _taught(notes.missing(chosen.kept), text, resources, work))
            shown = voice.over(map(ready.own_points, finish(taught)), work.progress)
            _push(chosen.kept, notes, iter(shown), package, below, work.progress)
            package.sounds = voice.files()
            made = wording.made(wording.words(len(chosen.kept)), text.names, own, choice, wish, when=today())
            package.description = description_of(f"{made}\n{wording.attributed(notes.used, own)}")
            work.progress("package", 1.0)
            changes = rebuilding.changes()
            _write_searches(wish.gone, changes)
        rebuilding.record(head)
    ready.say()
    fewer = tuple(next_cutoffs(chosen, text, cutoffs))
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, tuple(notes.doubtful), changes, fewer)


class _Notes:
    """The notes of a build: those that were made before as they are kept, the others made of their items."""

    def __init__(
        self, text: Analysis, rebuilding: Rebuilding, wish: DeckWish, kept_as: str, touched: frozenset[str]
    ) -> None:
        """Under an empty `kept_as` none is taken from the analysis and none kept there; nor one that is `touched`."""
        self._text, self._rebuilding, self._cards = text, rebuilding, wish.cards
        self._kept_as, self._touched = kept_as, touched
        self.ready: Mapping[str, Timed] = {}
        self.used: dict[str, None] = {}
        self.doubtful: list[str] = []

    def missing(self, wanted: Sequence[Candidate]) -> list[Candidate]:
        """The candidates whose notes have to be made; the others are ready."""
        if self._kept_as:
            kept = self._text.store.made(self._kept_as)
            mine = (c.hanzi for c in wanted if c.hanzi in kept and c.hanzi not in self._touched)
            ready = ready_notes({hanzi: kept[hanzi] for hanzi in mine})
            self.ready = self._rebuilding.alone(ready)
        return [candidate for candidate in wanted if candidate.hanzi not in self.ready]

    def copy(self, headwords: Sequence[str], package: PackageWriter, below: "_Below") -> None:
        """Copy notes that were made before into the package."""
        timed = [self.ready[hanzi] for hanzi in headwords]
        for hanzi, (note, _) in zip(headwords, timed, strict=True):
            self.used |= dict.fromkeys(note.used)
            if note.doubtful:
                self.doubtful.append(hanzi)
        stamped = [(one.note, self._rebuilding.time_of(one)) for one in timed]
        package.copy(stamped, below=(below(one.note.source) for one in timed))

    def make(self, items: Iterable[VocabItem], package: PackageWriter, below: "_Below") -> None:
        """Make the notes of items, put them into the package, and keep them."""
        from vocab.teaching import translation

        made = [(item, note_of(item, cards=self._cards)) for item in items]
        rows = [self._kept(item, note, (*sources_of(item), *translation.graded(item))) for item, note in made]
        if self._kept_as and self._text.store.keeps:
            self._text.store.add_made(self._kept_as, [row for row in rows if row.hanzi not in self._touched])
        package.add(self._rebuilding.notes(made), below=(below(source_of(item)) for item, _ in made))

    def _kept(self, item: VocabItem, note: Note, used: Sequence[str]) -> Made:
        """The note as it is kept; what it was made of is added to what is `used`."""
        self.used |= dict.fromkeys(used)
        doubtful = wording.in_doubt(item)
        if doubtful:
            self.doubtful.append(item.hanzi)
        return row_of(item, note, doubtful=doubtful, used=used)


_Below = Callable[[tuple[str, str]], str]


def _taught(missing: Sequence[Candidate], text: Analysis, resources: Resources, work: Work) -> Iterator[VocabItem]:
    """The items of candidates whose notes have to be made."""
    if not missing:
        return iter(())
    from vocab.teaching import teach

    return chain.from_iterable(teach(missing, text, resources, progress=work.progress, workers=work.workers))


def _push(
    kept: Sequence[Candidate],
    notes: _Notes,
    items: Iterator[VocabItem],
    package: PackageWriter,
    below: _Below,
    progress: Progress,
) -> None:
    """Push the notes of all that is kept into the package, in its order; `items` are those of the missing ones."""
    for at in range(0, len(kept), BATCH):
        for is_ready, some in groupby(kept[at : at + BATCH], lambda candidate: candidate.hanzi in notes.ready):
            if is_ready:
                progress("cards", 0.0)
                notes.copy([candidate.hanzi for candidate in some], package, below)
            else:
                made = [next(items) for _ in some]
                progress("cards", 0.0)
                notes.make(made, package, below)


def _kept_as(choice: Choice, wish: DeckWish) -> str:
    """What notes are made of besides their items; nothing where that is a file or a program of the user's.

    Sounds are put on a note when it is dated, and not kept with it.
    """
    if wish.translation is not None or wish.translator or wish.audio or wish.audio_folder or choice.only is not None:
        return ""
    shown = wish._replace(
        output=None, name=None, tones="default", subdecks=None, overwrite=False, gone=None, audio_for=()
    )
    return repr((makers(), _graded_version(), choice.script, *shown))


def _graded_version() -> str:
    """The version of the graded sentences that give sentences their English; empty where they are not installed."""
    if find_spec("hsk_sentences_audio") is None:
        return ""
    from importlib.metadata import version

    return version("hsk-sentences-audio")


def _write_searches(path: Path | None, changes: Changes) -> None:
    """Searches for what is gone, where they are wanted; none is an empty file, so that no older one misleads."""
    if path is not None:
        write_atomically(path, wording.searches(changes.gone).encode("utf-8"), option="--gone")


def _finisher(
    documents: Sequence[Document], resources: Resources, choice: Choice, wish: DeckWish, work: Work
) -> Callable[[Iterator[VocabItem]], Iterator[VocabItem]]:
    """What is done to the items of a deck: English for their sentences, as far as it is known, and their script.

    What is wrong with a file or a program is told at once; all else waits for the first item, of which there may be
    none.
    """
    from vocab.teaching import translation

    known = translation.read_translation(wish.translation, documents, warn=work.warn) if wish.translation else {}
    machine = None
    if wish.translator:
        from flashcards.runs.engines import translator

        machine = translator.Translator(wish.translator, work.warn)

    def finished(items: Iterator[VocabItem]) -> Iterator[VocabItem]:
        if (first := next(items, None)) is None:
            return
        english, written = translation.translator(documents, known), in_script(choice, resources)
        translated = map(english, chain([first], items))
        yield from map(written, translated if machine is None else machine.over(translated, work.progress))

    return finished
