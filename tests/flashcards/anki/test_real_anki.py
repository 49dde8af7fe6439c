"""Our decks in the real Anki."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flashcards import build_deck, read_notes, write_package
from flashcards.anki.deck import Deck
from flashcards.anki.note_type import CARDS, NOTE_TYPE_ID
from tests.flashcards.items import BANK, glossed, item, vocabulary
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab import VocabItem, Vocabulary
from vocab.records import Part

HOSTILE = ["<script>alert(1)</script>", "{{Hanzi}} {{c1::x}}", "[sound:x.mp3]", "[latex]x[/latex] [$]x[/$]", r"\(x\)"]
HOSTILE += [
    "<img src=x onerror=alert(1)>",
    '"><b>',
    "<!-- ",
    "&lt;",
    "{{tts zh_CN:Hanzi}}",
    "[anki:tts lang=zh]x[/anki:tts]",
]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with fresh_collection(tmp_path / "anki") as opened:
        yield opened


@pytest.fixture
def package(tmp_path: Path) -> Callable[..., Path]:
    """Writes these items as a deck over the one that stands there."""
    path = tmp_path / "deck.apkg"

    def write(*items: VocabItem, cards: tuple[str, ...] = ("recognition",)) -> Path:
        made: Deck = build_deck(vocabulary(*items), name="Essay", cards=cards, previous=read_notes(path))
        write_package(made, path)
        return path

    return write


def test_the_seed_deck_is_clean_in_anki(seed: Vocabulary, collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / "seed.apkg"
    write_package(build_deck(seed, name="Seed", cards=tuple(CARDS)), path)
    notes = len(seed.items)
    assert collection.take(path) == {"new": notes}
    assert collection.take(path) == {"duplicate": notes}, "the same file again must change nothing"
    assert collection.col.card_count() == 4 * notes
    assert not collection.col.get_empty_cards().notes
    assert not collection.col.media.check().missing
    assert collection.rows("SELECT count(DISTINCT guid), count(DISTINCT sfld) FROM notes") == [[notes, notes]]
    message, sound = collection.col.fix_integrity()
    assert sound, message
    assert collection.col.card_count() == 4 * notes, "Check Database had to create cards"


def test_every_card_of_the_seed_deck_renders(seed: Vocabulary, collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / "seed.apkg"
    write_package(build_deck(seed, name="Seed", cards=tuple(CARDS)), path)
    collection.take(path)
    for question, answer in collection.sides():
        for side in (question, answer):
            assert "{{" not in side
            assert "has a problem" not in side
        assert visible(question)
        assert visible(answer) != visible(question)


def visible(side: str) -> str:
    return re.sub(r"<style.*?</style>|<[^>]*>", "", side, flags=re.DOTALL).strip()


def test_the_same_file_again_changes_nothing(collection: Collection, package: Callable[..., Path]) -> None:
    path = package(BANK, item("人民"))
    collection.take(path)
    collection.review(1)
    before = collection.schedule(), collection.rows("SELECT * FROM notes ORDER BY id")
    assert collection.take(path) == {"duplicate": 2}
    assert (collection.schedule(), collection.rows("SELECT * FROM notes ORDER BY id")) == before


def test_a_deck_built_again_without_changes_changes_nothing(
    collection: Collection, package: Callable[..., Path]
) -> None:
    collection.take(package(BANK, item("人民")))
    assert collection.take(package(item("人民"), BANK)) == {"duplicate": 2}


def test_one_changed_gloss_updates_one_note_and_keeps_every_schedule(
    collection: Collection, package: Callable[..., Path]
) -> None:
    words = [item(hanzi) for hanzi in "人民 世界 疫情 国家 合作 支持".split()]  # people, world, epidemic, country ...
    collection.take(package(BANK, *words))
    collection.review(5)
    before = collection.schedule()
    assert sum(row[9] > 0 for row in before) >= 3, "no card was really reviewed"
    assert collection.take(package(glossed("银行", "a better gloss"), *words)) == {"updated": 1, "duplicate": 6}
    assert collection.schedule() == before
    assert [row for row in collection.rows("SELECT flds FROM notes") if "a better gloss" in row[0]]
    assert collection.rows("SELECT count() FROM notes WHERE flds LIKE '%banking house%'") == [[6]]


def test_another_cutoff_adds_notes_and_loses_none(collection: Collection, package: Callable[..., Path]) -> None:
    collection.take(package(BANK, item("人民")))
    collection.review(2)
    before = {row[0]: row for row in collection.schedule()}
    assert collection.take(package(item("世界"), BANK)) == {"new": 1, "duplicate": 1}
    after = {row[0]: row for row in collection.schedule()}
    assert collection.col.note_count() == 3
    assert {number: after[number] for number in before} == before


def test_new_cards_come_in_the_order_of_the_items(collection: Collection, package: Callable[..., Path]) -> None:
    collection.take(package(item("世界"), BANK, item("人民")))
    order = collection.rows("SELECT sfld FROM notes JOIN cards ON nid = notes.id ORDER BY due")
    assert [row[0] for row in order] == ["世界", "银行", "人民"]


@pytest.mark.parametrize(
    "cards", [(), ("recall",), ("cloze",), ("listening",), ("recall", "listening"), ("recall", "cloze", "listening")]
)
def test_each_switch_opens_exactly_its_card(
    cards: tuple[str, ...], collection: Collection, package: Callable[..., Path]
) -> None:
    collection.take(package(BANK, cards=cards))
    opened = [row[0] for row in collection.rows("SELECT ord FROM cards ORDER BY ord")]
    assert opened == [at for at, card in enumerate(CARDS) if card in ("recognition", *cards)]
    assert not collection.col.get_empty_cards().notes
    collection.col.fix_integrity()
    assert collection.col.card_count() == len(opened)


def test_a_switch_filled_later_adds_its_card(collection: Collection, package: Callable[..., Path]) -> None:
    collection.take(package(BANK))
    collection.review(1)
    assert collection.take(package(BANK, cards=("listening",))) == {"updated": 1}
    assert collection.rows("SELECT ord, reps FROM cards ORDER BY ord") == [[0, 1], [3, 0]]


def test_there_is_one_note_type_and_it_is_ours(collection: Collection, package: Callable[..., Path]) -> None:
    collection.take(package(BANK))
    collection.take(package(glossed("银行", "a better gloss")))
    assert collection.rows("SELECT DISTINCT mid FROM notes") == [[NOTE_TYPE_ID]]
    assert [model.name for model in collection.col.models.all_names_and_ids() if "Flashcards" in model.name] == [
        "Chinese Flashcards"
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(
    text: str, collection: Collection, package: Callable[..., Path]
) -> None:
    part = Part(text, text, text)
    hostile = item(
        text, traditional=text + "x", pos=text, zhuyin=text, note=text, parts=(part,), classifiers=(part,),
        senses=glossed(text, text).senses,
    )  # fmt: skip
    plain = item("人民", traditional="x", note="x", parts=(part,), classifiers=(part,))
    collection.take(package(hostile, plain, cards=("recall", "cloze")))
    assert collection.col.card_count() == 6
    for question, answer in collection.sides():
        for side in (question, answer):
            assert not re.search(r"<script|<img|<b>|<!--|\{\{", side)
            assert not re.search(r"\[sound:|\[latex|\[\$\]|\\\(|\[anki:tts lang=zh\]", side)
    assert not collection.col.media.check().missing


def test_the_browser_keeps_senses_and_words_apart(collection: Collection, package: Callable[..., Path]) -> None:
    words = (Part("他", "tā", "he"), Part("银行", "yínháng", "bank"))  # 'he', 'bank'
    collection.take(package(BANK._replace(parts=words, example=BANK.example._replace(words=words))))
    col = collection.col
    col.set_browser_card_columns(["answer"])
    (card,) = col.find_cards("")
    cells, *_ = col.browser_row_for_id(card)
    (answer,) = (" ".join(str(cell[0]).split()) for cell in cells)
    assert "bank · banking house noun 量 家 jiā, 个 gè" in answer
    assert answer.count("他 tā he; 银行 yínháng bank") == 2, "parts, and the sentence word by word"
