"""What each command does with its options; `cli` declares them, `session` turns them into documents and cutoffs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flashcards.cli import session, streams
from flashcards.cli.stages import Stages

if TYPE_CHECKING:
    from vocab.teaching.items import Batches

Values = Mapping[str, Any]
"""The options of a command by their field."""


def build(texts: Sequence[str], output: Path | None, name: str | None, values: Values) -> None:
    """Write a deck and tell what is in it."""
    stages = Stages()
    with session.vocabulary(texts, values, stages) as vocabulary:
        from flashcards.anki.deck import build_deck
        from flashcards.anki.package import read_look, read_notes, write_package
        from flashcards.cli import summary
        from flashcards.markup import escape
        from vocab.teaching.items import by_batch

        target = output or Path("decks") / f"{vocabulary.documents[0]}.apkg"
        session.refuse_inputs(target, texts, values)
        doubtful: dict[str, None] = {}
        watched = by_batch(vocabulary.items, lambda batches: _watched(batches, stages, doubtful))
        deck = build_deck(
            vocabulary._replace(items=watched),
            name=name or session.deck_name(vocabulary.documents[0].replace("::", ":")) or "text",
            recipe=f"{escape(summary.recipe(vocabulary.documents, values))}<br>{escape(summary.made_with(vocabulary))}",
            cards=values["cards"],
            tones=values["tones"],
            previous=read_notes(target),
            previous_look=read_look(target),
        )
        write_package(deck, target)
    streams.say(summary.selected(vocabulary, tuple(doubtful)))
    streams.say(f"{target}: {summary.changed(deck)}")
    if deck.changes.gone:
        streams.say(summary.gone(deck.changes.gone))
    if values["profile"]:
        streams.say_lines(stages.table())


def _watched(batches: "Batches", stages: Stages, doubtful: dict[str, None]) -> "Batches":
    """The batches of items; of each is noted when its cards begin, and what of it is in doubt."""
    from flashcards.cli.summary import in_doubt

    for batch in batches:
        stages.begin("cards")
        doubtful.update((item.hanzi, None) for item in batch if in_doubt(item))
        yield batch
    stages.begin("package")


def push(deck: Path, *, port: int, key: str) -> None:
    """Hand a deck to a running Anki."""
    from flashcards.anki.push import push

    pushed = push(deck, port=port, key=key)
    streams.say(f"{deck}: imported into Anki; {pushed.new} new of {pushed.all} notes there.")


def list_(texts: Sequence[str], form: str, output: Path | None, values: Values) -> None:
    """Print the vocabulary in a format."""
    session.refuse_inputs(output, texts, values)
    with session.vocabulary(texts, values) as found:
        vocabulary = found._replace(items=tuple(found.items))
    from flashcards.cli import summary
    from flashcards.printing.listing import FORMATS

    page = session.page(texts, values, recipe=summary.recipe(vocabulary.documents, values))
    streams.emit(FORMATS[form](vocabulary, page), output)
    streams.say(summary.selected(vocabulary, [item.hanzi for item in vocabulary.items if summary.in_doubt(item)]))


def annotate(texts: Sequence[str], form: str, output: Path | None, values: Values) -> None:
    """Print the text itself, as lines or as a page to read."""
    session.refuse_inputs(output, texts, values)
    documents = session.read(texts, values)
    resources = session.references(values)
    if form == "html":
        from flashcards.cli import summary
        from flashcards.printing.reading_page import to_html
        from vocab.views.reading_page import read_paragraphs

        names = [document.name for document in documents]
        page = session.page(texts, values, recipe=summary.recipe(names, values))
        paragraphs = read_paragraphs(
            documents, resources=resources, cutoffs=session.cutoffs(values, resources), sandhi=values["sandhi"]
        )
        page = page._replace(title=page.title or ", ".join(names))
        return streams.emit(to_html(paragraphs, page, pinyin=values["pinyin"]), output)
    from flashcards.printing.annotated_text import ANNOTATIONS, as_spoken
    from vocab.views.annotated_text import read_corpus

    read = read_corpus(resources.segmenter.segment(documents), resources)
    return streams.emit(ANNOTATIONS[form](as_spoken(read) if values["sandhi"] else read), output)


def coverage(texts: Sequence[str], output: Path | None, plot: Path | None, values: Values) -> None:
    """Print how much of a text is understood now and later, and draw the curve."""
    for target in (output, plot):
        session.refuse_inputs(target, texts, values)
    from flashcards.printing import coverage as covered
    from flashcards.printing.coverage_curve import draw
    from vocab.pipeline import measure_coverage

    documents = session.read(texts, values)
    resources = session.references(values)
    measured = measure_coverage(documents, resources=resources, cutoffs=session.cutoffs(values, resources))
    if plot:
        streams.emit(draw(measured, plot, title=", ".join(document.name for document in documents)), plot)
    streams.emit(covered.to_text(measured, values["hsk_edition"]), output)


def clear_cache() -> None:
    """Remove what the cache folder holds and tell how much that was."""
    from vocab.runtime import cache_folder as cache

    folder = cache.cache_folder()
    stored = cache.by_age(path for family in cache.FAMILIES for path in cache.files(folder, family))
    gone = cache.remove(path for path, _ in stored)
    size = sum(size for _, size in stored) / 1e6
    streams.say(f"{folder}: {gone} file{'' if gone == 1 else 's'} removed ({size:.0f} MB).")


def explain(word: str, texts: Sequence[str], values: Values) -> None:
    """Print what is known of a word; without texts the word itself is the text."""
    from flashcards.printing import explanation as explained
    from vocab.records.text import Document
    from vocab.views.explanation import explain

    documents = session.read(texts, values) if texts else (Document("no text", word),)
    resources = session.references(values)
    found = explain(word, documents, resources=resources, cutoffs=session.cutoffs(values, resources))
    streams.emit(explained.to_text(found), None)
