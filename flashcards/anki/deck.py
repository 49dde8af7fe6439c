"""Notes into a deck, and what changed against what is remembered: the deck at the output path, and a ledger."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flashcards.anki import memory
from flashcards.anki.memory import Earlier, Made, Recall, Stored, StoredLook, StoredNote
from flashcards.anki.note_type import KEY, look
from flashcards.anki.notes import Note, note_of
from flashcards.anki.ready import ReadyNote
from flashcards.anki.sounds import SILENT, Sounds, sounds_as_text, with_sounds
from flashcards.markup import escape
from vocab.records import VocabItem, Vocabulary
from vocab.references import attribution
from vocab.references import sources_of as references_of
from vocab.runtime import now as this_moment
from vocab.sources import clean


class Changes(NamedTuple):
    """How a deck differs from what is remembered.

    `gone` are the keys of notes that no deck has any more. `taken` counts cards that notes had and have no longer,
    `added` those they had not before, `shared` the words of this deck whose cards lie in another one, by that deck;
    `ahead` counts notes dated later than this build, because the clock was set back. Where nothing `remembers` earlier
    decks, every note counts as new.
    """

    new: int
    changed: int
    unchanged: int
    gone: tuple[str, ...]
    taken: int = 0
    shared: Mapping[str, int] = {}
    ahead: int = 0
    remembers: bool = True
    added: int = 0


PATIENCE = 60
"""Seconds that a note may be ahead of its build without a word: so often nobody builds within a second."""


class Timed(NamedTuple):
    """A note that was made before, and what is remembered of it."""

    note: ReadyNote
    was: Earlier | None


SoundsOf = Callable[[VocabItem, Sounds], Sounds]
"""An item and the sounds that its note had -> those it gets."""


def silent(_item: VocabItem, _had: Sounds) -> Sounds:
    """No sounds: the voice of the system speaks."""
    return SILENT


class Stamp:
    """Makes notes, gives them their times, and counts how they differ from those remembered."""

    def __init__(
        self,
        before: Mapping[str, Stored],
        *,
        now: int,
        deck: str = "",
        cards: Collection[str] = ("recognition",),
        overwrite: bool = False,
        recall: Recall = memory.nothing,
        sounds: SoundsOf = silent,
    ) -> None:
        """`before` are the notes, by GUID, of the deck that stood there; `recall` asks a ledger."""
        self._before, self._recall, self._sounds = before, recall, sounds
        self._now, self._deck, self._cards, self._overwrite = now, deck, cards, overwrite
        self._new = self._changed = self._unchanged = self._taken = self._added = self._ahead = 0
        self._shared: Counter[str] = Counter()
        self.made: list[Made] = []

    def __call__(self, items: Iterable[VocabItem]) -> Iterator[StoredNote]:
        """The notes of the items, each with its time."""
        return self.stored([(item, note_of(item, cards=self._cards)) for item in items])

    def stored(self, notes: Sequence[tuple[VocabItem, Note]]) -> Iterator[StoredNote]:
        """The notes, each with its item, with their times."""
        earlier = self._earlier([note.guid for _, note in notes])
        for item, note in notes:
            yield self._stored(item, note, earlier[note.guid])

    def _earlier(self, guids: Sequence[str]) -> dict[str, Earlier | None]:
        """What is remembered of some notes."""
        ledger = self._recall(guids)
        return {guid: memory.latest(self._before.get(guid), ledger.get(guid)) for guid in guids}

    def alone(self, notes: Mapping[str, ReadyNote]) -> dict[str, Timed]:
        """Those of the notes, by headword, to which no other deck gives cards or tags, each with what it was before."""
        earlier = self._earlier([note.guid for note in notes.values()])
        return {
            hanzi: Timed(note, was)
            for hanzi, note in notes.items()
            if (was := earlier[note.guid]) is None or not was.gives(note.cards, note.tags)
        }

    def time_of(self, ready: Timed) -> int:
        """The time of a note that was made before, which is counted as the others are."""
        note, was = ready
        is_still = was is not None and was.is_still(note.digest)
        modified = memory.time_of(was, is_still=is_still, now=self._now, overwrite=self._overwrite)
        self._count(was, note.cards, modified, is_still=is_still)
        sources = memory.sources_of(note.tags)
        self.made.append(Made(note.guid, note.key, modified, note.digest, note.cards, note.cards, sources))
        return modified

    def _stored(self, item: VocabItem, own: Note, was: Earlier | None) -> StoredNote:
        given = cards = memory.cards_of(own)
        note = own
        if was is not None and (was.sources or was.cards_elsewhere):
            note = self._joined(item, own, was)
            cards = memory.cards_of(note)
        sounds = self._sounds(item, SILENT if was is None else was.sounds)
        if sounds != SILENT:
            note = with_sounds(note, sounds)
        digest = memory.digest_of(note)
        is_still = was is not None and was.is_still(digest)
        modified = memory.time_of(was, is_still=is_still, now=self._now, overwrite=self._overwrite)
        self._count(was, cards, modified, is_still=is_still)
        sources = memory.sources_of(own.tags)
        self.made.append(
            Made(note.guid, note.fields[KEY], modified, digest, cards, given, sources, sounds_as_text(sounds))
        )
        return StoredNote(note, modified)

    def _joined(self, item: VocabItem, own: Note, was: Earlier) -> Note:
        """The note with the cards and source tags that other decks gave it: an import would take them away."""
        more = was.cards_elsewhere & ~memory.cards_of(own)
        note = note_of(item, cards={*self._cards, *memory.cards_named(more)}) if more else own
        return note._replace(tags=tuple(dict.fromkeys((*note.tags, *was.sources))))

    def _count(self, was: Earlier | None, cards: memory.Cards, modified: int, *, is_still: bool) -> None:
        self._ahead += modified > self._now + PATIENCE
        if was is None:
            self._new += 1
            return
        self._unchanged += is_still
        self._changed += not is_still
        self._taken += (was.cards & ~cards).bit_count()
        self._added += (cards & ~was.cards).bit_count()
        if was.home != self._deck and was.home:
            self._shared[was.home] += 1

    def gone(self) -> dict[str, str]:
        """The keys, by GUID, of notes that stood in the deck before and do not in this one."""
        here = {made.guid for made in self.made}
        return {guid: stored.note.fields[KEY] for guid, stored in self._before.items() if guid not in here}

    def changes(self, gone: Iterable[str]) -> Changes:
        """How the notes so far differ from those before, with the keys of those that no deck has any more."""
        counts = self._new, self._changed, self._unchanged
        shared = dict(self._shared.most_common())
        return Changes(*counts, tuple(gone), self._taken, shared, self._ahead, added=self._added)


class DeckHead(NamedTuple):
    """What a deck has besides its notes: name, description (HTML), when its look last changed, tone colours."""

    name: str
    description: str
    look_modified: int
    tones: str = "default"


def head_of(
    name: str,
    *,
    recipe: str = "",
    tones: str = "default",
    previous: Earlier | None = None,
    now: int | None = None,
    overwrite: bool = False,
) -> DeckHead:
    """The head of a deck.

    `recipe` says how it was made, as text; `previous` is what is remembered of how the cards looked.
    """
    is_still = previous is not None and previous.is_still(memory.digest(look(tones)))
    time = this_moment() if now is None else now
    modified = memory.time_of(previous, is_still=is_still, now=time, overwrite=overwrite)
    return DeckHead(name, description_of(recipe), modified, tones)


def description_of(text: str) -> str:
    """The lines of a text as Anki shows them below a deck's name."""
    return "<br>".join(map(escape, text.splitlines()))


