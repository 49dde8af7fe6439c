"""What is found out about a word beforehand is what would be found out when it is met."""

import sqlite3

import pytest

from tests.conftest import SEED
from vocab import Document, Resources, Vocabulary, extract_vocabulary
from vocab.references import Lexicon, References
from vocab.references.index.rows import parse_profile, profile_row
from vocab.runtime import Database
from vocab.teaching.profiles import profiled as worth_it
from vocab.teaching.profiles import profiler, profiles


@pytest.fixture(scope="module")
def words(seed: Vocabulary) -> list[str]:
    """The words of the seed text: its headwords and all that stands in its sentences."""
    running = {part.hanzi for item in seed.items for part in item.example.words}
    return sorted(running | {item.hanzi for item in seed.items})


@pytest.fixture
def profiled(resources: Resources, words: list[str]) -> Resources:
    """The references over an index with the profiles of these words."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    resources.lexicon.database.copy_to(connection)
    rows = [(word, profile_row(profile)) for word, profile in profiles(resources, [*words, "电线杆"])]
    connection.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?)", rows)
    return Resources(References(Lexicon(Database(connection)), resources.glossary))


def test_profiles_change_nothing(profiled: Resources, seed: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    assert extract_vocabulary([Document(SEED.stem, SEED.read_text("utf-8"))], resources=profiled).items == seed.items


def test_a_text_that_writes_another_form_keeps_it(profiled: Resources, resources: Resources) -> None:
    # 'A utility pole fell.': 電線桿 is read gǎn; the dictionary has 電線杆, read gān, first
    documents = [Document("text", "電線桿倒了。")]
    with_profile, without = (extract_vocabulary(documents, resources=some).items for some in (profiled, resources))
    assert with_profile == without
    assert "電線桿" in [item.traditional for item in without]


def test_a_profile_comes_back_from_its_row(resources: Resources, words: list[str]) -> None:
    for _, profile in profiles(resources, words[:50]):
        assert parse_profile(profile_row(profile)) == profile


def test_somebodys_own_word_is_worked_out_when_it_is_met(profiled: Resources) -> None:
    assert profiled.lexicon.profile("人民") is not None  # the people
    assert profiled.lexicon.without_profiles(["人民"]).profile("人民") is None


def test_each_word_that_gets_a_profile_has_it(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vocab.teaching.profiles.profiled", lambda _, words: words)
    assert [word for word, _ in profiler(resources.references, ["银行", "首都"])] == ["银行", "首都"]  # bank, capital


def test_common_words_and_our_own_phrases_get_a_profile(resources: Resources) -> None:
    chosen = worth_it(resources.references, ["银行", "魑魅"])  # bank; an evil spirit of old books
    assert "银行" in chosen
    assert "魑魅" not in chosen or resources.lexicon.fact("魑魅").zipf >= 2
    assert resources.glossary.keys() <= set(chosen)
