"""Harm that does not come in the text: hostile file names, word lists, glossaries, dictionaries, collections, decks."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable

from tests.hostile import EITHER, READ, REFUSED, Case, epub, noise
from tests.samples import MORE, SAID, zipped

GOOD = f"{SAID}\n{MORE}\n".encode()

# --- names: the text is good --------------------------------------------------------------------------------------

NAMED = {
    "like an option": "-rf.txt",
    "like a long option": "--name=x.txt",
    "a line end": "a\nError: b.txt",
    "an escape sequence": "\x1b[31m\x1b]0;x\x07.txt",
    "quotes and a command": "$(touch executed)`touch executed`'\".txt",
    "a pipe": "|touch executed;.txt",
    "right to left": "\u202egpj.txt",
    "bytes that are no text": "\udcff\udcfe.txt",
    "250 bytes": "x" * 246 + ".txt",
    "250 bytes of Chinese": "长" * 82 + ".txt",
    "markup": "<script>alert(1)<∕script>.txt",
    "Anki's marks": "{{c1::x}}[sound:y.mp3].txt",
    "levels of a deck": "a::b::.txt",
    "only colons": "::::.txt",
    "spaces": "   .txt",
    "no suffix": "essay",
    "a suffix in capitals": "ESSAY.TXT",
    "a suffix of a program": "essay.exe",
    "a percent sign": "%s%n%2e%2e.txt",
    "a device of Windows": "con.txt",
    "a tilde": "~root.txt",
    "a glob": "*?[a-z].txt",
    "zero width": "\u200b\ufeff.txt",
    "a combining mark": "e\u0301.txt",
    "emoji": "😀.txt",
    "a backslash": "..\\..\\essay.txt",
    "an equals sign": "=1+1.txt",
}

NAMES = {f"named by {name}": Case(file, lambda: GOOD, READ) for name, file in NAMED.items()}


# --- files of the user ------------------------------------------------------------------------------------------------


def given(option: str, name: str, data: Callable[[], bytes], *codes: int, slow: bool = False) -> Case:
    return Case(name, data, codes, slow, option)


GLOSSARY = "hanzi\tpinyin\tenglish\tnote\tkind\n"


def glossary(lines: str) -> Callable[[], bytes]:
    return lambda: (GLOSSARY + lines).encode("utf-8", "surrogatepass")


def collection(statements: str = "") -> bytes:
    """A database with the tables of a collection, and what the statements do to it."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE notes (id, mid, flds, tags); CREATE TABLE cards (nid, reps, queue);"
        "INSERT INTO notes VALUES (1, 1, '银行', ''); INSERT INTO cards VALUES (1, 1, 2);" + statements
    )
    data = connection.serialize()
    connection.close()
    return data


DEEP = f"CREATE TABLE col (models); INSERT INTO col VALUES ('{'[' * 100_000}');"

ENDLESS = (
    "DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) "
    "SELECT id, 1 AS mid, '银行' AS flds, '' AS tags FROM n;"
)


PAIRS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) INSERT INTO notes "
    "SELECT 1, i, '', '' FROM n; INSERT INTO cards SELECT 1, mid, 0 FROM notes;"
)


def bomb(megabytes: int, inside: str = "collection.anki2", head: bytes = b"") -> bytes:
    """An archive with one member of so many megabytes of zeros."""
    return zipped({inside: head + b"\0" * 1_000_000 * megabytes})


