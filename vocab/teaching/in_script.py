"""Items in the script they are to be taught in."""

from collections.abc import Callable, Iterable, Iterator

from vocab.analysis import Resources
from vocab.records import Part, Script, VocabItem
from vocab.references import simplified
from vocab.teaching.traditional import TraditionalWriter


def writer(script: Script, resources: Resources) -> Callable[[VocabItem], VocabItem]:
    """A function that gives an item with headword and sentences in one script; pinyin and count stay."""
    lexicon = resources.lexicon
    if script == "simplified":
        return lambda item: item._replace(
            script="simplified", example=item.example._replace(text=simplified(item.example.text, lexicon))
        )
    traditional = TraditionalWriter(lexicon, resources.segmenter.parts)
    return lambda item: _written(item, traditional)


def _written(item: VocabItem, writer: TraditionalWriter) -> VocabItem:
    text, forms = writer.sentence(item.example.text, item.example.words)
    return item._replace(
        script="traditional",
        classifiers=tuple(part._replace(hanzi=writer.word(part)) for part in item.classifiers),
        parts=_parts(item, writer),
        example=item.example._replace(text=text, words=_rewritten(item.example.words, forms)),
    )


def _parts(item: VocabItem, writer: TraditionalWriter) -> tuple[Part, ...]:
    """The words inside the headword, written as they stand in it."""
    if "".join(part.hanzi for part in item.parts) != item.hanzi or len(item.traditional) != len(item.hanzi):
        return tuple(part._replace(hanzi=writer.word(part)) for part in item.parts)
    return _rewritten(item.parts, _cut(item.traditional, item.parts))


def _cut(headword: str, parts: Iterable[Part]) -> Iterator[str]:
    at = 0
    for part in parts:
        yield headword[at : at + len(part.hanzi)]
        at += len(part.hanzi)


def _rewritten(parts: Iterable[Part], forms: Iterable[str]) -> tuple[Part, ...]:
    return tuple(part._replace(hanzi=form) for part, form in zip(parts, forms, strict=True))
