"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flashcards.requests import SHELF, Choice, DeckWish, Engine, OwnReferences, Texts
from flashcards.runs.places import deck_path, named, page_of, refuse_inputs, refuse_one_place, today
from flashcards.runs.preparing import Work, in_script, prepared

if TYPE_CHECKING:
    from flashcards.runs.building import Built
    from vocab.analysis import Analysis, Resources
    from vocab.records import Corpus, Document, Vocabulary
    from vocab.runtime import Progress
    from vocab.selection import coverage as measured
    from vocab.views import explanation as told
    from vocab.views import reading_page

__all__ = [
    "Work",
    "analysis",
    "build",
    "corpus",
    "coverage",
    "deck_path",
    "explanation",
    "named",
    "open_resources",
    "page_of",
    "paragraphs",
    "read",
    "refuse_inputs",
    "refuse_one_place",
    "today",
    "vocabulary",
]

Warn = Callable[[str], None]
STANDARD_INPUT = ("-",)


def read(texts: Texts, warn: Warn) -> "Sequence[Document]":
    """The texts named, or standard input; of an analysis file those in it. Raises InputError."""
    shelves = [path for path in texts.paths if path.endswith(SHELF)]
    others = [path for path in texts.paths if not path.endswith(SHELF)]
    documents: Sequence[Document] = ()
    if others or not shelves:
        from vocab.sources import read_documents

        paths = others or STANDARD_INPUT
        documents = read_documents(paths, encoding=texts.encoding, max_megabytes=texts.max_size, warn=warn)
    if not shelves:
        return documents
    from vocab.analysis import open_shelf

    opened = [open_shelf(Path(path)) for path in shelves]
    return opened[0] if len(texts.paths) == 1 else (*(text for shelf in opened for text in shelf), *documents)


def open_resources(own: OwnReferences, warn: Warn, progress: "Progress") -> "Resources":
    """The resources with the user's own references; `progress` is told how far an index is built. Raises VocabError."""
    from vocab.analysis import load_resources

    resources = load_resources(glossary=own.glossary, dictionary=own.dictionary, progress=progress)
    for warning in resources.warnings:
        warn(warning)
    return resources


def build(
    documents: "Sequence[Document]",
    resources: "Resources",
    own: OwnReferences,
    choice: Choice,
    wish: DeckWish,
    work: Work,
) -> "Built":
    """Write a deck, batch by batch into a package that is put in place at the end; a VocabError leaves the old one."""
    from flashcards.runs import building

    return building.build(documents, resources, own, choice, wish, work)


def analysis(texts: Texts, resources: "Resources", engine: Engine, output: Path, work: Work) -> "Analysis":
    """Write the analysis of texts to a file. Raises VocabError."""
    from flashcards.runs import analysing

    return analysing.analysis(texts, resources, engine, output, work, read)


def corpus(documents: "Sequence[Document]", resources: "Resources") -> "Corpus":
    """The documents segmented; those of an analysis file are."""
    from vocab.analysis import Shelf, analyse, corpus_of

    return analyse(documents, resources).corpus if isinstance(documents, Shelf) else corpus_of(documents, resources)


def vocabulary(documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work) -> "Vocabulary":
    """The vocabulary of a list, in the script that is asked for. Raises InputError."""
    from vocab.pipeline import vocabulary_of

    text, resources, cutoffs, own_points, say = prepared(documents, resources, choice, work)
    found = vocabulary_of(text, resources=resources, cutoffs=cutoffs, progress=work.progress, workers=work.workers)
    written = in_script(choice, resources)
    items = tuple(own_points(written(item)) for item in found.items)
    say()
    return found._replace(items=items)


def coverage(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "measured.Coverage":
    """How much of the documents is understood now and later. Raises InputError."""
    from vocab.pipeline import coverage_of

    text, resources, cutoffs, _, say = prepared(documents, resources, choice, work)
    found = coverage_of(text, resources=resources, cutoffs=cutoffs)
    say()
    return found


def paragraphs(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work, *, sandhi: bool
) -> "Iterator[reading_page.Paragraph]":
    """The paragraphs of a page to read. Raises InputError."""
    from vocab.views import reading_page

    text, resources, cutoffs, own_points, say = prepared(documents, resources, choice, work)
    yield from reading_page.paragraphs_of(text, resources=resources, cutoffs=cutoffs, finish=own_points, sandhi=sandhi)
    say()


def explanation(
    word: str, documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "told.Explanation":
    """All that is known of a word, with what the user's table says of it. Raises InputError."""
    from vocab.views import explanation as view

    text, resources, cutoffs, own_points, _ = prepared(documents, resources, choice, work)
    found = view.explain_in(word, text, resources=resources, cutoffs=cutoffs)
    return found if found.item is None else found._replace(item=own_points(found.item))
