"""The rows of the table and the curve of the slider, without a browser."""

import pytest

from flashcards.choosing import Project
from flashcards.requests import Choice
from flashcards.web.rows import Rows, View, dots_of, plain
from flashcards.web.words import Words
from vocab import Document, Resources
from vocab.analysis import analyse
from vocab.selection import coverage

TEXT = "渔夫每天出海打鱼。暴风雨来了，渔夫的小船摇摇晃晃。他咬紧牙关，终于回到了港口。"
"""'The fisherman goes out to sea every day. A storm comes, his little boat rocks. He grits his teeth ...'"""


@pytest.fixture(scope="module")
def words(resources: Resources) -> Words:
    text = analyse([Document("sea", TEXT)], resources)
    return Words(text, resources, lambda *_: None)


def stand(words: Words, project: Project = Project(), **options: object) -> Rows:  # noqa: B008  a frozen record
    words.stand(Choice(**options), project, "sea")  # type: ignore[arg-type]
    return Rows(words)


def test_the_first_so_many_are_ticked_and_what_is_set_by_hand_stays(words: Words) -> None:
    stand(words, top=3)
    first, last = words.kept[0].hanzi, words.kept[-1].hanzi
    assert [words.count, words.is_ticked(first), words.is_ticked(last)] == [3, True, False]
    stand(words, Project(ticks={first: False, last: True}), top=3)
    assert [words.count, words.is_ticked(first), words.is_ticked(last)] == [3, False, True]
    stand(words, Project(ticks={last: True}), kinds=("idiom",))
    assert last in words.listed
    assert words.is_ticked(last)


def test_what_is_ticked_is_what_a_build_keeps(words: Words) -> None:
    from flashcards.choosing import project_choice
    from vocab.analysis import chosen_of
    from vocab.selection import Cutoffs

    rows = stand(words)
    hanzi = rows.shown(View())
    project = Project(ticks={hanzi[0]: False, hanzi[-1]: True})
    stand(words, project, top=4)
    chosen = chosen_of(words.text, words.resources.references, project_choice.cutoffs(Cutoffs(top=4), project))
    assert {one.hanzi for one in words.ticked} == {one.hanzi for one in chosen.kept}
    assert words.count == len(chosen.kept)


def test_the_curve_rises_to_what_the_words_open(words: Words) -> None:
    stand(words)
    curve = words.curve
    assert curve.steps == sorted(curve.steps)
    assert curve.with_words(words.kept) == curve.share(len(words.kept)) == words.share
    assert curve.words_for(2.0) is None
    text = coverage.RunningText(words.text.corpus)
    for candidate in filter(words.selection.is_understood, words.text.candidates):
        text.open(candidate)
    steps = [text.understood_tokens]
    for candidate in words.kept:
        text.open(candidate)
        steps.append(text.understood_tokens)
    assert curve.steps == steps


def test_a_search_knows_no_tones_and_asks_the_dictionary_for_what_was_not_taught(words: Words) -> None:
    rows = stand(words)
    for search in ("yufu", "yú fū", "渔", "fisherman"):
        assert rows.shown(View(search=search)) == ["渔夫"]
    words.item("渔夫")
    assert Rows(words).shown(View(search="yufu")) == ["渔夫"]
    assert plain("Yú'fū (n.)") == "yufun"


def test_orders_and_dots(words: Words) -> None:
    rows = stand(words)
    for sort in ("text", "count", "frequency", "hsk"):
        assert sorted(rows.shown(View(sort=sort))) == sorted(rows.shown(View()))
    assert rows.shown(View(sort="count"))[0] == "渔夫"
    assert [dots_of(zipf) for zipf in (0.0, 0.2, 1.6, 3.4, 4.6, 7.0)] == [0, 1, 2, 3, 5, 5]
