"""The formats of `annotate`: the text segmented, with pinyin."""

import json
from collections.abc import Callable, Iterable, Iterator

from vocab.pinyin import pronounced, spell_sentence
from vocab.views import annotated_text as view


def as_spoken(sentences: Iterable[view.ReadSentence]) -> Iterator[view.ReadSentence]:
    """The sentences with the spoken tones of 一 and 不 in their pinyin; the syllables keep their base tones."""
    for line in sentences:
        yield line._replace(readings=tuple(pronounced(line.sentence.tokens, line.readings)))


def to_text(sentences: Iterable[view.ReadSentence]) -> Iterator[str]:
    """For each sentence its words, set apart by spaces, and its pinyin below."""
    for line in sentences:
        yield " ".join(token.text for token in line.sentence.tokens) + "\n"
        yield spell_sentence(line.sentence.tokens, line.readings) + "\n\n"


def to_tsv(sentences: Iterable[view.ReadSentence]) -> Iterator[str]:
    """One line a token: document, sentence, token, pinyin as on a card, numbered syllables (`-` without a reading)."""
    yield "document\tsentence\ttoken\tpinyin\tsyllables\n"
    for line in sentences:
        for token, reading in line.pairs:
            word = "".join(token.text.split())
            spoken = " ".join(reading.syllables) or "-"
            yield f"{line.document}\t{line.number}\t{word}\t{reading.pinyin or '-'}\t{spoken}\n"


_NAMES = {"PER": "person", "PERi": "person", "LOC": "place", "ORG": "organisation", "NZ": "other"}


def to_json(sentences: Iterable[view.ReadSentence]) -> Iterator[str]:
    """A list of the sentences: document, text, and the tokens, each with what it is."""
    opening = "[\n"
    for line in sentences:
        tokens = [
            {
                "text": "".join(token.text.split()),
                "hanzi": token.hanzi,
                "pinyin": reading.pinyin,
                "syllables": list(reading.syllables),
                "class": word_class,
                "name": _NAMES.get(token.label),
            }
            for (token, reading), word_class in zip(line.pairs, line.classes, strict=True)
        ]
        said = {"document": line.document, "text": line.sentence.text, "tokens": tokens}
        yield opening + json.dumps(said, ensure_ascii=False)
        opening = ",\n"
    yield "\n]\n" if opening[0] == "," else "[]\n"


ANNOTATIONS: dict[str, Callable[[Iterable[view.ReadSentence]], Iterator[str]]] = {
    "text": to_text,
    "tsv": to_tsv,
    "json": to_json,
}
