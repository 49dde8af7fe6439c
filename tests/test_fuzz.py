"""Any text at all through the whole chain: no crash, and a sound deck. HYPOTHESIS_PROFILE=nightly tries 10,000."""

import io
import re
import sqlite3
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from flashcards import build_deck
from flashcards.anki.note_type import CARDS, FIELDS
from flashcards.anki.package import package_bytes
from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.page import PLAIN
from vocab import Document, Resources, extract_vocabulary
from vocab.chinese.characters import count_han
from vocab.errors import InputError
from vocab.sources.characters.cleaning import clean
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Source

PIECES = [
    "中国人民",
    "四个意识",
    "“",
    "”",
    "。",
    "……",
    "？！",
    "，",
    "\n",
    "銀行",
    "三个",
    "卡拉OK",
    "一点儿",
    "都",
    "《",
    "》",
]
HOSTILE = [
    "<script>",
    "{{Hanzi}}",
    "[sound:x]",
    "\x1f",
    "\x00",
    "\u202e",
    "&amp;",
    "\t",
    "\\(",
    "😀",
    "\u0301",
    "𠀀",
    "丽",
    "々",
    "〇",
]

TEXTS = st.lists(st.sampled_from(PIECES + HOSTILE) | st.text(max_size=8), max_size=25).map("".join)


ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030", "big5hkscs"])


@given(text=TEXTS, encoding=ENCODINGS)
def test_every_text_gives_a_sound_deck(resources: Resources, text: str, encoding: str) -> None:
    """Through its bytes; where these are refused as no text, or as none in Chinese, from the text itself."""
    try:
        read = decode(Source("fuzz", text.encode(encoding, "replace")))
    except InputError:
        read = text
    vocabulary = extract_vocabulary([Document("fuzz", clean(read))], resources=resources)
    for item in vocabulary.items:
        assert count_han(item.hanzi)
        assert not re.search(r"[\x00-\x1f\x7f]", item.hanzi + item.pinyin + item.example.text)
    for name in sorted(FORMATS.keys() - {"pdf", "xlsx"}):
        assert str(FORMATS[name](vocabulary, PLAIN)).endswith("\n")
    package = package_bytes(build_deck(vocabulary, name="Fuzz", cards=tuple(CARDS)))
    collection = sqlite3.connect(":memory:")
    collection.deserialize(zipfile.ZipFile(io.BytesIO(package)).read("collection.anki2"))
    rows = collection.execute("SELECT guid, flds FROM notes").fetchall()
    collection.close()
    assert len({guid for guid, _ in rows}) == len(vocabulary.items)
    assert all(fields.count("\x1f") == len(FIELDS) - 1 for _, fields in rows)
    assert not any(re.search(r"<(?!/?(span|mark|p|ruby|rt)\b)|\{\{|\[", fields) for _, fields in rows)
