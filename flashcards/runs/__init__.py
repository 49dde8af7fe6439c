"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flashcards.requests import SHELF, Choice, DeckWish, Engine, OwnReferences, Texts
from flashcards.runs.places import deck_path, default_name, named, page_of, refuse_inputs, refuse_one_place, today
from flashcards.runs.preparing import Work, in_script, prepared

if TYPE_CHECKING:
    from flashcards.runs.building import Built
    from flashcards.runs.understanding import Understanding
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
    "default_name",
    "explanation",
    "named",
    "open_resources",
    "page_of",
    "paragraphs",
    "read",
    "refuse_inputs",
    "refuse_one_place",
    "today",
    "understood",
    "vocabulary",
]

Warn = Callable[[str], None]
STANDARD_INPUT = ("-",)


def read(texts: Texts, warn: Warn, project: Path | None = None) -> "Sequence[Document]":
    """The texts named, or standard input; of an analysis file those in it; of a `project` the chapters chosen there.

    Raises InputError, also for a project of other texts.
    """
    documents = _read(texts, warn)
    if project is None:
        return documents
    from flashcards.choosing import project as projects
    from vocab.sources import without_chapters

    chosen = projects.read(project)
    projects.check(chosen, documents, project)
    return without_chapters(documents, chosen.left_out) if chosen.left_out else documents


def _read(texts: Texts, warn: Warn) -> "Sequence[Document]":
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

    glossaries = [own.glossary] if own.glossary else []
    if own.my_words:
        from flashcards.choosing import my_words

        glossaries = [*filter(Path.is_file, [my_words.glossary_path()]), *glossaries]
    resources = load_resources(glossary=glossaries, dictionary=own.dictionary, progress=progress)
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


def understood(project: Path, resources: "Resources", work: Work) -> "Understanding":
    """How much of the text of a project is understood now, and with what is chosen there. Raises VocabError."""
    from flashcards.runs import understanding as measuring

    return measuring.understood(project, resources, work, read)


def vocabulary(documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work) -> "Vocabulary":
    """The vocabulary of a list, in the script that is asked for. Raises InputError."""
    from vocab.pipeline import vocabulary_of

    ready = prepared(documents, resources, choice, work)
    text, resources, cutoffs = ready[:3]
    found = vocabulary_of(text, resources=resources, cutoffs=cutoffs, progress=work.progress, workers=work.workers)
    written = in_script(choice, resources)
    items = tuple(ready.own_points(written(ready.own_sentences(item))) for item in found.items)
    ready.say()
    return found._replace(items=items)


def coverage(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "measured.Coverage":
    """How much of the documents is understood now and later. Raises InputError."""
    from vocab.pipeline import coverage_of

    ready = prepared(documents, resources, choice, work)
    found = coverage_of(ready.text, resources=ready.resources, cutoffs=ready.cutoffs)
    ready.say()
    return found


def paragraphs(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work, *, sandhi: bool
) -> "Iterator[reading_page.Paragraph]":
    """The paragraphs of a page to read. Raises InputError."""
    from vocab.views import reading_page

    ready = prepared(documents, resources, choice, work)
    yield from reading_page.paragraphs_of(
        ready.text,
        resources=ready.resources,
        cutoffs=ready.cutoffs,
        finish=lambda item: ready.own_points(ready.own_sentences(item)),
        sandhi=sandhi,
    )
    ready.say()


def explanation(
    word: str, documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "told.Explanation":
    """All that is known of a word, with what the user's table says of it. Raises InputError."""
    from vocab.views import explanation as view

    ready = prepared(documents, resources, choice, work)
    found = view.explain_in(word, ready.text, resources=ready.resources, cutoffs=ready.cutoffs)
    return found if found.item is None else found._replace(item=ready.own_points(ready.own_sentences(found.item)))
