"""The manual's script for CTranslate2 translates the sentences of a deck, with a small model of our own making."""

import shlex
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from flashcards import read_notes
from tests.conftest import Outcome
from tests.test_readme import PAGES, blocks

MODEL = Path(__file__).with_name("tiny_model.py")

# 'The doctor protects the health of the patient. The students research history.'
TEXT = "医生保护病人的健康。\n学生研究历史。\n"


def script() -> str:
    """The script as the manual has it."""
    (page,) = (page for page in PAGES if page.name == "sound.md")
    (found,) = (text for _, _, text in blocks(page) if "import ctranslate2" in text)
    return found


@pytest.mark.skipif(not all(map(find_spec, ("ctranslate2", "sentencepiece"))), reason="CTranslate2 is not installed")
def test_the_script_of_the_manual_translates_with_a_real_model(
    flashcards: Callable[..., Outcome], tmp_path: Path
) -> None:
    (tmp_path / "model").mkdir()
    subprocess.run([sys.executable, MODEL, "model"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "nllb.py").write_text(script(), "utf-8")
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    command = shlex.join([sys.executable, "nllb.py", "model"])
    done = flashcards("build", "text.txt", "-o", "deck.apkg", "--translator", command)
    assert (done.code, "Warning" in done.err) == (0, False), done.err
    english = {stored.note.field("SentenceEnglish") for stored in read_notes(tmp_path / "deck.apkg").values()}
    assert len(english) == 2, "of random weights, but there, and each sentence has its own"
    assert all(english)