def look_of(head: DeckHead) -> Earlier:
    """The look of a deck, to be remembered."""
    return Earlier(head.look_modified, memory.digest(look(head.tones)))


class Deck(NamedTuple):
    """A deck ready to be written: its head, the notes in the order in which new cards appear, what changed."""

    head: DeckHead
    notes: tuple[StoredNote, ...]
    changes: Changes


def build_deck(
    vocabulary: Vocabulary,
    *,
    name: str,
    recipe: str = "",
    cards: Collection[str] = ("recognition",),
    tones: str = "default",
    previous: Mapping[str, StoredNote] | None = None,
    previous_look: StoredLook | None = None,
    now: int | None = None,
    overwrite: bool = False,
) -> Deck:
    """The deck of a vocabulary.

    `cards` names the cards of each note, `tones` the palette of tone colours; `previous` are the notes, by GUID, of the
    deck it replaces, `previous_look` is how its cards look; `recipe` says how it was made, as text; `now` is the time
    of the build (of the clock or SOURCE_DATE_EPOCH), which changed notes get too where they shall `overwrite` edits
    made by hand.
    """
    time = this_moment() if now is None else now
    stamp = Stamp(previous or {}, now=time, deck=name, cards=cards, overwrite=overwrite)
    notes = tuple(stamp(vocabulary.items))
    before = memory.latest_look(previous_look, None)
    used = attribution(source for item in vocabulary.items for source in references_of(item))
    recipe = f"{recipe}\n{used}".strip()
    head = head_of(name, recipe=recipe, tones=tones, previous=before, now=time, overwrite=overwrite)
    return Deck(head, notes, stamp.changes(stamp.gone().values()))


def deck_name(name: str) -> str:
    """The name without what Anki would trip over: control characters; empty where a level between `::` has no name."""
    levels = [" ".join(clean(level).replace('"', "'").split())[:100] for level in name.split("::")]
    return "::".join(levels) if all(levels) else ""
