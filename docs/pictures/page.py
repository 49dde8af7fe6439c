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
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

PICTURES = Path(__file__).parent
SEED = PICTURES.parent.parent / "seeds" / "wang-yi-2020.txt"

LOOKED_AT = "公共卫生"
"""'Public health', whose card is shown."""

TALE = """从前有个农夫，每天在田里干活。一天，他正在锄地，忽然看见一只兔子飞快地跑过来，一头撞在树桩上，折断脖子死了。
农夫白白捡了一只肥兔子，高兴极了。"""
"""'A farmer worked in his field every day. One day a hare ran against a stump and broke its neck ...'"""

KNOWN = "邻居 耐心 环境 剪刀 梦想 温柔 骄傲 犹豫 打扮"
"""'Neighbour, patience, surroundings, scissors, dream, gentle, proud, to hesitate, to dress up.'"""

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
    look(browser, 1280, 760)
    browser.get(address)
    waiting(browser, ".words-table tbody tr")
    browser.execute_script("document.querySelector('.level').click()")
    waiting(browser, ".q-menu .q-item:nth-child(4)")().click()
    time.sleep(SETTLED)
    browser.execute_script("document.querySelector('.targets .target').click()")
    time.sleep(SETTLED)
    browser.execute_script(f"document.querySelector(\"tr[data-h='{LOOKED_AT}']\")?.click()")
    keep(browser, "page-words")
    night(browser, dark=True)
    browser.execute_script("document.querySelectorAll('.ground button')[1].click()")
    keep(browser, "page-night")
    night(browser, dark=False)
    for screen in ("Read", "Make"):
        turn_to(browser, screen)
        time.sleep(SETTLED)
        browser.execute_script(f"document.querySelector(\".read-page ruby[data-h='{LOOKED_AT}']\")?.click()")
        keep(browser, f"page-{screen.lower()}")
    turn_to(browser, "Words")
    look(browser, 390, 720)
    browser.execute_script("document.querySelector('.card-side').classList.remove('open')")
    browser.execute_script("document.querySelector('.table-side').scrollIntoView(); window.scrollBy(0, -60)")
    keep(browser, "page-phone")
    look(browser, 1280, 700)
    write(browser, "Text", ".paste textarea", TALE)
    browser.execute_script("document.querySelectorAll('.level-toggle button')[2].click()")
    keep(browser, "page-text")
    write(browser, "My words", ".new input", KNOWN + Keys.ENTER)
    keep(browser, "page-mine")
    browser.quit()


def turn_to(browser: webdriver.Chrome, screen: str) -> None:
    """Click the tab of a screen."""
    tabs = "[...document.querySelectorAll('.q-tab')].find(tab => tab.innerText.trim() == arguments[0]).click()"
    browser.execute_script(tabs, screen)


def write(browser: webdriver.Chrome, screen: str, css: str, text: str) -> None:
    """Turn to a screen, and write into a field there."""
    turn_to(browser, screen)
    WebDriverWait(browser, 60).until(lambda _: browser.find_element(By.CSS_SELECTOR, css).is_displayed())
    browser.find_element(By.CSS_SELECTOR, css).send_keys(text)


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
