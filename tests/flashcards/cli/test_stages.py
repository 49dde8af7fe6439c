"""How long each stage took, where cached texts lie: what the command line tells of its own work."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SEED, Outcome
from vocab.runtime.cache_folder import CACHE_VARIABLE

Call = Callable[..., Outcome]


def test_a_profile_names_the_stages_and_their_sum(flashcards: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    done = flashcards("build", SEED, "-o", "seed.apkg", "--profile")
    rows = re.findall(r"^(\w[\w ]*?) +(\d+\.\d{3}) +\d+\.\d{3} +\d+$", done.err, re.MULTILINE)
    *stages, (last, total) = [(name, float(cpu)) for name, cpu in rows]
    named = ["start", "read", "references", "look up", "segment", "phrases", "examples", "words", "cards", "package"]
    assert [name for name, _ in stages] == named
    assert last == "all"
    assert sum(cpu for _, cpu in stages) == pytest.approx(total, abs=0.01)


def test_the_cache_is_cleared_and_the_next_run_makes_it_anew(
    flashcards: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").mkdir()
    stored = tmp_path / "kept" / "analysis-0123-4567.sqlite"
    stored.write_bytes(b"x" * 3_000_000)
    (tmp_path / "kept" / "mine.txt").write_text("not ours", "utf-8")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "kept"))
    assert re.search(r"kept: 1 file removed \(3 MB\)\.$", flashcards("cache", "clear").err.strip())
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["mine.txt"]
