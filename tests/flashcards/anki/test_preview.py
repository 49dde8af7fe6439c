"""A card that is shown before there is a deck looks as the real Anki will show it."""

import re
from pathlib import Path

import pytest

from flashcards.anki import CARDS, build_deck, note_of, write_package
from flashcards.anki.preview import preview
from tests.flashcards.items import BANK, item
from tests.flashcards.real_anki import Collection
from vocab.records import Vocabulary

WORDS = (BANK, item("四个意识", kind="phrase", traditional="四個意識", note="(1) 政治意识", script="traditional"))


def bare(html: str) -> str:
    """What is shown of a side: without its head, without what stands for speech, without white space."""
    body = re.sub(r"^.*<body[^>]*>|</body>.*$|<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r'\[anki:[^]]*\]|<span class="replay"[^>]*>▶</span>|\s+', "", body)


@pytest.mark.parametrize("card", CARDS)
def test_it_is_what_anki_shows(card: str, tmp_path: Path) -> None:
    deck = build_deck(Vocabulary(WORDS), name="preview", cards=tuple(CARDS))
    write_package(deck, tmp_path / "deck.apkg")
    collection = Collection(tmp_path / "collection.anki2")
    collection.take(tmp_path / "deck.apkg")
    for word in WORDS:
        (number,) = collection.col.find_cards(f'"Key:{word.hanzi}" card:{card.capitalize()}')
        real = collection.col.get_card(number).render_output()
        ours = preview(note_of(word, cards=tuple(CARDS)), card)
        assert bare(ours.front) == bare(real.question_text)
        assert bare(ours.back) == bare(real.answer_text)
    collection.col.close()


def test_a_card_that_a_note_has_not_is_empty_and_the_night_has_its_class() -> None:
    assert preview(note_of(BANK), "cloze") == ("", "")
    assert 'class="card nightMode night_mode"' in preview(note_of(BANK), "recognition", ground="night").back
    assert "<script" not in preview(note_of(BANK), "recognition").back
