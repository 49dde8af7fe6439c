"""Resources may be used from several threads, and after an interruption."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.conftest import SEED
from vocab import Document, Resources, Vocabulary, extract_vocabulary, load_resources
from vocab.runtime import Database

DOCUMENT = Document(SEED.stem, SEED.read_text("utf-8"))


@pytest.fixture
def fresh(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Resources:
    """Resources in which nothing has been looked up yet, over the run's index; no analysis is taken from the cache."""
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)
    return load_resources(cache=cache)


def test_resources_loaded_in_one_thread_are_used_in_another(fresh: Resources, seed: Vocabulary) -> None:
    made: list[Vocabulary] = []
    thread = Thread(target=lambda: made.append(extract_vocabulary([DOCUMENT], resources=fresh)))
    thread.start()
    thread.join()
    assert [vocabulary.items for vocabulary in made] == [seed.items]


def test_several_threads_at_once_make_what_one_makes(fresh: Resources, seed: Vocabulary) -> None:
    with ThreadPoolExecutor(4) as threads:
        work = [threads.submit(extract_vocabulary, [DOCUMENT], resources=fresh) for _ in range(4)]
    assert all(done.result().items == seed.items for done in work)


@pytest.mark.parametrize("question", [1, 2, 3, 5, 8])
def test_a_look_up_that_was_interrupted_leaves_no_word_unknown(
    question: int, fresh: Resources, seed: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    # as one Ctrl-C in a notebook: an interrupted query must not pass for one that found nothing
    asked = 0
    of_keys = Database.of_keys

    def interrupted(self: Database, query: str, keys: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
        nonlocal asked
        asked += 1
        if asked == question:
            raise KeyboardInterrupt
        return of_keys(self, query, keys)

    monkeypatch.setattr(Database, "of_keys", interrupted)
    with pytest.raises(KeyboardInterrupt):
        extract_vocabulary([DOCUMENT], resources=fresh)
    assert extract_vocabulary([DOCUMENT], resources=fresh).items == seed.items
