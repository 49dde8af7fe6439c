"""Items in the script they are to be taught in."""

from collections.abc import Callable

import pytest

from flashcards.anki.notes import note_of
from vocab import Resources, Vocabulary
from vocab.records import SCRIPTS, Script
from vocab.teaching.in_script import writer


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_marked_word_is_the_headword_in_its_script(script: Script, seed: Vocabulary, resources: Resources) -> None:
    for item in map(writer(script, resources), seed.items):
        example = item.example
        marked = example.text[example.start : example.end]
        assert marked.translate(QUOTES) == item.headword.translate(QUOTES)


QUOTES = str.maketrans("", "", "“”‘’「」 ")
"""A headword without the marks that may stand inside it in the text."""


def test_only_the_writing_changes(seed: Vocabulary, resources: Resources) -> None:
    traditional = map(writer("traditional", resources), seed.items)
    for item, before in zip(traditional, seed.items, strict=True):
        changed = item._replace(
            script="simplified", example=before.example, parts=before.parts, classifiers=before.classifiers
        )
        assert changed == before


def test_the_note_stays_the_same_note(vocabulary_of: Callable[[str], Vocabulary], resources: Resources) -> None:
    words = vocabulary_of("银行开门。")  # the bank opens
    (word,) = words.items[:1]
    before, after = note_of(word), note_of(writer("traditional", resources)(word))
    assert before.guid == after.guid
    assert (before.field("Hanzi"), before.field("Simplified"), before.field("Traditional")) == ("银行", "", "銀行")
    assert (after.field("Hanzi"), after.field("Simplified"), after.field("Traditional")) == ("銀行", "银行", "")
    assert 'lang="zh-Hant"' in after.field("Sentence")
    assert before.field("Key") == after.field("Key") == "银行"
