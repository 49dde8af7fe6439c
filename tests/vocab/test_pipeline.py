"""The whole chain on the seed text."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEED
from vocab import Vocabulary
from vocab.chinese import count_han

SET_PHRASES = (
    "四个意识",  # the four consciousnesses
    "人类命运共同体",  # a community with a shared future for mankind
    "四个自信",  # the four confidences
    "两个维护",  # the two upholds
    "两个一百年",  # the two centenary goals
    "健康丝绸之路",  # the Health Silk Road
    "集中力量办大事",  # to concentrate resources on great undertakings
    "联防联控",  # joint prevention and control
)


@pytest.mark.parametrize("hanzi", SET_PHRASES)
def test_a_set_phrase_is_one_item_with_pinyin_english_and_a_sentence(hanzi: str, seed: Vocabulary) -> None:
    (item,) = [item for item in seed.items if item.hanzi == hanzi]
    assert len(item.reading.syllables) == len(hanzi)
    assert item.pinyin
    assert item.senses[0].glosses[0]
    assert hanzi in item.example.text
    assert item.example.pinyin
    assert item.kind != "word"


def test_the_seed_gives_a_full_deck(seed: Vocabulary) -> None:
    assert len(seed.items) >= 400
    assert seed.documents == ("wang-yi-2020",)


def test_each_headword_is_one_item(seed: Vocabulary) -> None:
    headwords = [item.hanzi for item in seed.items]
    assert len(set(headwords)) == len(headwords)


def test_every_item_has_a_reading_and_a_sentence(seed: Vocabulary) -> None:
    for item in seed.items:
        assert item.pinyin
        assert len(item.reading.syllables) == count_han(item.hanzi)
        assert item.example.text
        assert item.times >= 1


DIGEST = """
import hashlib, sys
from vocab import extract_vocabulary, load_resources, read_documents
items = extract_vocabulary(read_documents([sys.argv[1]]), resources=load_resources()).items
print(hashlib.sha256(repr(items).encode()).hexdigest())
"""


def digest(seed_of_hashes: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed_of_hashes}
    arguments = [sys.executable, "-c", DIGEST, str(SEED)]
    done = subprocess.run(arguments, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_same_input_gives_the_same_items_whatever_the_hash_seed(cache: Path) -> None:  # noqa: ARG001
    assert digest("1") == digest("4711")


def test_what_was_read_before_changes_nothing(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    # 'The epidemic spreads all over the world.'
    first = vocabulary_of("疫情在全球蔓延。")
    vocabulary_of(SEED.read_text("utf-8"))
    assert vocabulary_of("疫情在全球蔓延。") == first


def test_a_text_without_words_gives_no_items(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    assert vocabulary_of("……！？ABC 123\n").items == ()
