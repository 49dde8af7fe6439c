"""The screen Words in a browser: ticks, keys, search, the slider, the card and what is written otherwise."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.flashcards.web.conftest import Page, Server

TEXT = """早上，银行门口排着长队。保安说：“今天系统坏了，大家只好耐心等一等。”
一位老奶奶着急地说：“我要取钱给孙子交学费呢！”旁边的小伙子把自己的座位让给了她。
银行经理跑出来道歉，他说系统很快就能修好。半个小时以后，银行的系统终于恢复了。
老奶奶取了钱，高高兴兴地走了。小伙子自言自语：“耐心真是一种美德。”
"""
"""A queue before a bank whose computers are down: an old lady is in a hurry, a young man gives her his seat ..."""


@pytest.fixture(scope="module")
def served(start: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    essay = tmp_path_factory.mktemp("text") / "queue.txt"
    essay.write_text(TEXT, "utf-8")
    return start(essay)


@pytest.fixture
def page(open_page: Callable[..., Page], served: Server) -> Iterator[Page]:
    page = open_page(served=served)
    page.turn_to("words")
    page.one(".words-table tbody tr")
    yield page
    undo = page.driver.find_element("css selector", ".undo")
    while undo.is_enabled():
        page.evaluate("document.querySelector('.undo').click()")


def words_of(page: Page) -> list[str]:
    return [str(row.get_attribute("data-h")) for row in page.all(".words-table tbody tr")]


def ticked(page: Page) -> int:
    return int(page.text(".counted").split()[0])


def counts(page: Page, number: int) -> None:
    page.until(lambda: ticked(page) == number)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        ActionChains(page.driver).send_keys(key).perform()


def look_at(page: Page, hanzi: str) -> None:
    page.click(f"tr[data-h='{hanzi}'] .c-hanzi")
    page.until(lambda: page.evaluate("document.activeElement.dataset.h") == hanzi)


def search(page: Page, words: str) -> None:
    field = page.one(".search input")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys(words or Keys.BACKSPACE)


def test_keys_tick_know_and_ignore_a_word_and_each_is_undone(page: Page) -> None:
    before = ticked(page)
    look_at(page, "银行")
    press(page, " ")
    counts(page, before - 1)
    assert page.all("tr[data-h='银行'].hand:not(.ticked)")
    press(page, "k")
    page.until(lambda: "银行" not in words_of(page))
    press(page, "i")
    page.says(".counted", "1 known already")
    counts(page, before - 2)
    press(page, "u", "u", "u")
    counts(page, before)
    assert "银行" in words_of(page)


def test_a_tick_by_hand_survives_every_change_of_the_cutoffs(page: Page) -> None:
    look_at(page, "美德")  # 'virtue'
    press(page, " ")
    page.until(lambda: page.all("tr[data-h='美德'].hand:not(.ticked)"))
    page.evaluate("document.querySelector('.slider [tabindex]').focus()")
    before, said = ticked(page), page.text(".says")
    press(page, Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT)
    page.until(lambda: ticked(page) < before)
    page.until(lambda: page.text(".says") != said)
    assert "you will understand" in page.text(".says")
    assert page.all("tr[data-h='美德'].hand:not(.ticked)")
    page.click(".level")
    page.click(".q-menu .q-item:nth-child(4)")
    page.says(".takes", "leaves out")
    assert page.all("tr[data-h='美德'].hand:not(.ticked)")


def test_a_search_finds_pinyin_without_tones_and_english(page: Page) -> None:
    search(page, "yinhang")
    page.until(lambda: words_of(page)[:1] == ["银行"])
    search(page, "patien")
    page.until(lambda: words_of(page) == ["耐心"])
    search(page, "nothing of the kind")
    page.says(".where", "no words")
    search(page, "")
    page.until(lambda: len(words_of(page)) > 10)


def test_a_reason_for_dropping_opens_its_words_and_one_is_kept(page: Page) -> None:
    before = ticked(page)
    page.click(".reason .q-item")
    page.click(".chip .keep")
    counts(page, before + 1)


def test_what_is_written_otherwise_is_marked_and_saved(page: Page, served: Server) -> None:
    look_at(page, "学费")
    field = page.one(".point-english input")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("school fees", Keys.ENTER)
    page.says("tr[data-h='学费'] .c-english", "school fees")
    page.says("tr[data-h='学费'] .yours", "yours")
    assert "school fees" in str(page.one("iframe.back").get_attribute("srcdoc"))
    saved = served.folder / "decks" / "queue.flashcards.json"
    page.until(lambda: "学费" in json.loads(saved.read_text("utf-8"))["edits"])
    page.click(".point:has(.point-english) .ours")
    page.until(lambda: not page.all("tr[data-h='学费'] .yours"))


def test_pinyin_that_does_not_fit_is_refused_where_it_is_typed(page: Page) -> None:
    look_at(page, "学费")
    field = page.one(".point-pinyin input")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("yínháng", Keys.ENTER)
    page.says(".points", "does not fit")
    assert not page.all("tr[data-h='学费'] .yours")


def test_another_sentence_is_chosen_by_key(page: Page) -> None:
    look_at(page, "银行")
    page.says(".which", "sentence 1 of 3")
    before = page.one("iframe.front").get_attribute("srcdoc")
    press(page, ">")
    page.says(".which", "sentence 2 of 3")
    page.until(lambda: page.one("iframe.front").get_attribute("srcdoc") != before)


def test_the_card_is_shown_by_night_and_each_way_round(page: Page) -> None:
    look_at(page, "耐心")
    for card in page.all(".which-card button"):
        card.click()
        page.until(lambda: "耐心" in str(page.one("iframe.back").get_attribute("srcdoc")))
    page.all(".ground button")[1].click()
    page.until(lambda: "night_mode" in str(page.one("iframe.back").get_attribute("srcdoc")))
    assert page.one("iframe.back").get_attribute("sandbox") == ""


def test_it_is_told_why_a_word_is_here(page: Page) -> None:
    look_at(page, "自言自语")
    page.click(".card-side .why .q-item")
    page.says(".card-side .why", "Read zìyán-zìyǔ")
    page.says(".card-side .why", "In general it is")


def test_a_reload_and_a_second_tab_show_the_same(page: Page) -> None:
    look_at(page, "耐心")
    press(page, " ")
    page.until(lambda: page.all("tr[data-h='耐心'].hand"))
    first = page.driver.current_window_handle
    address = page.driver.current_url
    page.driver.switch_to.new_window("tab")
    page.open(address)
    page.until(lambda: page.all("tr[data-h='耐心'].hand"))
    look_at(page, "美德")
    press(page, " ")
    page.until(lambda: page.all("tr[data-h='美德'].hand"))
    page.driver.close()
    page.driver.switch_to.window(first)
    page.until(lambda: page.all("tr[data-h='美德'].hand"))
    page.driver.refresh()
    page.until(lambda: page.all("tr[data-h='美德'].hand"))


def test_nothing_overflows_a_phone_and_the_card_comes_up(page: Page) -> None:
    page.resize(390, 800)
    try:
        page.until(lambda: page.evaluate("document.documentElement.scrollWidth") == 390)
        page.evaluate("document.querySelector(\"tr[data-h='银行']\").click()")
        page.one(".card-side.open iframe.front")
        page.click(".close-card")
        page.until(lambda: not page.all(".card-side"))
    finally:
        page.resize(1280, 900)


def test_a_glance_of_the_folder(served: Server) -> None:
    assert [path.name for path in Path(served.folder, "decks").iterdir()] == ["queue.flashcards.json"]
