"""The screen Make in a browser: cards are chosen, the deck is saved, sent, printed, and the same as by the command."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flashcards import read_notes
from flashcards.ledger import DATA_VARIABLE
from flashcards.web import making
from flashcards.web.screens.make import said
from tests.conftest import ROOT, SEED
from tests.flashcards.anki.test_push import Anki, Serving, http
from tests.flashcards.web.conftest import Page, Server
from vocab import Resources
from vocab.runtime.cache_folder import CACHE_VARIABLE

EPOCH = "1790000000"

# 'The doctor protects the health of the patient. The students research history.'
TEXT = "医生保护病人的健康。\n学生研究历史。\n"

Start = Callable[..., Server]


class Open(Anki):
    """AnkiConnect's protocol, which also says that it is there."""

    def __call__(self, question: dict[str, Any]) -> Any:
        if question["action"] == "version":
            return {"result": 6, "error": None}
        return super().__call__(question)


@pytest.fixture(scope="module")
def anki() -> Iterator[tuple[Open, int]]:
    """A stand-in for a running Anki, and its port."""
    opened = Open()
    server = Serving(
        lambda question: http(json.dumps(opened(json.loads(question.partition(b"\r\n\r\n")[2] or question))).encode())
    )
    yield opened, server.port
    server.close()


@pytest.fixture(scope="module")
def served(
    start: Start, tmp_path_factory: pytest.TempPathFactory, anki: tuple[Open, int], resources: Resources
) -> Server:
    """The page with a text, on a day that stands still, beside an Anki; the index is there before it is asked for."""
    assert resources.lexicon
    text = tmp_path_factory.mktemp("text") / "essay.txt"
    text.write_text(TEXT, "utf-8")
    still = f"import os; os.environ['SOURCE_DATE_EPOCH'] = '{EPOCH}'"
    port = f"from flashcards.anki import ankiconnect; ankiconnect.PORT = {anki[1]}"
    return start(text, before=f"{still}\n{port}")


@pytest.fixture
def page(driver: Any, served: Server) -> Page:
    """The page at the screen Make."""
    opened = Page(driver, served.address)
    downloads = {"behavior": "allow", "downloadPath": str(served.folder / "downloads")}
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", downloads)
    opened.open()
    opened.until(lambda: opened.all(".tab-words.q-tab--active, .tab-make.q-tab--active"))
    opened.turn_to("make")
    return opened


def saved(page: Page, served: Server) -> Path:
    """The deck, saved by the button."""
    page.click(".save-deck")
    page.says(".make-told", "Saved as decks/essay.apkg.")
    return served.folder / "decks" / "essay.apkg"


def speak(page: Page) -> None:
    """Choose eSpeak NG."""
    page.click(".deck-audio")
    page.until(lambda: page.all(".q-menu .q-item"))
    next(item for item in page.all(".q-menu .q-item") if "eSpeak" in item.text).click()
    page.one(".spoken-words")


def test_the_deck_is_the_same_as_the_command_builds_of_the_project(page: Page, served: Server, cache: Path) -> None:
    page.says(".make-sum", "7 notes, 7 cards, 1 day at 20 words a day")
    page.click(".card-recall")
    page.says(".make-sum", "7 notes, 14 cards")
    page.evaluate("document.querySelector('.deck-name').focus()")
    deck = saved(page, served)
    page.says(".make-told", "7 new.")
    page.says(".make-since", "Since last time: 7 as before.")
    by_the_page = deck.read_bytes()
    page.until(lambda: (served.folder / "downloads" / "essay.apkg").is_file())
    assert (served.folder / "downloads" / "essay.apkg").read_bytes() == by_the_page
    deck.unlink()
    ours = {CACHE_VARIABLE: str(cache), DATA_VARIABLE: str(served.folder / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "flashcards", "build", "--project", "decks/essay.flashcards.json"]
    subprocess.run(command, check=True, cwd=served.folder, env={**os.environ, **ours, "SOURCE_DATE_EPOCH": EPOCH})
    assert deck.read_bytes() == by_the_page
    assert all(stored.note.field("Recall") for stored in read_notes(deck).values())


def test_a_running_anki_is_found_and_takes_the_deck(page: Page, served: Server, anki: tuple[Open, int]) -> None:
    page.says(".make-anki.there", "Anki is open.")
    page.until(lambda: page.one(".send").is_enabled())
    page.click(".send")
    page.says(".make-told", "Anki has it: 2 new of 2 notes there.")
    imported = [asked["params"]["path"] for asked in anki[0].asked if asked["action"] == "importPackage"]
    assert imported == [str(served.folder.resolve() / "decks" / "essay.apkg")]


@pytest.mark.nightly
@pytest.mark.parametrize("form", ["csv", "xlsx", "pleco", "html", "pdf"])
def test_lists_and_tables_are_saved(form: str, page: Page, served: Server) -> None:
    if form == "pdf":
        pytest.importorskip("typst")
    page.click(".layout-test")
    page.click(f".save-{form}")
    file = served.folder / "downloads" / f"essay{making.ENDINGS[form]}"
    page.until(lambda: file.is_file())
    assert page.all(".make-problem") == [] or page.text(".make-problem") == ""
    content = file.read_bytes()
    assert content[:2] == {"pdf": b"%P", "xlsx": b"PK"}.get(form, content[:2])
    if form in ("csv", "pleco", "html"):
        assert "历史" in content.decode("utf-8-sig")


@pytest.mark.nightly
def test_the_deck_of_the_page_with_sound_is_imported_into_the_real_anki(
    page: Page, served: Server, tmp_path: Path
) -> None:
    pytest.importorskip("anki.collection")
    pytest.importorskip("espeakng_loader")
    from tests.flashcards.real_anki import fresh_collection

    speak(page)
    page.click(".card-listening")
    page.says(".make-sum", "7 notes")
    deck = saved(page, served)
    assert all(stored.note.field("Audio").startswith("[sound:cf-") for stored in read_notes(deck).values())
    with fresh_collection(tmp_path / "anki") as collection:
        assert collection.take(deck) == {"new": 7}
        collection.assert_sound()


@pytest.mark.nightly
def test_work_is_told_and_can_be_cancelled_and_leaves_no_deck(driver: Any, start: Start, resources: Resources) -> None:
    pytest.importorskip("espeakng_loader")
    assert resources.lexicon
    slow = "espeak.Espeak.make = lambda self, job: time.sleep(2) or [hands.Made(b'ID3')] * len(job.texts)"
    server = start(SEED, before=f"import time; from flashcards.runs.engines import espeak, hands\n{slow}")
    page = Page(driver, server.address)
    page.open()
    page.until(lambda: page.all(".tab-words.q-tab--active"))
    page.turn_to("make")
    speak(page)
    page.click(".save-deck")
    page.says(".make-progress", "Speaking")
    page.click(".make-cancel")
    page.until(lambda: not page.all(".make-progress"))
    assert not any(told.text for told in page.all(".make-told"))
    assert not list(server.folder.glob("decks/*.apkg"))


@pytest.mark.parametrize(
    ("since", "text"),
    [
        (making.Since(7, 0, 0, 0), ""),
        (making.Since(12, 200, 40, 0), "Since last time: 12 new, 200 as before, 40 taken out."),
        (making.Since(7, 0, 0, 1), "1 word of your other decks stay where they are."),
        (making.Since(0, 7, 0, 3), "3 words of your other decks stay where they are; since last time: 7 as before."),
    ],
)
def test_what_has_changed_since_the_last_deck_is_said_in_plain_words(since: making.Since, text: str) -> None:
    assert said(since) == text
