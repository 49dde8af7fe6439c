"""JSON: an array of objects, the columns of the contract first, then what else a card knows."""

import json
from typing import Any

from flashcards.printing.listing.columns import row
from flashcards.printing.listing.page import PLAIN, Page
from vocab.records import VocabItem, Vocabulary
from vocab.references import HSK_EDITIONS, level_name


def to_json(vocabulary: Vocabulary, _: Page = PLAIN) -> str:
    """The list as a JSON array, Chinese characters as they are."""
    objects = [row(item) | _more(item) for item in vocabulary.items]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def _more(item: VocabItem) -> dict[str, Any]:
    """What no column holds: senses one by one, zhuyin, parts, note, levels by edition, the sentence word by word."""
    return {
        "simplified": item.hanzi,
        "zhuyin": item.zhuyin,
        "senses": [
            {
                "pinyin": sense.reading.pinyin,
                "syllables": " ".join(sense.reading.syllables),
                "reading_source": sense.reading.source,
                "glosses": list(sense.glosses),
            }
            for sense in item.senses
        ],
        "english_source": item.english_source,
        "classifiers": [classifier._asdict() for classifier in item.classifiers],
        "hsk_levels": {edition: level_name(n) for edition, n in zip(HSK_EDITIONS, item.hsk, strict=True) if n},
        "note": item.note,
        "parts": [part._asdict() for part in item.parts],
        "sentence_words": [word._asdict() for word in item.example.words],
        "marked": [item.example.start, item.example.end],
        "marks": [list(mark) for mark in item.example.marks],
        "evidence": list(item.evidence),
    }
