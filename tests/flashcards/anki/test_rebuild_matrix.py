"""Building again is safe wherever the deck is written, whatever changed, in the oldest Anki we know and the newest.

What each of them makes of a deck is told by a script that runs in its own environment: PY_OLD_ANKI names the Python of
one with Anki 24.11. Times come from SOURCE_DATE_EPOCH.
"""

import itertools
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from flashcards import read_notes
from flashcards.anki.memory import StoredNote, cards_of
from flashcards.ledger import DATA_VARIABLE
from tests.conftest import Outcome
from vocab.runtime import EPOCH_VARIABLE

pytest.importorskip("anki.collection")

SCRIPT = Path(__file__).with_name("any_anki.py")
OLD = "PY_OLD_ANKI"

# 'The Chinese people fight the epidemic, united, against the clock. Banks are closed, says their head; this matters.'
# 'The teacher works in the school library, the students research history. The doctor protects her patients' health.'
TEXT = (
    "中国人民众志成城，争分夺秒抗击疫情。银行关门了，行长说，这个问题很重要。\n"
    "老师在学校图书馆工作，学生研究历史。医生保护病人的健康。\n"
)
ENGLISH = (
    "The Chinese people fight the epidemic against the clock. Banks are closed; this matters, says their head.\n"
    "The teacher works in the school library, the students do research in history. Doctors protect their patients.\n"
)
# bank, school
GLOSSARY = "hanzi\tpinyin\tenglish\tnote\tkind\n银行\tyínháng\tmoney house\t\t\n学校\txuéxiào\tplace to learn\t\t\n"
EDITED = ("银行", "历史")  # bank, history: of another gloss only the first is another note

CHANGES = {
    "gloss changed": ((), ("--glossary", "own.tsv")),
    "other script": ((), ("--script", "traditional")),
    "cards added": ((), ("--cards", "recall,listening")),
    "cards taken away": (("--cards", "recall,listening"), ()),
    "translation added": ((), ("--translation", "english.txt")),
    "nothing changed": ((), ()),
}
"""Options of the first build, and of the second."""

PLACES = ("in place", "deleted", "other path", "other computer")
ANKIS = ("newest", "24.11")


ROW = [("deleted", change, "newest") for change in CHANGES]
"""The row that is tried daily."""

MATRIX = [
    pytest.param(*case, marks=() if case in ROW else pytest.mark.nightly)
    for case in itertools.product(PLACES, CHANGES, ANKIS)
]


class Twice(NamedTuple):
    """Two builds of one text: the notes of both, what the second one said, what Anki had before and after it."""

    first: dict[str, StoredNote]
    second: dict[str, StoredNote]
    said: str
    before: dict[str, Any]
    after: dict[str, Any]


@pytest.fixture
def twice(flashcards: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Twice]:
    """Builds twice and lets an Anki import both, with the second build at another place in another way."""
    for name, text in (("text.txt", TEXT), ("english.txt", ENGLISH), ("own.tsv", GLOSSARY)):
        (tmp_path / name).write_text(text, "utf-8")

    def build(deck: Path, now: int, *options: str) -> str:
        monkeypatch.setenv(EPOCH_VARIABLE, str(now))
        outcome = flashcards("build", "text.txt", "-o", deck, "--name", "Essay", *options)
        assert outcome.code == 0, outcome.err
        return outcome.err

    def run(place: str, change: str, python: str, *more: str) -> Twice:
        # a user edits long after the build, and builds on another computer or for an older Anki after that
        before_edits, after_edits = int(time.time()) - 9_000, int(time.time()) + 600
        first, second = CHANGES[change]
        build(tmp_path / "deck.apkg", before_edits, *first)
        kept = (tmp_path / "deck.apkg").rename(tmp_path / "first.apkg")
        if place == "in place":
            (tmp_path / "deck.apkg").write_bytes(kept.read_bytes())
        if place == "other computer":
            monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "other computer"))
        deck = tmp_path / ("deck.apkg" if place in ("in place", "deleted") else "other/deck.apkg")
        late = place == "other computer" or more
        said = build(deck, after_edits if late else before_edits + 1_000, *second, *more)
        seen = subprocess.run(
            [python, SCRIPT, tmp_path / "anki.anki2", kept, deck, *EDITED], capture_output=True, check=False, text=True
        )
        assert seen.returncode == 0, seen.stderr
        return Twice(read_notes(kept), read_notes(deck), said, **json.loads(seen.stdout))

    return run


def python_of(anki: str) -> str:
    """The Python of an environment with that Anki."""
    if anki == "newest":
        return sys.executable
    if OLD not in os.environ:
        pytest.skip(f"{OLD} names no Python of an environment with anki=={anki}")
    return os.environ[OLD]


@pytest.mark.parametrize(("place", "change", "anki"), MATRIX)
def test_a_second_build_updates_what_changed_and_nothing_else_and_loses_nothing(
    place: str, change: str, anki: str, twice: Callable[..., Twice]
) -> None:
    overwrite, forgotten = anki == "24.11", place == "other computer"
    seen = twice(place, change, python_of(anki), *(["--overwrite"] if overwrite else []))
    changed = {guid for guid, stored in seen.second.items() if stored.note != seen.first[guid].note}
    edited = {guid for guid, stored in seen.first.items() if stored.note.field("Key") in EDITED}
    taken = set(seen.second) if forgotten else changed if overwrite else changed - edited
    for guid, stored in seen.second.items():
        was, (_, *content) = seen.before["notes"][guid], seen.after["notes"][guid]
        if guid in taken:
            assert content == [list(stored.note.fields), sorted(stored.note.tags)], stored.note.field("Key")
        else:
            assert seen.after["notes"][guid] == was, stored.note.field("Key")
    cards = {tuple(card[:2]): card for card in seen.after["cards"]}
    assert [cards[guid, at] for guid, at, *_ in seen.before["cards"]] == seen.before["cards"]
    assert_said(seen, taken, edited, forgotten=forgotten)


def assert_said(seen: Twice, taken: set[str], edited: set[str], *, forgotten: bool) -> None:
    """What the import did to edits and cards was announced."""
    assert ("No earlier deck is known" in seen.said) == forgotten
    if taken & edited:
        assert "over your own edits" in seen.said
    cards = {guid: (cards_of(seen.first[guid].note), cards_of(stored.note)) for guid, stored in seen.second.items()}
    added = {guid: (new & ~old).bit_count() for guid, (old, new) in cards.items()}
    removed = {guid: (old & ~new).bit_count() for guid, (old, new) in cards.items()}
    empty = sum(removed[guid] if guid in taken else added[guid] for guid in cards)
    assert seen.after["empty"] == empty
    if not forgotten:  # there the summary names what removes empty cards, and can count none
        assert [int(n) for n in re.findall(r"(\d+) cards are taken away", seen.said)] == [sum(removed.values())] * (
            any(removed.values())
        )
        assert ("stay empty" in seen.said) == (any(added.values()) and "--overwrite the import" not in seen.said)
