"""A vocabulary item as a note: its fields, tags and GUID."""

import base64
import hashlib
import re
from collections.abc import Collection
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from flashcards import markup
from flashcards.anki.note_type import FIELDS
from vocab.records import VocabItem
from vocab.references import HSK_EDITIONS, hsk_text, level_name

GUID_NAMESPACE = "chinese-flashcards/1:"
"""Ours for ever: a note is the same note in Anki as long as namespace and headword are."""


class Note(NamedTuple):
    """One note: its GUID, its fields in the order of FIELDS, its tags."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]

    def field(self, name: str) -> str:
        """The content of one field."""
        return self.fields[FIELDS.index(name)]


def guid_of(headword: str) -> str:
    """The GUID of a simplified headword; nothing but the headword goes in, so that corrections update the note."""
    digest = hashlib.sha256((GUID_NAMESPACE + headword).encode("utf-8")).digest()
    return base64.b85encode(digest[:12]).decode("ascii")


def note_of(item: VocabItem, *, cards: Collection[str] = ("recognition",)) -> Note:
    """The note of an item; `cards` names the cards it opens (recognition always exists)."""
    example = item.example
    asks = "recall" in cards or "cloze" in cards
    blank = _in_its_script(item, markup.blanked(example)) if asks else ""
    content = {
        "Hanzi": markup.escape(item.headword),
        "Simplified": markup.escape(item.other_script) if item.script == "traditional" else "",
        "Traditional": markup.escape(item.other_script) if item.script == "simplified" else "",
        "Pinyin": markup.pinyin_of(item.senses),
        "Zhuyin": markup.escape(item.zhuyin),
        "English": markup.english_of(item),
        "PartOfSpeech": markup.escape(item.pos or _SHOWN_KINDS.get(item.kind, "")),
        "Classifier": markup.escape(", ".join(f"{c.hanzi} {c.pinyin}" for c in item.classifiers)),
        "Kind": item.kind,
        "Parts": markup.parts_of(item.parts),
        "Note": markup.escape(item.note),
        "Sentence": _in_its_script(item, markup.sentence_of(example)),
        "SentencePinyin": markup.escape(example.pinyin),
        "SentenceWords": markup.parts_of(example.words),
        "SentenceEnglish": markup.translation_of(example.english),
        "Count": str(item.times) if item.times else "",
        "Zipf": f"{item.zipf:.1f}" if item.zipf else "",
        "HSK": hsk_text(item.hsk),
        "Source": markup.escape(example.source),
        "Recall": " ".join(filter(None, (blank or "…", markup.sounds(item.reading.syllables))))
        if "recall" in cards
        else "",
        "Cloze": blank if "cloze" in cards else "",
        "Listening": "1" if "listening" in cards else "",
        "Key": markup.escape(item.hanzi),
    }
    return Note(guid_of(item.hanzi), tuple(map(content.get, FIELDS, repeat(""))), tags_of(item))


_SHOWN_KINDS = {"idiom": "idiom", "phrase": "set phrase"}
"""What stands in the place of a part of speech."""


def _in_its_script(item: VocabItem, sentence: str) -> str:
    """The sentence, said to be traditional where it writes the headword so; the templates take it for simplified."""
    example = item.example
    traditional = example.marked == item.traditional != item.hanzi
    return f'<span lang="zh-Hant">{sentence}</span>' if sentence and traditional else sentence


def tags_of(item: VocabItem) -> tuple[str, ...]:
    """Every text with the chapter, kind, and the HSK level of each edition that lists the word, the edition named."""
    return _tags(item.sources or ((item.example.source, ""),), item.kind, item.hsk)


@lru_cache(maxsize=1_000)
def _tags(sources: tuple[tuple[str, str], ...], kind: str, hsk: tuple[int, ...]) -> tuple[str, ...]:
    levels = [f"hsk{edition}::{level_name(level)}" for edition, level in zip(HSK_EDITIONS, hsk, strict=True) if level]
    texts = ("::".join(["source", slug(text), *([slug(chapter)] if chapter else [])]) for text, chapter in sources)
    return (*dict.fromkeys(texts), f"kind::{kind}", *levels)


def slug(text: str) -> str:
    """A name as one tag: white space and what nests or quotes in Anki become hyphens."""
    return re.sub(r"[\s:\"*<>|\\/]+", "-", text).strip("-") or "text"
