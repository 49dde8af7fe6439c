"""A folder of books: a deck with sub-decks, in the real Anki."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flashcards import read_notes
from tests.conftest import Outcome
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab import Document, Resources, extract_vocabulary
from vocab.candidates.headings import heading_words
from vocab.records import Corpus, Sentence

# three chapters each: 'The head of the bank walks home.', 'We fight for every minute.', 'The library is big.' ...
ONE = "第一章 开头\n银行行长走路回家。\n第二章\n我们争分夺秒。\n第三章\n图书馆很大，人民很高兴。\n"
TWO = "第一章\n人民在银行工作。\n第二章\n老师在学校，老师很忙。\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with two books."""
    folder = tmp_path / "My Shelf"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.txt").write_text(TWO, "utf-8")
    return folder


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with fresh_collection(tmp_path / "anki") as opened:
        yield opened


def where(collection: Collection) -> dict[str, str]:
    """The deck of each word."""
    names = {deck.id: deck.name for deck in collection.col.decks.all_names_and_ids()}
    rows = collection.rows("SELECT flds, did FROM notes JOIN cards ON nid = notes.id")
    return {fields.split("\x1f")[-1]: names[deck] for fields, deck in rows}


def build(flashcards: Callable[..., Outcome], *arguments: object) -> Outcome:
    outcome = flashcards("build", *arguments)
    assert outcome.code == 0, outcome.err
    return outcome


def test_each_book_has_its_deck_below_that_of_the_folder(
    shelf: Path, collection: Collection, flashcards: Callable[..., Outcome]
) -> None:
    build(flashcards, shelf, "--subdecks", "document")
    collection.take(Path("decks") / "My Shelf.apkg")
    decks = where(collection)
    assert (decks["图书馆"], decks["学校"]) == ("My Shelf::one", "My Shelf::two")
    assert {deck.name for deck in collection.col.decks.all_names_and_ids()} == {
        "Default", "My Shelf", "My Shelf::one", "My Shelf::two",
    }  # fmt: skip
    assert "words of one, two, built" in collection.col.decks.by_name("My Shelf")["desc"]
    collection.assert_sound()


def test_chapters_have_decks_in_the_order_of_the_book_and_headings_are_no_cards(
    shelf: Path, collection: Collection, flashcards: Callable[..., Outcome]
) -> None:
    told = build(flashcards, shelf, "--subdecks", "chapter", "-o", "s.apkg", "--name", "S", "--include", "counted")
    collection.take(Path("s.apkg"))
    decks = where(collection)
    assert decks["争分夺秒"] == "S::one::2 第二章", "by name alone 三 stands before 二"
    assert decks["学校"] == "S::two::第二章"
    assert not [word for word in decks if "章" in word]
    assert "words of headings" in told.err
    collection.assert_sound()


def test_building_again_moves_nothing(shelf: Path, collection: Collection, flashcards: Callable[..., Outcome]) -> None:
    for at, options in enumerate(((), ("--order", "frequency"), ("--min-count", "2"), ("--script", "traditional"), ())):
        build(flashcards, shelf, "--subdecks", "chapter", "-o", "s.apkg", *options)
        collection.take(Path("s.apkg"))
        if at == 0:
            before, ids = where(collection), collection.rows("SELECT id, nid, did, due FROM cards ORDER BY id")
            collection.review(2)
    assert where(collection) == before
    assert [row[:3] for row in collection.rows("SELECT id, nid, did FROM cards WHERE ord = 0 ORDER BY id")] == [
        row[:3] for row in ids
    ]
    assert len(set(where(collection).values())) == 5
    collection.assert_sound()


def test_new_cards_come_in_order_within_each_deck(
    shelf: Path, collection: Collection, flashcards: Callable[..., Outcome]
) -> None:
    build(flashcards, shelf, "--subdecks", "document", "-o", "s.apkg")
    collection.take(Path("s.apkg"))
    rows = collection.rows("SELECT did, due, sfld FROM cards JOIN notes ON notes.id = nid ORDER BY did, due")
    assert [row[2] for row in rows if row[0] == rows[0][0]] == [
        row[2] for row in sorted(rows, key=lambda row: row[1]) if row[0] == rows[0][0]
    ]
    assert len({row[1] for row in rows}) == len(rows)


@pytest.mark.parametrize("options", [(), ("--subdecks", "document"), ("--subdecks", "chapter")])
def test_a_word_of_several_books_has_the_tag_of_each(
    options: tuple[str, ...], shelf: Path, flashcards: Callable[..., Outcome]
) -> None:
    build(flashcards, shelf, "-o", "s.apkg", *options)
    tags = {note.field("Key"): note.tags for note, _ in read_notes(Path("s.apkg")).values()}
    of_books = [tag for tag in tags["银行"] if tag.startswith("source::")]
    assert sorted(of_books) == ["source::one::第一章-开头", "source::two::第一章"]
    assert [tag for tag in tags["学校"] if tag.startswith("source::")] == ["source::two::第二章"]


def test_a_word_of_a_later_book_is_found_however_often_it_stands_in_the_first(resources: Resources) -> None:
    # 'The people are in the bank.' many times, each time otherwise
    first = "".join(f"人民在第{number}家银行里，联防联控。\n" for number in range(100))
    documents = [Document("one", first), Document("two", "老师说人民很忙，要联防联控。")]
    items = {item.hanzi: item for item in extract_vocabulary(documents, resources=resources).items}
    assert [document for document, _ in items["人民"].sources] == ["one", "two"]
    assert sorted(document for document, _ in items["联防联控"].sources) == ["one", "two"]
    assert [document for document, _ in items["银行"].sources] == ["one"]


def test_a_single_book_that_names_the_deck_has_no_level_of_its_own(
    shelf: Path, collection: Collection, flashcards: Callable[..., Outcome]
) -> None:
    build(flashcards, shelf / "two.txt", "--subdecks", "chapter", "-o", "s.apkg")
    collection.take(Path("s.apkg"))
    assert where(collection)["学校"] == "two::第二章"


def test_a_word_of_headings_that_the_text_uses_is_vocabulary() -> None:
    def corpus(*lines: tuple[str, ...]) -> Corpus:
        text, sentences = "", []
        for line in lines:
            sentences.append(Sentence(0, len(text), "".join(line), "".join(line), line, {}))
            text += "".join(line) + "\n"
        return Corpus((Document("book", text, ((0, "第一节"), (len("第一节\n过年\n"), "目录"))),), tuple(sentences))

    # 'section one', 'to celebrate the New Year', 'contents'; then 'a section of a train'
    lines = (("第一", "节"), ("过年",), ("目录",))
    assert heading_words(corpus(*lines)) == {"第一", "节", "目录"}
    assert heading_words(corpus(*lines, ("一", "节", "车厢"))) == {"第一", "目录"}


def test_the_description_names_the_day_by_the_epoch(
    shelf: Path, collection: Collection, flashcards: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795780800")
    build(flashcards, shelf / "two.txt", "-o", "s.apkg")
    once = Path("s.apkg").read_bytes()
    Path("s.apkg").unlink()
    build(flashcards, shelf / "two.txt", "-o", "s.apkg")
    assert Path("s.apkg").read_bytes() == once
    collection.take(Path("s.apkg"))
    first, *sources = collection.col.decks.by_name("two")["desc"].split("<br>")
    assert first.startswith("5 words of two, built 27 Nov 2026 with chinese-flashcards ")
    assert sources == [sources[-1]], "no option differs from the defaults"
