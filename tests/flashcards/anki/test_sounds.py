"""Decks with real speech in the real Anki: the files are there, nothing is missing or unused, the cards play them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome

pytest.importorskip("anki.collection")
pytest.importorskip("espeakng_loader")

SCRIPT = Path(__file__).with_name("any_anki_sounds.py")

# 'The doctor protects the health of the patient. The students research history.'
TEXT = "医生保护病人的健康。\n学生研究历史。\n"


@pytest.fixture
def spoken(flashcards: Callable[..., Outcome], tmp_path: Path) -> Callable[..., Path]:
    """Builds a deck that eSpeak NG speaks."""

    def build(*options: str, name: str = "deck.apkg") -> Path:
        (tmp_path / "text.txt").write_text(TEXT, "utf-8")
        outcome = flashcards("build", "text.txt", "-o", name, "--cards", "listening,cloze", *options)
        assert outcome.code == 0, outcome.err
        return tmp_path / name

    return build


def imported(python: str, collection: Path, *packages: Path) -> dict[str, Any]:
    """What an Anki has after it has imported the packages."""
    seen = subprocess.run([python, SCRIPT, collection, *packages], capture_output=True, check=False, text=True)
    assert seen.returncode == 0, seen.stderr
    found: dict[str, Any] = json.loads(seen.stdout)
    return found


def python_of(anki: str) -> str:
    if anki == "newest":
        return sys.executable
    if "PY_OLD_ANKI" not in os.environ:
        pytest.skip("PY_OLD_ANKI names no Python of an environment with an older Anki")
    return os.environ["PY_OLD_ANKI"]


@pytest.mark.parametrize("anki", ["newest", pytest.param("24.11", marks=pytest.mark.nightly)])
def test_every_sound_is_there_and_played(anki: str, spoken: Callable[..., Path], tmp_path: Path) -> None:
    deck = spoken("--audio", "espeak")
    seen = imported(python_of(anki), tmp_path / "anki.anki2", deck)
    assert seen["missing"] == []
    assert seen["unused"] == []
    assert seen["empty"] == 0
    files = dict(seen["files"])
    assert len(files) == len(seen["notes"]) + 2
    for word, audio, sentence_audio in seen["notes"]:
        for field in (audio, sentence_audio):
            name = re.fullmatch(r"\[sound:(cf-[0-9a-f]{16}-[0-9a-f]{8}\.mp3)\]", field)
            assert name, word
            assert files[name[1]] > 1_000
        assert files[audio[7:-1]] <= 12_000
    for template, question, answer in seen["played"]:
        assert len(question) == (2 if template == "Listening" else 0), template
        assert len(answer) == 2, template
        assert all(name.endswith(".mp3") for name in question + answer), "no voice of the system"


def test_a_second_import_without_the_engine_leaves_the_sounds_alone(
    spoken: Callable[..., Path], tmp_path: Path
) -> None:
    first, second = spoken("--audio", "espeak"), spoken(name="second.apkg")
    once = imported(sys.executable, tmp_path / "once.anki2", first)
    twice = imported(sys.executable, tmp_path / "twice.anki2", first, second)
    assert twice == once
    alone = imported(sys.executable, tmp_path / "alone.anki2", second)
    assert alone["files"] == once["files"]