USER_FILES = {
    "known: nothing": given("--known", "known.txt", lambda: b"", *READ),
    "known: noise": given("--known", "known.txt", lambda: noise(20_000), *REFUSED),
    "known: zeros": given("--known", "known.txt", lambda: b"\0" * 100_000, *REFUSED),
    "known: no words": given("--known", "known.txt", lambda: b"abc\n" * 100_000, *READ),
    "known: a word of 1 MB": given("--known", "known.txt", lambda: "银行".encode() * 160_000, *READ),
    "known: 300,000 words": given("--known", "known.txt", lambda: "银行\n人民\n中国\n".encode() * 100_000, *READ),
    "known: in GB18030": given("--known", "known.txt", lambda: "银行\n人民\n".encode("gb18030"), *READ),
    "known: controls": given("--known", "known.txt", lambda: "银\x00行\n\x1b[31m人民\n\x1f".encode(), *EITHER),
    "known: an empty deck": given("--known", "known.apkg", lambda: b"", *REFUSED),
    "known: a deck of noise": given("--known", "known.apkg", lambda: noise(5000), *REFUSED),
    "known: another archive": given("--known", "known.apkg", lambda: zipped({"a": "b"}), *REFUSED),
    "known: a deck without tables": given(
        "--known", "known.apkg", lambda: zipped({"collection.anki2": sqlite3_of("")}), *REFUSED
    ),
    "known: a deck that is no database": given(
        "--known", "known.apkg", lambda: zipped({"collection.anki2": noise(5000)}), *REFUSED
    ),
    "known: a deck of 300 MB": given("--known", "known.apkg", lambda: bomb(300), *REFUSED, slow=True),
    "known: a deck of 250 MB": given("--known", "known.apkg", lambda: bomb(250), *REFUSED, slow=True),
    "known: a database of 300 MB": given(
        "--known", "known.apkg", lambda: bomb(300, head=collection()), *REFUSED, slow=True
    ),
    "known: a database of 150 MB": given(
        "--known", "known.apkg", lambda: bomb(150, head=collection()), *EITHER, slow=True
    ),
    "known: zstd of noise": given(
        "--known", "known.apkg", lambda: zipped({"collection.anki21b": noise(5000)}), *REFUSED
    ),
    "known: a deck without an end": given(
        "--known", "known.apkg", lambda: zipped({"collection.anki2": collection(ENDLESS)}), *REFUSED
    ),
    "known: 200,000 entries": given("--known", "known.apkg", lambda: many_entries(200_000), *EITHER, slow=True),
    "known: an empty collection": given("--known", "known.anki2", lambda: b"", *REFUSED),
    "known: a collection of noise": given("--known", "known.anki2", lambda: noise(50_000), *REFUSED),
    "known: half a collection": given("--known", "known.anki2", lambda: collection()[:6000], *REFUSED),
    "known: a collection without an end": given("--known", "known.anki2", lambda: collection(ENDLESS), *REFUSED),
    "known: ten billion pairs": given("--known", "known.anki2", lambda: collection(PAIRS), *REFUSED, slow=True),
    "known: columns of other types": given(
        "--known", "known.anki2", lambda: collection("UPDATE notes SET flds = NULL, tags = x'ff', mid = 'x';"), *EITHER
    ),
    "known: a note of 10 MB": given(
        "--known", "known.anki2", lambda: collection("UPDATE notes SET flds = hex(zeroblob(5000000));"), *READ
    ),
    "glossary: nothing": given("--glossary", "own.tsv", lambda: b"", *EITHER),
    "glossary: noise": given("--glossary", "own.tsv", lambda: noise(20_000), *REFUSED),
    "glossary: another header": given("--glossary", "own.tsv", lambda: "a\tb\n银行\tbank\n".encode(), *REFUSED),
    "glossary: columns missing": given("--glossary", "own.tsv", glossary("银行\nyín\tháng\n"), *EITHER),
    "glossary: no pinyin": given("--glossary", "own.tsv", glossary("银行\t???\tbank\t\tword\n"), *EITHER),
    "glossary: markup": given(
        "--glossary", "own.tsv",
        glossary("银行\tyin2 hang2\t<script>alert(1)</script>{{Hanzi}}[sound:x]\t<b>\tword\n"), *READ,
    ),
    "glossary: controls": given(
        "--glossary", "own.tsv", glossary("银行\tyin2 hang2\tba\x1fnk\x00\x1b[31m\t\u202e\tword\n"), *EITHER
    ),
    "glossary: an unknown kind": given("--glossary", "own.tsv", glossary("银行\tyin2 hang2\tbank\t\tverb\n"), *EITHER),
    "glossary: 50,000 times one word": given(
        "--glossary", "own.tsv", glossary("银行\tyin2 hang2\tbank\t\tword\n" * 50_000), *EITHER
    ),
    "glossary: a gloss of 5 MB": given(
        "--glossary", "own.tsv", glossary(f"银行\tyin2 hang2\t{'bank ' * 1_000_000}\t\tword\n"), *EITHER
    ),
    "glossary: a headword of 100,000": given(
        "--glossary", "own.tsv", glossary(f"{'银行' * 50_000}\tyin2 hang2\tbank\t\tphrase\n"), *EITHER
    ),
    "glossary: quotes": given("--glossary", "own.tsv", glossary('"银行\tyin2 hang2\t"bank\t\tword\n'), *EITHER),
    "dictionary: nothing": given("--dictionary", "own.u8", lambda: b"", *REFUSED),
    "dictionary: noise": given("--dictionary", "own.u8", lambda: noise(50_000), *REFUSED),
    "dictionary: no entries": given("--dictionary", "own.u8", lambda: b"# CC-CEDICT\n" * 1000, *REFUSED),
    "dictionary: bad lines": given("--dictionary", "own.u8", lambda: "銀行 银行 [yin2 /bank\n".encode() * 99, *REFUSED),
    "dictionary: no gzip": given("--dictionary", "own.gz", lambda: noise(5000), *REFUSED),
    "dictionary: half a gzip": given("--dictionary", "own.gz", lambda: gzipped(b"# " * 50_000)[:60], *REFUSED),
    "dictionary: a gzip of 300 MB": given(
        "--dictionary", "own.gz", lambda: gzipped(b"\n" * 300_000_000), *REFUSED, slow=True
    ),
    "dictionary: no zip": given("--dictionary", "own.zip", lambda: b"PK\3\4" + noise(5000), *REFUSED),
    "dictionary: an empty zip": given("--dictionary", "own.zip", lambda: zipped({}), *REFUSED),
    "dictionary: a zip of 300 MB": given(
        "--dictionary", "own.zip", lambda: bomb(300, "cedict_ts.u8"), *REFUSED, slow=True
    ),
    "translation: nothing": given("--translation", "english.txt", lambda: b"", *REFUSED),
    "translation: noise": given("--translation", "english.txt", lambda: noise(20_000), *REFUSED),
    "translation: too long": given("--translation", "english.txt", lambda: b"A line.\n" * 100_000, *REFUSED),
    "translation: markup": given(
        "--translation", "english.txt", lambda: b"<script>alert(1)</script>\n{{c1::x}}[sound:x]\\(x\\)\n", *READ
    ),
    "translation: controls": given("--translation", "english.txt", lambda: b"A\x1f\x00\x1b[31m.\nB\x7f\n", *EITHER),
    "translation: a line of 5 MB": given(
        "--translation", "english.txt", lambda: b"A. " * 1_700_000 + b"\nB.\n", *EITHER, slow=True
    ),
    "a wrong encoding is named": given("--encoding=big5", "essay.gb.txt", lambda: GOOD, *EITHER),
}  # fmt: skip

