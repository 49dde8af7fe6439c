"""One run of a command: from the options given to documents, references and cutoffs, and what is said about them."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flashcards import streams
from flashcards.options import LISTING, PAGE, REFERENCES, SELECTION, files_read
from flashcards.stages import Stages
from vocab.errors import OutputError

if TYPE_CHECKING:
    from flashcards.listing.page import Page
    from vocab import Cutoffs, Document, Resources, Vocabulary

STANDARD_INPUT = ("-",)

MOST_WARNINGS = 5
"""Lines of a user's file that are complained of; the others are counted."""


def read(texts: Sequence[str], values: Mapping[str, Any]) -> "tuple[Document, ...]":
    """The texts named, or standard input; what of them could not be used is said."""
    from vocab import read_documents

    warnings: list[str] = []
    try:
        return read_documents(
            texts or STANDARD_INPUT,
            encoding=values["encoding"],
            max_megabytes=values["max_size"],
            warn=warnings.append,
        )
    finally:
        warn(warnings)


def references(values: Mapping[str, Any]) -> "Resources":
    """The references with the user's own; the first run shows how far their index is built."""
    from vocab import load_resources

    with streams.progress("Building the reference index (once)", patience=0) as progress:
        resources = load_resources(**{o.field: values[o.field] for o in REFERENCES}, progress=progress)
    warn(resources.warnings)
    return resources


def cutoffs(values: Mapping[str, Any], resources: "Resources") -> "Cutoffs":
    """The cutoffs that the selection options ask for, their word lists read. Raises InputError."""
    from flashcards.known import read_known
    from vocab import Cutoffs
    from vocab.known_words import headwords, listed_in

    warnings: list[str] = []
    given = {option.field: values[option.field] for option in SELECTION if option.field != "script"}
    listed = listed_in(resources.lexicon)
    which = {"every": given.pop("known_all"), "interval": given.pop("known_interval") or 0}
    known = read_known(given.pop("known"), warnings.append, **which, listed=listed)
    ignored = read_known(given.pop("ignore"), warnings.append, every=True, listed=listed)
    chosen = Cutoffs(**given, known=headwords(known, resources.lexicon), ignored=headwords(ignored, resources.lexicon))
    warn(warnings)
    return chosen


@contextlib.contextmanager
def vocabulary(texts: Sequence[str], values: Mapping[str, Any], stages: Stages | None = None) -> "Iterator[Vocabulary]":
    """What the texts offer to be learned under the selection options; in English too where a deck is made of it.

    Its items are made, and progress is shown, while somebody goes through them.
    """
    from vocab import extract_vocabulary

    stages = stages or Stages()
    stages.begin("read")
    documents = read(texts, values)
    stages.begin("references")
    resources = references(values)
    chosen = cutoffs(values, resources)
    stages.begin("look up")
    with streams.progress("Analysing") as show:

        def progress(step: str, share: float) -> None:
            stages.begin(step)
            show(step, share)

        found = extract_vocabulary(
            documents,
            resources=resources,
            cutoffs=chosen,
            progress=progress,
            workers=values["workers"],
            at_once=False,
        )
        if "translation" in values:
            found = _in_english(found, documents, values["translation"])
        if values["script"]:
            from vocab.writing import in_script

            found = in_script(found, values["script"], resources.lexicon)
        yield found


def _in_english(found: "Vocabulary", documents: "Sequence[Document]", translation: Path | None) -> "Vocabulary":
    """The vocabulary with the English of its example sentences, as far as it is known."""
    from vocab.translation import read_translation, with_english

    warnings: list[str] = []
    known = read_translation(translation, documents, warn=warnings.append) if translation else {}
    warn(warnings)
    return with_english(found, documents, known)


def page(texts: Sequence[str], values: Mapping[str, Any], *, recipe: str) -> "Page":
    """How pages are to be printed; their date is the one given, or the day the first text was changed."""
    from flashcards.listing.page import Page

    chosen = {option.field: values[option.field] for option in (*PAGE, *LISTING) if option.field in values}
    chosen["date"] = chosen["date"] or _changed_on(texts)
    return Page(**chosen, recipe=recipe)


def _changed_on(texts: Sequence[str]) -> str:
    from datetime import UTC, datetime

    with contextlib.suppress(OSError):
        for text in texts[:1]:
            return datetime.fromtimestamp(Path(text).stat().st_mtime, UTC).date().isoformat()
    return ""


def warn(warnings: Sequence[str]) -> None:
    """What is wrong in the user's files, the first few of it."""
    for warning in warnings[:MOST_WARNINGS]:
        streams.say(f"Warning: {warning}")
    if len(warnings) > MOST_WARNINGS:
        streams.say(f"Warning: {len(warnings) - MOST_WARNINGS} more of this kind.")


def refuse_inputs(target: Path | None, texts: Iterable[str], values: Mapping[str, Any]) -> None:
    """A text or a file of the user is never written over. Raises OutputError."""
    for given in (*map(Path, texts), *files_read(values)):
        with contextlib.suppress(OSError):  # one of the two does not exist
            if target and (target.samefile(given) or _is_read_from(given, target)):
                raise OutputError(f"{target}: is one of the files to read. Choose another place with -o.")


def _is_read_from(folder: Path, target: Path) -> bool:
    """Whether the target is a file that is there already and one of the texts of a folder."""
    from vocab.sources import READERS

    place = target.resolve()
    return folder.is_dir() and place.is_file() and folder.resolve() in place.parents and place.suffix in READERS


def deck_name(name: str) -> str:
    """The name without what Anki would trip over: control characters; empty where a level between `::` has no name."""
    from vocab.sources.cleaning import clean

    levels = [" ".join(clean(level).replace('"', "'").split())[:100] for level in name.split("::")]
    return "::".join(levels) if all(levels) else ""
