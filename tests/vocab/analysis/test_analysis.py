"""The analysis of a text is kept, and never changes what comes out."""

import multiprocessing.pool
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SEED, sentence_of
from vocab import Cutoffs, Document, Resources, extract_vocabulary
from vocab.analysis import analyse
from vocab.analysis import stored as stored_analyses
from vocab.analysis.stored import Place, Store, opened
from vocab.analysis.tables import Content
from vocab.records import Candidate, Corpus, Span, Vocabulary
from vocab.runtime.cache_folder import CACHE_VARIABLE
from vocab.segmentation.segmenter import Segmenter
from vocab.selection import Traits

SEED_DOCUMENT = Document(SEED.stem, SEED.read_text("utf-8"))


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for analyses (the index is already open)."""
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been segmented since."""
    seen: list[str] = []
    segment = Segmenter.segment

    def counted(self: Segmenter, documents: tuple[Document, ...], **how: Any) -> object:
        seen.extend(document.name for document in documents)
        return segment(self, documents, **how)

    monkeypatch.setattr(Segmenter, "segment", counted)
    return seen


def extract(resources: Resources, cutoffs: Cutoffs | None = None) -> Vocabulary:
    return extract_vocabulary([SEED_DOCUMENT], resources=resources, cutoffs=cutoffs)


BANK = Candidate("银行", "word", 1, (Span(0, 0, 2),), ("token",))


def store(key: str, candidates: Sequence[Candidate] = (BANK,)) -> None:
    corpus = Corpus((Document("bank", "银行"),), (sentence_of(["银行"]),))
    traits = {candidate.hanzi: Traits(5.0, (1, 1, 1), "") for candidate in candidates}
    kept = Store(Place(key))
    with kept.adding(lambda: Content(corpus.documents, corpus, candidates, traits, "")):
        kept.add([])


@pytest.mark.usefixtures("own_cache")
def test_an_analysis_comes_back_as_it_was(resources: Resources, seed: Vocabulary) -> None:
    analysis = analyse([SEED_DOCUMENT], resources)
    kept = Store(Place("key"))
    with kept.adding(analysis.content):
        kept.add(seed.items)
    stored = opened("key")
    assert stored is not None
    assert stored.candidates == (analysis.candidates, analysis.traits)
    assert stored.cuts() == [sentence.pieces for sentence in analysis.corpus.sentences]
    assert list(stored.labels(stored.cuts())) == [sentence.labels for sentence in analysis.corpus.sentences]
    assert stored.names() == analysis.corpus.names
    assert stored.items([item.hanzi for item in seed.items]) == {item.hanzi: item for item in seed.items}


@pytest.mark.usefixtures("own_cache")
def test_another_cutoff_does_not_analyse_again(resources: Resources, cuts: list[str]) -> None:
    everything = extract(resources)
    often = extract(resources, Cutoffs(min_count=3))
    assert cuts == [SEED.stem]
    assert set(often.items) < set(everything.items)


def test_a_wider_cutoff_analyses_what_is_missing(resources: Resources, own_cache: Path) -> None:
    extract(resources, Cutoffs(min_count=3))
    assert extract(resources) == extract(resources)
    assert len(list(own_cache.glob("analysis-*.sqlite"))) == 1


def test_an_item_does_not_depend_on_the_cutoffs(resources: Resources, own_cache: Path) -> None:
    few = {item.hanzi: item for item in extract(resources, Cutoffs(top=20)).items}
    for path in own_cache.iterdir():
        path.unlink()
    assert all(few.get(item.hanzi, item) == item for item in extract(resources).items)


@pytest.mark.parametrize("damage", [b"", b"junk", None])
def test_a_damaged_analysis_is_made_anew(damage: bytes | None, resources: Resources, own_cache: Path) -> None:
    before = extract(resources)
    (path,) = own_cache.glob("analysis-*.sqlite")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data) if damage is None else damage)
    assert extract(resources) == before


def test_a_forged_analysis_is_passed_over(resources: Resources, own_cache: Path) -> None:
    before = extract(resources)
    (path,) = own_cache.glob("analysis-*.sqlite")
    key = path.stem.split("-")[1]
    forged = Candidate("银行", "word", 1, (Span(10**6, 0, 2),), ("token",))  # sound, but of another text
    store(key, [forged])
    assert extract(resources) == before


def test_a_folder_that_cannot_be_written_is_no_failure(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv(CACHE_VARIABLE, str(blocked))
    assert extract(resources).items


def test_the_oldest_analyses_go_first(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        monkeypatch.setattr(stored_analyses, "MAX_BYTES", 10**9)
        store(f"{number:032}")
    for at, path in enumerate(sorted(own_cache.glob("analysis-*.sqlite"))):
        os.utime(path, (at, at))
    size = sum(path.stat().st_size for path in own_cache.glob("analysis-*.sqlite"))
    monkeypatch.setattr(stored_analyses, "MAX_BYTES", size // 2)
    store("4".zfill(32))
    kept = {path.name.split("-")[1] for path in own_cache.glob("analysis-*.sqlite")}
    assert "0".zfill(32) not in kept
    assert "4".zfill(32) in kept


def test_a_long_text_tells_of_its_progress(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vocab.teaching.batches.BATCH", 100)
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    told: list[tuple[str, float]] = []
    extract_vocabulary([SEED_DOCUMENT], resources=resources, progress=lambda *step: told.append(step))
    assert list(dict.fromkeys(step for step, _ in told)) == ["segment", "phrases", "examples", "words"]
    assert [share for _, share in told] == sorted(share for _, share in told)


@pytest.mark.parametrize("workers", [2, 3])
def test_the_number_of_workers_changes_nothing(
    workers: int, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vocab.segmentation.segmenter.FEWEST", 10)
    monkeypatch.setattr("vocab.candidates.finding.CHUNK", 500)
    monkeypatch.setattr("vocab.teaching.batches.FEWEST_FOR_A_WORKER", 10)
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    started: list[int] = []
    pool = multiprocessing.pool.Pool.__init__

    def counted(self: multiprocessing.pool.Pool, processes: int, *rest: Any, **how: Any) -> None:
        started.append(processes)
        pool(self, processes, *rest, **how)

    monkeypatch.setattr(multiprocessing.pool.Pool, "__init__", counted)
    shared = extract_vocabulary([SEED_DOCUMENT], resources=resources, workers=workers)
    assert started == [workers] * 3, "for mending the cut, for the phrases, for the words"
    assert shared == extract_vocabulary([SEED_DOCUMENT], resources=resources)


def test_a_long_text_tells_of_each_chunk_of_its_cutting(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vocab.analysis.fresh.LONG", 10)
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    told: list[tuple[str, float]] = []
    analyse([SEED_DOCUMENT], resources, progress=lambda *step: told.append(step))
    for step in ("segment", "phrases"):
        shares = [share for name, share in told if name == step]
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0.0, 1.0)
        assert len(shares) > 1
