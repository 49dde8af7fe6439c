"""How a list is headed and laid out on paper."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from flashcards.markup import LEGEND
from vocab.records import KINDS, VocabItem, Vocabulary
from vocab.references import attribution, sources_of

LAYOUTS = ("list", "compact", "test", "practice")
PAPERS = ("a4", "letter")


class Page(NamedTuple):
    """What stands around the words: title, date, how the list was made; layout and paper; a section for each kind.

    `sources` are those to name at the foot, where it is not for the words to tell. `bom` asks for the mark by which
    some spreadsheets know UTF-8.
    """

    title: str = ""
    date: str = ""
    recipe: str = ""
    layout: str = "list"
    paper: str = "a4"
    by_kind: bool = False
    bom: bool = False
    sources: str = ""


PLAIN = Page()

_HEADINGS = {"word": "Words", "idiom": "Idioms", "phrase": "Set phrases", "name": "Names"}


def title_of(vocabulary: Vocabulary, page: Page) -> str:
    """The title given, or the names of the texts."""
    return page.title or ", ".join(vocabulary.documents) or "Vocabulary"


def about(vocabulary: Vocabulary, page: Page) -> str:
    """What the list is made of in one line: texts, number of words, date."""
    sources = ", ".join(vocabulary.documents) if page.title else ""
    count = len(vocabulary.items)
    words = f"{count} headword{'' if count == 1 else 's'}"
    return " · ".join(filter(None, (sources, words, page.date, legend(vocabulary))))


def legend(vocabulary: Vocabulary) -> str:
    """What the mark of composed English means, where it stands anywhere."""
    return LEGEND if any(item.english_source == "composed" for item in vocabulary.items) else ""


def sections(vocabulary: Vocabulary, page: Page) -> list[tuple[str, Sequence[VocabItem]]]:
    """The items under their headings: one without a heading, or one for each kind that occurs."""
    if not page.by_kind:
        return [("", vocabulary.items)]
    by_kind = ((_HEADINGS[kind], [item for item in vocabulary.items if item.kind == kind]) for kind in KINDS)
    return [(heading, items) for heading, items in by_kind if items]


def foot(page: Page, sources: Iterable[str]) -> list[str]:
    """The lines at the foot: how the list was made, and of which sources."""
    return [*page.recipe.splitlines(), *filter(None, [page.sources or attribution(sources)])]


def sources(vocabulary: Vocabulary) -> Iterator[str]:
    """The sources of all items."""
    return (source for item in vocabulary.items for source in sources_of(item))
