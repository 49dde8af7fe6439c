"""The note type, published once."""

import re

import pytest

from flashcards.note_type import (
    CARDS,
    FIELD_ID_BASE,
    FIELDS,
    NOTE_TYPE_ID,
    NOTE_TYPE_NAME,
    TEMPLATE_ID_BASE,
    style,
    templates,
)

PUBLISHED = (
    "Hanzi Simplified Traditional Pinyin Zhuyin English PartOfSpeech Classifier Kind Parts Note "
    "Sentence SentencePinyin SentenceEnglish SentenceWords Count Zipf HSK Source Audio SentenceAudio "
    "Recall Cloze Listening Key"
)


def test_what_is_published_is_frozen() -> None:
    # Golden values. Users' collections hold these ids and this order: any change costs each of them a "Merge note
    # types" import and a full synchronisation, or leaves their notes behind. New fields only at the end, with a plan.
    assert tuple(PUBLISHED.split()) == FIELDS
    assert (NOTE_TYPE_ID, NOTE_TYPE_NAME) == (1_706_400_201_520, "Chinese Flashcards")
    assert (FIELD_ID_BASE, TEMPLATE_ID_BASE) == (5_210_400_301_000, 5_210_400_302_000)
    assert [template.name for template in templates()] == ["Recognition", "Recall", "Cloze", "Listening"]
    assert list(CARDS.items()) == [
        ("recognition", None), ("recall", "Recall"), ("cloze", "Cloze"), ("listening", "Listening"),
    ]  # fmt: skip


def sides() -> list[tuple[str, str]]:
    return [
        (f"{template.name} {side}", text)
        for template in templates()
        for side, text in (("front", template.front), ("back", template.back))
    ]


@pytest.mark.parametrize(("name", "text"), sides())
class TestEachSide:
    def test_names_only_fields_that_exist(self, name: str, text: str) -> None:
        named = {found.rsplit(":", 1)[-1] for found in re.findall(r"\{\{[#^/]?([^}]*)\}\}", text)}
        assert named, name
        assert named <= set(FIELDS), name

    def test_closes_what_it_opens(self, name: str, text: str) -> None:
        opened: list[str] = []
        for sign, field in re.findall(r"\{\{([#^/])([^}]*)\}\}", text):
            if sign == "/":
                assert opened.pop() == field, name
            else:
                opened.append(field)
        assert not opened, name

    def test_needs_no_script_and_no_network(self, name: str, text: str) -> None:
        assert not re.search(r"<script|javascript:|\son\w+\s*=|https?:|//", text, re.IGNORECASE), name

    def test_holds_no_field_in_an_attribute(self, name: str, text: str) -> None:
        assert not re.search(r"<[^>]*\{\{[^>]*>", text), name

    def test_has_no_include_left(self, name: str, text: str) -> None:
        assert "include" not in text, name


def test_a_front_shows_something_only_if_its_switch_is_filled() -> None:
    # or Anki's "Check Database" would make the card that nobody asked for
    for template in templates():
        if template.switch:
            assert template.front.startswith(f"{{{{#{template.switch}}}}}")
            assert template.front.endswith(f"{{{{/{template.switch}}}}}\n")


NIGHT_GROUND = "#2f2f31"
"""The ground of a card in Anki's night mode."""

NIGHT = ".card.nightMode, .nightMode .card, .card.night_mode"
"""The desktop and the phones name their night mode differently."""


def variables(selector: str) -> dict[str, str]:
    """The custom properties that the rule of these selectors sets."""
    (body,) = re.findall(rf"^{re.escape(selector)} \{{([^}}]*)\}}", style(), re.MULTILINE)
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", body))


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("selector", "ground"), [(".card", "#ffffff"), (NIGHT, NIGHT_GROUND)])
def test_tones_and_text_can_be_read_in_light_and_at_night(selector: str, ground: str) -> None:
    colours = variables(selector)
    assert colours["ground"] == ground
    for name in ("tone1", "tone2", "tone3", "tone4", "tone5"):
        assert contrast(colours[name], ground) >= 3, name
    for name in ("ink", "soft", "accent"):
        assert contrast(colours[name], ground) >= 4.5, name
    assert contrast(colours["ink"], colours["panel"]) >= 4.5


def test_tones_are_classes_of_the_style_sheet_only() -> None:
    for tone in range(1, 6):
        assert re.search(rf"\.tone{tone} \{{ color: var\(--tone{tone}\)", style())
    assert "style=" not in "".join(text for _, text in sides())
