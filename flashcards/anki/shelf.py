"""Sub-decks: a deck for each text or chapter below the deck of a shelf. A card lies where its sentence stands."""

from collections.abc import Callable, Sequence

from flashcards.anki.deck import deck_name
from flashcards.requests import DeckWish
from vocab.records import Document


def places(documents: Sequence[Document], wish: DeckWish, name: str) -> Callable[[tuple[str, str]], str]:
    """A function that gives the levels below the deck of that name for a document and chapter; none without sub-decks.

    A text that has given the deck its name has no level of its own.
    """
    if wish.subdecks is None:
        return lambda _: ""
    chapters = {document.name: _numbered(document) for document in documents} if wish.subdecks == "chapter" else {}

    def place(source: tuple[str, str]) -> str:
        document, chapter = source
        levels = (_level(document), chapters.get(document, {}).get(chapter, ""))
        return "::".join(filter(None, levels[1:] if len(documents) == 1 and levels[0] == name else levels))

    return place


def _numbered(document: Document) -> dict[str, str]:
    """The level of each chapter; with its number before it where Anki, which sorts by name, would mix them up.

    Which words are chosen has no say in it, so that building again moves nothing.
    """
    titles = list(dict.fromkeys(title for _, title in document.chapters if _level(title)))
    if titles == sorted(titles):
        return {title: _level(title) for title in titles}
    width = len(str(len(titles)))
    return {title: f"{number:0{width}} {_level(title)}" for number, title in enumerate(titles, start=1)}


def _level(title: str) -> str:
    """A title as one level of a deck's name."""
    return deck_name(title.replace("::", ":"))
