"""The curve of a coverage: its labels belong to their points, and none lies over another."""

import re
import xml.etree.ElementTree as ET

import pytest

from flashcards.printing.coverage_curve import to_svg
from vocab.selection.coverage import Coverage, Step

SVG = "{http://www.w3.org/2000/svg}"


def curve(now: int, words: int, steep: int = 3) -> Coverage:
    """A text of a thousand running words, of which `now` are understood; all with so many words more."""
    shares = [now + round((1000 - now) * (1 - (1 - at / words) ** steep)) for at in range(words + 1)]
    steps = tuple(Step("x", share, at) for at, share in enumerate(shares))
    return Coverage(1000, words, steps, (), steps)


CURVES = [
    curve(266, 684), curve(691, 320), curve(691, 320, 9), curve(20, 5000, 30), curve(0, 3), curve(370, 5, 1),
    curve(960, 40), curve(0, 120_000, 60), curve(1000, 1), curve(300, 1),
]  # fmt: skip


def boxes(drawn: ET.Element) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom of every text, a letter taken as seven points wide."""
    found = []
    for text in drawn.iter(f"{SVG}text"):
        said, x, y = text.text or "", float(text.get("x", 0)), float(text.get("y", 0))
        width = len(said) * 6.0
        left = x - width * {"end": 1, "middle": 0.5}.get(text.get("text-anchor", "start"), 0)
        found.append((left, y - 10, left + width, y + 3, said))
    return found


@pytest.mark.parametrize("coverage", CURVES)
def test_no_label_lies_over_another_or_leaves_the_drawing(coverage: Coverage) -> None:
    drawn = ET.fromstring(to_svg(coverage, title="essay"))
    labels = [box for box in boxes(drawn) if "words: " in box[4] or "now: " in box[4]]
    assert labels
    for at, (left, top, right, bottom, said) in enumerate(labels):
        assert 0 <= left < right <= 640, said
        for other in labels[at + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top, (said, other[4])


@pytest.mark.parametrize("coverage", CURVES)
def test_each_label_names_the_words_and_the_share_of_its_point(coverage: Coverage) -> None:
    drawn = ET.fromstring(to_svg(coverage, title="essay"))
    points = len(list(drawn.iter(f"{SVG}circle")))
    said = [text.text or "" for text in drawn.iter(f"{SVG}text")]
    found = [re.fullmatch(r"(\d+) words: (\d+)%", text) for text in said]
    named = [(int(match[1]), int(match[2]) / 100) for match in found if match]
    assert points == len(named) + 1
    for words, share in named:
        assert coverage.share(words) >= share
        assert coverage.share(words - 1) < share
    assert f"now: {coverage.share(0):.0%}" in said
