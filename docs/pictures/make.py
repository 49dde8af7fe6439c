"""Makes the pictures of the manual anew, from real cards and a printed page: `python docs/pictures/make.py`.

Needs the test extra (`pip install -e '.[test]'`: Anki's own library renders the cards), Chromium, `pdftoppm` (Debian:
poppler-utils) and Chinese fonts (Debian: fonts-noto-cjk).
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

PICTURES = Path(__file__).parent
SEED = PICTURES.parent.parent / "seeds" / "wang-yi-2020.txt"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)

PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0 }} .replay {{ display: inline-block; width: 1.5em; height: 1.5em; font-size: .7em; line-height: 1.4em;
border: 1px solid var(--soft); border-radius: 50%; color: var(--soft) }}
</style><body class="card {classes}">{card}</body>"""
PLAY = '<span class="replay">&#9654;</span>'


class Shot(NamedTuple):
    """A card to be shown: its word and template, the size of the picture, light or night, how many hints are open."""

    name: str
    word: str
    template: str
    width: int
    height: int
    night: bool = False
    unfolded: int = 0


SHOTS = (
    Shot("card-light", "四个意识", "Recognition", 560, 560),
    Shot("card-night", "争分夺秒", "Recognition", 560, 560, night=True, unfolded=1),
    Shot("card-phone", "疫情", "Recognition", 390, 620, unfolded=2),
)
"""'The four consciousnesses', 'every second counts', 'epidemic'."""

LISTED = "--above-hsk 5 --kind word,idiom --order count --date 2020-03-02 --title 王毅".split()

READ = "--above-hsk 4 --date 2020-03-02 --title 王毅".split()
TAPPED = "mìngyùn: "
"""The word of the page to read that is tapped, by the beginning of what it says: 命运 in 人类命运共同体."""


def main() -> None:
    """All pictures, with what they are made from in a temporary folder."""
    if CHROMIUM is None:
        sys.exit("Chromium is missing.")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        deck, page = folder / "deck.apkg", folder / "page.pdf"
        flashcards("build", SEED, "-o", deck)
        collection = Collection(str(folder / "collection.anki2"))
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(deck), options=ImportAnkiPackageOptions())
        )
        for shot in SHOTS:
            shoot(shot, rendered(collection, shot), folder)
        collection.close()
        flashcards("list", SEED, *LISTED, "--format", "pdf", "-o", page)
        run("pdftoppm", "-png", "-r", "68", "-singlefile", page, PICTURES / "list-page")
        reading = folder / "reading.html"
        flashcards("annotate", SEED, *READ, "-o", reading)
        text = reading.read_text("utf-8").replace(
            f'tabindex="0" title="{TAPPED}', f'autofocus="" tabindex="0" title="{TAPPED}', 1
        )
        photograph(text, folder, "reading-page", 560, 560)


def rendered(collection: Any, shot: Shot) -> str:
    """The back of the card as Anki renders it, with buttons in the place of its speech."""
    (number,) = collection.find_cards(f'"Key:{shot.word}" card:{shot.template}')
    output = collection.get_card(number).render_output()
    answer = output.answer_and_style()
    for at in range(len(output.answer_av_tags)):
        answer = answer.replace(f"[anki:play:a:{at}]", PLAY)
    return answer.replace("<details>", "<details open>", shot.unfolded)


def shoot(shot: Shot, card: str, folder: Path) -> None:
    """The picture of a card."""
    page = PAGE.format(classes="nightMode night_mode" if shot.night else "", card=card)
    photograph(page, folder, shot.name, shot.width, shot.height)


def photograph(text: str, folder: Path, name: str, width: int, height: int) -> None:
    """The picture of a page, with half as many dots again as it has points."""
    page = folder / f"{name}.html"
    page.write_text(text, "utf-8")
    run(
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=1.5",
        f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{height}",
        f"--screenshot={PICTURES / name}.png", page.as_uri(),
    )  # fmt: skip


def flashcards(*arguments: object) -> None:
    """Run our own command."""
    run(sys.executable, "-m", "flashcards", *arguments)


def run(*command: object) -> None:
    """Run a program; what it says is heard only where it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)


if __name__ == "__main__":
    main()
