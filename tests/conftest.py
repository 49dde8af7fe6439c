"""What many tests share: one freshly built index for the whole run, and a command line that is easy to call."""

import contextlib
import gc
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from flashcards.__main__ import GENERATIONS
from flashcards.cli import run
from flashcards.ledger import DATA_VARIABLE
from vocab import Document, Resources, Vocabulary, analysis, extract_vocabulary, load_resources
from vocab.records import Corpus, Sentence
from vocab.runtime.cache_folder import CACHE_VARIABLE

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "wang-yi-2020.txt"

settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


gc.set_threshold(*GENERATIONS)  # as in every run: with Python's own the tests take a quarter longer


def sentence_of(words: Iterable[str]) -> Sentence:
    """A sentence cut into these words, each of them tagged as a noun."""
    pieces = tuple(words)
    text = "".join(pieces)
    return Sentence(0, 0, text, text, pieces, dict.fromkeys(pieces, "n"))


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty cache folder of the run's own, so that the index is really built and no user's cache is touched."""
    folder = tmp_path_factory.mktemp("cache")
    if "PYTEST_XDIST_WORKER" in os.environ:
        for path in built_for_all(tmp_path_factory.getbasetemp().parent / "index").iterdir():
            shutil.copy(path, folder)
    before = os.environ.get(CACHE_VARIABLE)
    os.environ[CACHE_VARIABLE] = str(folder)
    yield folder
    if before is None:
        del os.environ[CACHE_VARIABLE]
    else:
        os.environ[CACHE_VARIABLE] = before


def built_for_all(shared: Path) -> Path:
    """The folder with the index, which one of the processes of a run in several builds, and the others wait for."""
    with contextlib.suppress(FileExistsError):
        shared.mkdir()
        load_resources(cache=shared / "unfinished")
        (shared / "unfinished").rename(shared / "whole")
    for _ in range(3_000):
        if (shared / "whole").is_dir():
            return shared / "whole"
        time.sleep(0.2)
    raise TimeoutError("the process that builds the index for all has not done it within ten minutes")


@pytest.fixture(autouse=True)
def data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of each test's own, so that no test knows the decks of another and no user's ledger is touched."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def resources(cache: Path) -> Resources:
    """The real references over the run's index."""
    return load_resources(cache=cache)


@pytest.fixture(scope="session")
def seed(resources: Resources) -> Vocabulary:
    """The vocabulary of the seed text under the defaults."""
    return extract_vocabulary([Document(SEED.stem, SEED.read_text("utf-8"))], resources=resources)


@pytest.fixture
def corpus_of(resources: Resources) -> Callable[[str], Corpus]:
    """A text as a corpus, segmented and labelled."""
    return lambda text: analysis.corpus_of([Document("text", text)], resources)


@pytest.fixture
def vocabulary_of(resources: Resources) -> Callable[[str], Vocabulary]:
    """A text as vocabulary under the defaults."""
    return lambda text: extract_vocabulary([Document("text", text)], resources=resources)


@dataclass(frozen=True)
class Outcome:
    """What a command left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def flashcards(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """The command line, called in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Outcome:
        code = run([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call
