"""What of an analysed text is worth a card."""

from collections.abc import Mapping

from vocab.analysis.analysis import Analysis
from vocab.records import Span
from vocab.references import References
from vocab.selection import Cutoffs, Selection, outlook, select


def chosen_of(text: Analysis, references: References, cutoffs: Cutoffs) -> Selection:
    """The candidates of a text that pass the cutoffs, in their order, and the reasons for the others."""

    def shown() -> Mapping[str, Span]:
        excerpts = text.excerpts({candidate.hanzi for candidate in text.candidates})
        return {hanzi: Span(e.span.sentence, e.start, e.end) for hanzi, e in excerpts.items()}

    return select(text.candidates, references, cutoffs, corpus=lambda: text.corpus, shown=shown, traits=text.traits)


def next_cutoffs(chosen: Selection, text: Analysis, cutoffs: Cutoffs) -> list[tuple[str, int]]:
    """Options by which fewer words of a text would be kept than were chosen, each with their number."""
    return list(outlook.next_cutoffs(chosen, text.candidates, cutoffs, lambda: text.corpus, text.traits))
