"""The page in a real headless browser: one server and one browser for a module of tests."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from flashcards.ledger import DATA_VARIABLE
from tests.conftest import ROOT
from vocab import Resources
from vocab.runtime.cache_folder import CACHE_VARIABLE

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
DRIVER = shutil.which("chromedriver")

PATIENCE = 20.0
"""Seconds until something must have happened; on a busy machine a text takes some."""


class Server(NamedTuple):
    """A page that is being served: its address, its process, the folder it stands in."""

    address: str
    process: subprocess.Popen[str]
    folder: Path


@pytest.fixture(scope="module")
def start(
    cache: Path, resources: Resources, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Server]]:
    """Serves pages, each in an empty folder of its own with data of its own, until the module is done.

    The index is there beforehand: the page would be a minute at building it.
    """
    assert resources
    running: list[subprocess.Popen[str]] = []

    def begin(*arguments: object, before: str = "") -> Server:
        """`before` is Python that is run first, to change a constant."""
        folder = tmp_path_factory.mktemp("page")
        ours = {CACHE_VARIABLE: str(cache), DATA_VARIABLE: str(folder / "data"), "PYTHONPATH": str(ROOT)}
        environment = {name: value for name, value in os.environ.items() if "PYTEST" not in name} | ours
        script = f"{before}\nfrom flashcards.__main__ import main\nmain()"
        command = [sys.executable, "-c", script, "web", "--no-browser", *map(str, arguments)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=environment)
        running.append(process)
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{20,}/", address)
        return Server(address, process, folder)

    yield begin
    for process in running:
        process.terminate()
        process.communicate(timeout=10)


@pytest.fixture(scope="module")
def driver() -> Iterator[webdriver.Chrome]:
    """A headless Chromium that keeps a log of what it loads."""
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("Chromium or chromedriver is not installed: no browser can be driven.")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "window-size=1280,900"):
        options.add_argument(f"--{argument}")
    for argument in ("disable-background-networking", "disable-component-update", "no-first-run", "disable-sync"):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield browser
    browser.quit()


class Page:
    """A page in the browser, and what a person does on it. `at` is a name that our code gave an element (`mark`)."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver, self.address = driver, address

    def open(self, address: str = "") -> None:
        """Go to the page, and wait until it answers."""
        self.driver.get(address or self.address)
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, ".bar"))

    def until(self, happened: Callable[[], object], patience: float = PATIENCE) -> None:
        """Wait until something has happened."""
        passing = [StaleElementReferenceException, IndexError]  # drawn anew just now
        waiting = WebDriverWait(self.driver, patience, poll_frequency=0.05, ignored_exceptions=passing)
        waiting.until(lambda _: happened())

    def all(self, css: str) -> list[WebElement]:
        """Every element of a selector that is shown; one that goes away meanwhile is not."""
        found = []
        for element in self.driver.find_elements(By.CSS_SELECTOR, css):
            with contextlib.suppress(StaleElementReferenceException):
                found += [element] if element.is_displayed() else []
        return found

    def one(self, css: str) -> WebElement:
        """The first element of a selector that is shown, as soon as there is one."""
        found: list[WebElement] = []

        def look() -> bool:
            found[:] = self.all(css)
            return bool(found)

        self.until(look)
        return found[0]

    def click(self, css: str) -> None:
        """Click the first element of a selector."""
        self.one(css).click()

    def text(self, css: str) -> str:
        """What is written in the first element of a selector."""
        return self.one(css).text

    def says(self, css: str, words: str) -> None:
        """Wait until an element says some words."""
        self.until(lambda: any(words in element.text for element in self.all(css)))

    def turn_to(self, screen: str) -> None:
        """Click the tab of a screen."""
        self.click(f".tab-{screen}")

    def resize(self, width: int, height: int) -> None:
        """Show the page at another size; a window has a least width, a phone is narrower."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def evaluate(self, script: str) -> object:
        """What JavaScript gives."""
        return self.driver.execute_script(f"return {script}")


@pytest.fixture(scope="module")
def open_page(driver: webdriver.Chrome, start: Callable[..., Server]) -> Callable[..., Page]:
    """Opens a page that is `served`, or serves one with some arguments of the command line."""

    def opened(*arguments: object, served: Server | None = None) -> Page:
        page = Page(driver, (served or start(*arguments)).address)
        page.open()
        return page

    return opened


def status_of(address: str) -> int:
    """The status with which an address answers."""
    with urlopen(address, timeout=10) as answer:
        return int(answer.status)
