"""The page as a whole: it opens, bears a book, ends when its last tab is closed."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.conftest import SEED
from tests.flashcards.web.conftest import Page, Server


@pytest.mark.nightly
def test_the_page_opens_with_the_text_it_was_started_with(open_page: Callable[..., Page]) -> None:
    page = open_page(SEED)
    page.turn_to("words")
    page.says(".counted", "ticked")
    assert page.text(".bar .name") == SEED.stem


@pytest.mark.nightly
def test_the_process_ends_a_while_after_its_last_tab_was_closed(
    start: Callable[..., Server], open_page: Callable[..., Page]
) -> None:
    served = start(before="from flashcards.web import server; server.LINGER = 2.0")
    page = open_page(served=served)
    page.driver.get("about:blank")
    served.process.wait(30)
    assert served.process.returncode == 0


def memory_of(process: int) -> float:
    """The megabytes that a process holds; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    resident = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(resident[0]) / 1024 if resident else 0.0


@pytest.mark.nightly
def test_a_novel_is_opened_in_400_megabytes_and_its_cutoffs_move(
    start: Callable[..., Server], open_page: Callable[..., Page], tmp_path: Path
) -> None:
    novel = tmp_path / "novel.txt"
    lines = SEED.read_text("utf-8").splitlines()
    novel.write_text("\n".join(line for _ in range(70) for line in lines), "utf-8")
    served = start(novel)
    page = open_page(served=served)
    page.turn_to("words")
    page.until(lambda: page.all(".counted"), patience=300)
    page.evaluate("document.querySelector('.slider [tabindex]').focus()")
    before, began = page.text(".counted"), time.monotonic()
    ActionChains(page.driver).send_keys(Keys.ARROW_LEFT).perform()
    page.until(lambda: page.text(".counted") != before)
    assert time.monotonic() - began < 5  # of a busy machine
    assert memory_of(served.process.pid) < 400