# --- the deck that stands at the output path --------------------------------------------------------------------------


def old_deck(data: Callable[[], bytes], slow: bool = False) -> Case:
    return Case("out.apkg", data, READ, slow, "-o")


OLD_DECKS = {
    "an old deck that is empty": old_deck(lambda: b""),
    "an old deck of noise": old_deck(lambda: noise(5000)),
    "an old deck that is an e-book": old_deck(lambda: epub({})),
    "an old deck of 100 MB": old_deck(lambda: bomb(100), slow=True),
    "an old deck without an end": old_deck(lambda: zipped({"collection.anki2": collection(ENDLESS)})),
    "an old deck with a bottomless note type": old_deck(
        lambda: zipped({"collection.anki2": collection(DEEP)})
    ),
    "an old deck of zeros": old_deck(
        lambda: zipped({"collection.anki2": b"SQLite format 3\0" + bytes(250_000_000)}), slow=True
    ),
    "an old deck whose notes are no text": old_deck(
        lambda: zipped({"collection.anki2": collection("UPDATE notes SET flds = 7;")})
    ),
}  # fmt: skip


def sqlite3_of(statements: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(statements or "CREATE TABLE x (y)")
    data = connection.serialize()
    connection.close()
    return data


def gzipped(data: bytes) -> bytes:
    import gzip

    return gzip.compress(data, 6)


def many_entries(count: int) -> bytes:
    """A package with so many empty media files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("media", json.dumps({}))
        archive.writestr("collection.anki2", collection())
        for number in range(count):
            archive.writestr(str(number), b"")
    return buffer.getvalue()


SURROUNDINGS: dict[str, Case] = NAMES | USER_FILES | OLD_DECKS
