"""The words of an analysed text as they stand under a choice: kept in their order or dropped, ticked or not."""

from functools import cached_property

from flashcards.choosing import cutoffs_of
from flashcards.requests import Choice
from flashcards.web.project import Project
from vocab.analysis import Analysis, Excerpt, Resources, chosen_of
from vocab.records import Candidate, VocabItem
from vocab.runtime import Progress
from vocab.selection import Selection
from vocab.teaching import item as making


class Words:
    """The candidates of a text, what each is taught as, and which of them are chosen."""

    def __init__(self, text: Analysis, resources: Resources, progress: Progress) -> None:
        self.text, self.resources = text, resources
        self.of = {candidate.hanzi: candidate for candidate in text.candidates}
        progress("examples", 0.0)
        self._excerpts: dict[str, Excerpt] = text.excerpts(self.of.keys())
        self._items: dict[str, VocabItem] = {}
        self._project = Project()
        self.stand(Choice(), self._project)

    def stand(self, choice: Choice, project: Project) -> None:
        """Select anew where the cutoffs have changed."""
        self._choice, self._project = choice, project
        cutoffs = cutoffs_of(choice, self.resources, lambda _: None, deck="")
        known, ignored = cutoffs.known | project.known, cutoffs.ignored | project.ignored
        self.top = cutoffs.top
        self.cutoffs = cutoffs._replace(known=known, ignored=ignored, top=None)
        self.selection: Selection = chosen_of(self.text, self.resources.references, self.cutoffs)
        self.rank = {candidate.hanzi: at for at, candidate in enumerate(self.selection.kept)}

    @property
    def kept(self) -> tuple[Candidate, ...]:
        """What the cutoffs keep, in the order of learning, however many of them are to be learned."""
        return self.selection.kept

    def is_ticked(self, hanzi: str) -> bool:
        """Whether a word gets a card: by hand, else because it stands among the first so many."""
        by_hand = self._project.ticks.get(hanzi)
        if by_hand is not None:
            return by_hand
        rank = self.rank.get(hanzi)
        return rank is not None and (self.top is None or rank < self.top)

    @property
    def ticked(self) -> list[Candidate]:
        """The words that get a card: those kept in their order, then those ticked although a cutoff drops them."""
        more = (self.of[hanzi] for hanzi in self._project.ticks if hanzi in self.of and hanzi not in self.rank)
        return [candidate for candidate in (*self.kept, *more) if self.is_ticked(candidate.hanzi)]

    def reason(self, hanzi: str) -> str:
        """Why a cutoff drops a word; empty for what is kept."""
        reason = self.selection.reasons.get(hanzi)
        return reason.text if reason else ""

    def plain(self, hanzi: str) -> VocabItem:
        """What a word is taught as, without the user's own points."""
        if hanzi not in self._items:
            known = self.text.store.items([hanzi])
            self._items[hanzi] = known.get(hanzi) or self._maker.item(self.of[hanzi], self._excerpts[hanzi])
        return self._items[hanzi]

    def item(self, hanzi: str) -> VocabItem:
        """What a word is taught as, with the user's own points."""
        item = self.plain(hanzi)
        edit = self._project.edits.get(hanzi)
        return item if edit is None else item._replace(note=edit.note or item.note)

    @cached_property
    def _maker(self) -> making.ItemMaker:
        return making.ItemMaker(self.text.corpus, self.resources, self._excerpts.values(), self.text.candidates)
