"""The words of an analysed text as they stand under a choice: kept in their order or dropped, ticked or not."""

import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flashcards.choosing import Project, cutoffs_of, project_choice
from flashcards.requests import Choice
from flashcards.web.curve import Curve
from vocab.analysis import Analysis, Resources, chosen_of
from vocab.records import Candidate, VocabItem
from vocab.runtime import Progress
from vocab.selection import Cutoffs, Selection
from vocab.teaching import Teacher


class Lists(NamedTuple):
    """The headwords that a user's lists, collections and decks name: known, ignored, in earlier decks."""

    known: frozenset[str]
    ignored: frozenset[str]
    held: frozenset[str]


MOST_TAUGHT = 4_000
"""Words that are taught before somebody looks at them: more than anybody chooses from, less than a book has."""


class Words:
    """The candidates of a text, what each is taught as, and which of them are chosen."""

    def __init__(self, text: Analysis, resources: Resources, progress: Progress) -> None:
        """What takes long is done here, off the event loop."""
        self.text, self.resources = text, resources
        self.teacher = Teacher(text, resources)
        self.of = self.teacher.candidates
        self.traits = text.traits
        progress("examples", 0.0)
        if self.of:
            self.teacher.item(next(iter(self.of)))
        self._curve = Curve(text)
        self.cutoffs, self.selection = Cutoffs(), Selection((), {})
        self.rank: dict[str, int] = {}
        self.top: int | None = None
        self._ticks: Mapping[str, bool] = {}
        self._project = Project()
        self._finishing = project_choice.Finishing(self._project, text, resources, self.teacher)
        self._lists: tuple[object, Lists] | None = None
        self._stood = False
        self.taught: dict[str, None] = {}
        self._measured = False
        self._finished: dict[str, VocabItem] = {}

    def stand(self, choice: Choice, project: Project, deck: str) -> None:
        """Select anew. Raises InputError where a list of the user's cannot be used.

        What is ticked by hand is looked at afterwards, as `select` does it, so that a tick costs nothing.
        """
        lists = self._listed(choice, deck)
        plain = choice._replace(known=(), ignore=(), my_words=False, new_words=False, only=None, top=None)
        cutoffs = cutoffs_of(plain, self.resources, lambda _: None, deck=deck)
        cutoffs = cutoffs._replace(
            known=lists.known | project.known, ignored=lists.ignored | project.ignored, held=lists.held
        )
        if cutoffs != self.cutoffs or not self._stood:
            self._stood, self.cutoffs = True, cutoffs
            self.selection = chosen_of(self.text, self.resources.references, cutoffs)
            self.rank = {candidate.hanzi: at for at, candidate in enumerate(self.selection.kept)}
            self._measured = False
        self.top, self._ticks = choice.top, project.ticks
        if project.edits != self._project.edits:
            self._finished = {}
            self._finishing = project_choice.Finishing(project, self.text, self.resources, self.teacher)
        self._project = project

    def _listed(self, choice: Choice, deck: str) -> Lists:
        """The user's lists, which are read when they are first named."""
        asked = (choice.known, choice.known_all, choice.known_interval, choice.ignore, choice.my_words)
        key = (*asked, choice.new_words, deck)
        if self._lists is None or self._lists[0] != key:
            found = cutoffs_of(choice, self.resources, lambda _: None, deck=deck)
            self._lists = key, Lists(found.known, found.ignored, found.held)
        return self._lists[1]

    def forget_lists(self) -> None:
        """Read the user's lists anew, because they have changed."""
        self._lists = None

    @property
    def kept(self) -> tuple[Candidate, ...]:
        """What the cutoffs keep, in the order of learning, however many of them are to be learned."""
        return self.selection.kept

    @property
    def listed(self) -> list[str]:
        """The headwords to be shown: what the cutoffs keep, then what is ticked although they drop it."""
        more = (hanzi for hanzi, ticked in self._ticks.items() if ticked and hanzi in self.of)
        return [*self.rank, *(hanzi for hanzi in more if hanzi not in self.rank)]

    def is_ticked(self, hanzi: str) -> bool:
        """Whether a word gets a card: by hand, else because it stands among the first so many."""
        by_hand = self._ticks.get(hanzi)
        return self._is_among_first(hanzi) if by_hand is None else by_hand

    def is_by_hand(self, hanzi: str) -> bool:
        """Whether a word is ticked or not because the user has said so."""
        return hanzi in self._ticks

    def _is_among_first(self, hanzi: str) -> bool:
        rank = self.rank.get(hanzi)
        return rank is not None and (self.top is None or rank < self.top)

    @property
    def learned(self) -> int:
        """How many of the kept words are to be learned, before what is ticked by hand."""
        return len(self.kept) if self.top is None else min(self.top, len(self.kept))

    @property
    def ticked(self) -> list[Candidate]:
        """The words that get a card."""
        return [self.of[hanzi] for hanzi in self.listed if self.is_ticked(hanzi)]

    @property
    def count(self) -> int:
        """How many words get a card."""
        by_hand = ((ticked, self._is_among_first(hanzi)) for hanzi, ticked in self._ticks.items() if hanzi in self.of)
        return self.learned + sum(int(ticked) - int(anyway) for ticked, anyway in by_hand)

    def reason(self, hanzi: str) -> str:
        """Why a cutoff drops a word; empty for what is kept."""
        reason = self.selection.reasons.get(hanzi)
        return reason.text if reason else ""

    def understands(self, hanzi: str) -> bool:
        """Whether the reader understands a word now, before he learns anything here."""
        return self.selection.understands(hanzi)

    @property
    def curve(self) -> Curve:
        """How much of the text is understood with how many words."""
        if not self._measured:
            understood = [one for one in self.text.candidates if self.selection.is_understood(one)]
            self._curve.measure(understood, self.kept)
            self._measured = True
        return self._curve

    @property
    def share(self) -> float:
        """The share of the running words that is understood with what is ticked."""
        if all(self._is_among_first(hanzi) == ticked for hanzi, ticked in self._ticks.items() if hanzi in self.of):
            return self.curve.share(self.learned)
        return self.curve.with_words(self.ticked)

    def plain(self, hanzi: str) -> VocabItem:
        """What a word is taught as, without the user's own points."""
        return self.teacher.item(hanzi)

    def item(self, hanzi: str) -> VocabItem:
        """What a word is taught as, with the user's own points."""
        self.taught[hanzi] = None
        if hanzi not in self._project.edits:
            return self.teacher.item(hanzi)
        if hanzi not in self._finished:
            item = self._finishing.points(self._finishing.sentence(self.teacher.item(hanzi)))
            self._finished[hanzi] = item
        return self._finished[hanzi]

    def is_listed(self, hanzi: str) -> bool:
        """Whether a word is shown."""
        return hanzi in self.rank or bool(self._ticks.get(hanzi))

    def is_taught(self, hanzi: str) -> bool:
        """Whether a word was taught already, so that asking for its item takes no time."""
        return hanzi in self.taught

    def is_edited(self, hanzi: str) -> bool:
        """Whether a word has points of the user's own."""
        return hanzi in self._project.edits

    def is_settled(self, hanzi: str) -> bool:
        """Whether the user has said how a word is read or what it means."""
        edit = self._project.edits.get(hanzi)
        return edit is not None and bool(edit.pinyin or edit.english)

    def teaching(self, slice_: float) -> Iterator[int]:
        """Teaches the words that are shown, for so many seconds at a stretch; each time yields how many are done."""
        began = time.perf_counter()
        for hanzi in self.listed[:MOST_TAUGHT]:
            if hanzi not in self.taught:
                self.item(hanzi)
                if time.perf_counter() - began > slice_:
                    yield len(self.taught)
                    began = time.perf_counter()

    def keep_taught(self) -> None:
        """Keep what was taught with the analysis, so that a build need not teach it again; takes some seconds."""
        store = self.text.store
        taught = frozenset(self.taught)  # more are taught meanwhile
        missing = taught - store.holds(taught)
        if missing and store.keeps:
            with self.text.adding():
                store.add([self.teacher.item(hanzi) for hanzi in missing])
