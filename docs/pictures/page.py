"""Makes the pictures of the page anew: `python docs/pictures/page.py`. Needs the test extra, Chromium, chromedriver."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

PICTURES = Path(__file__).parent
SEED = PICTURES.parent.parent / "seeds" / "wang-yi-2020.txt"

LOOKED_AT = "四个意识"
"""'The four consciousnesses', whose card is shown."""

SETTLED = 2.0
"""Seconds after which nothing moves on the page any more."""


def main() -> None:
    """All pictures of the page, in a folder and with data that go away."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "flashcards", "web", "--no-browser", str(SEED)]
        data = os.environ | {"CHINESE_FLASHCARDS_DATA": folder}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=data) as served:
            assert served.stdout is not None
            try:
                shoot(served.stdout.readline().strip())
            finally:
                served.terminate()


def shoot(address: str) -> None:
    """Open the page, choose some words, take the pictures."""
    options = webdriver.ChromeOptions()
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "hide-scrollbars", "no-first-run"):
        options.add_argument(f"--{argument}")
    browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    look(browser, 1180, 720)
    browser.get(address)
    shown = waiting(browser, ".words-table tbody tr")
    browser.execute_script("document.querySelector('.level').click()")
    waiting(browser, ".q-menu .q-item:nth-child(4)")().click()
    time.sleep(SETTLED)
    browser.execute_script("document.querySelector('.targets .target').click()")
    time.sleep(SETTLED)
    browser.execute_script(f"(document.querySelector(\"tr[data-h='{LOOKED_AT}']\") ?? arguments[0]).click()", shown())
    keep(browser, "page-words")
    night(browser, dark=True)
    keep(browser, "page-night")
    night(browser, dark=False)
    for screen in ("Read", "Make"):
        browser.execute_script(
            "[...document.querySelectorAll('.q-tab')].find(tab => tab.innerText.trim() == arguments[0]).click()", screen
        )
        keep(browser, f"page-{screen.lower()}")
    browser.execute_script("[...document.querySelectorAll('.q-tab')][1].click()")
    look(browser, 390, 720)
    browser.execute_script("document.querySelector('.card-side').classList.remove('open')")
    browser.execute_script("document.querySelector('.table-side').scrollIntoView(); window.scrollBy(0, -60)")
    keep(browser, "page-phone")
    browser.quit()


def waiting(browser: webdriver.Chrome, css: str) -> Callable[[], webdriver.remote.webelement.WebElement]:
    """Wait until there is such an element; what finds it."""
    WebDriverWait(browser, 60).until(lambda _: browser.find_elements(By.CSS_SELECTOR, css))
    return lambda: browser.find_element(By.CSS_SELECTOR, css)


def look(browser: webdriver.Chrome, width: int, height: int) -> None:
    """Show the page at a size, as sharp as on a screen of today."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def night(browser: webdriver.Chrome, *, dark: bool) -> None:
    """Have the system want a dark page or a light one."""
    wanted = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [wanted]})


def keep(browser: webdriver.Chrome, name: str) -> None:
    """Take a picture when all has settled."""
    time.sleep(SETTLED)
    (PICTURES / f"{name}.png").write_bytes(b64decode(browser.get_screenshot_as_base64()))


if __name__ == "__main__":
    main()
