"""Items in the script they are to be taught in."""

from collections.abc import Callable, Iterable

from vocab.chinese import to_simplified, to_traditional
from vocab.records import Example, Part, Script, VocabItem
from vocab.references import Lexicon

Convert = Callable[[str], str]
"""Text in one of the scripts, character by character: offsets stay."""


def writer(script: Script, lexicon: Lexicon) -> Callable[[VocabItem], VocabItem]:
    """A function that gives an item with headword and sentences in one script; pinyin and count stay."""

    def simplified(text: str) -> str:
        return to_simplified(text, lexicon.traditional_only)

    convert = to_traditional if script == "traditional" else simplified
    return lambda item: _written(item, script, convert)


def _written(item: VocabItem, script: Script, convert: Convert) -> VocabItem:
    return item._replace(
        script=script,
        classifiers=_converted(item.classifiers, convert),
        parts=_converted(item.parts, convert),
        example=_example(item, script, convert),
    )


def _example(item: VocabItem, script: Script, convert: Convert) -> Example:
    """The sentence converted, with the headword in it as the dictionary writes it."""
    example = item.example
    text = convert(example.text)
    headword = item.traditional if script == "traditional" else item.hanzi
    if len(headword) == example.end - example.start:
        text = text[: example.start] + headword + text[example.end :]
    return example._replace(text=text, words=_converted(example.words, convert))


def _converted(parts: Iterable[Part], convert: Convert) -> tuple[Part, ...]:
    return tuple(part._replace(hanzi=convert(part.hanzi)) for part in parts)
