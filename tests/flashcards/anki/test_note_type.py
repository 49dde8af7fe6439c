"""The note type, published once."""

import re

import pytest

from flashcards.anki.note_type import (
    CARDS,
    FIELD_ID_BASE,
    FIELDS,
    NOTE_TYPE_ID,
    NOTE_TYPE_NAME,
    TEMPLATE_ID_BASE,
    TONES,
    look,
    style,
    templates,
)
from flashcards.requests import options

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


def variables(selector: str, tones: str) -> dict[str, str]:
    """The custom properties that the rules of these selectors set."""
    bodies = re.findall(rf"^{re.escape(selector)} \{{([^}}]*)\}}", style(tones), re.MULTILINE)
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", "".join(bodies)))


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tones", TONES)
@pytest.mark.parametrize(("selector", "ground"), [(".card", "#ffffff"), (NIGHT, NIGHT_GROUND)])
def test_tones_and_text_can_be_read_in_light_and_at_night(selector: str, ground: str, tones: str) -> None:
    colours = variables(selector, tones)
    assert colours["ground"] == ground
    for name in ("tone1", "tone2", "tone3", "tone4", "tone5"):
        assert contrast(colours[name], ground) >= 3, name
    for name in ("ink", "soft", "accent"):
        assert contrast(colours[name], ground) >= 4.5, name
    for behind in ("panel", "mark"):
        assert contrast(colours["ink"], colours[behind]) >= 4.5, behind
    assert contrast(colours["soft"], colours["panel"]) >= 4.5


def test_the_five_tones_of_a_palette_differ_except_where_there_are_none() -> None:
    for tones in TONES:
        for selector in (".card", NIGHT):
            colours = {variables(selector, tones)[f"tone{tone}"] for tone in range(1, 6)}
            assert len(colours) == (1 if tones == "none" else 5), tones


def test_every_palette_is_another_look() -> None:
    assert len({look(tones) for tones in TONES}) == len(TONES)


def test_the_command_line_offers_the_cards_and_palettes_there_are() -> None:
    assert tuple(CARDS) == options.CARDS
    assert TONES == options.TONES


def test_tones_are_classes_of_the_style_sheet_only() -> None:
    for tone in range(1, 6):
        assert re.search(rf"\.tone{tone} \{{ color: var\(--tone{tone}\)", style())
    assert "style=" not in "".join(text for _, text in sides())


def test_hints_open_without_a_script() -> None:
    for template in templates():
        assert template.back.count("<details>") == template.back.count("<summary>") == 2
        assert "open" not in template.back


def test_what_is_optional_leaves_no_trace_when_it_is_empty() -> None:
    # each of these fields stands inside a section of its own name
    optional = set(FIELDS) - {"Hanzi", "English", "Kind", "Key"}
    for template in templates():
        for side in (template.front, template.back):
            for field in re.findall(r"\{\{(?:tts zh_CN:)?([A-Z]\w+)\}\}", side):
                if field in optional:
                    assert re.search(rf"\{{\{{#{field}\}}\}}", side), f"{template.name}: {field}"


def test_chinese_is_marked_as_chinese() -> None:
    # so that the glyphs are not Japanese ones
    for template in templates():
        for side in (template.front, template.back):
            for field in ("Hanzi", "Sentence", "Recall", "Cloze", "Simplified", "Traditional", "Classifier"):
                for before in re.findall(rf"(<[^<>]*>)[^<>]*(?<!:)\{{\{{{field}\}}\}}", side):
                    assert 'lang="zh-Han' in before, f"{template.name}: {field}"
