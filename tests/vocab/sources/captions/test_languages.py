"""Subtitles in two languages give their Chinese, whatever the other one is and wherever it stands."""

from itertools import chain

import pytest

from tests.vocab.sources.captions.cues import ZH, ass, in_turn, read, srt
from vocab.errors import InputError

OTHERS = {
    # the fourth all in kanji
    "Japanese": "銀行の頭取が言った この問題は重要だ 解決しよう 全員賛成 国民は団結している 時間との戦いだ".split(),
    "Korean": "은행장이 말했다|문제는 중요하다|해결해야 한다|동의합니까|국민은 단결한다|시간과의 싸움".split("|"),
    "Russian": "Президент банка сказал|Это важно|Мы должны решить|Все согласны?|Народ един|Время не ждёт".split("|"),
    "English": "The president said.|It is important.|OK.|All agree?|2008!|Against the clock.".split("|"),
    "pinyin": ["Yínháng hángzhǎng shuō", *["zhè ge wèntí"] * 5],
    "traditional": "銀行行長說 這個問題很重要 我們必須解決它 大家都同意嗎 人民眾志成城 爭分奪秒抗疫".split(),
}
ARRANGED = {
    "lines of a cue": lambda one, other: in_turn(map("\n".join, zip(one, other, strict=True))),
    "cues of one time": lambda one, other: srt(
        (at, at + 1, text) for at, pair in enumerate(zip(one, other, strict=True)) for text in pair
    ),
    "cues in turn": lambda one, other: in_turn(chain.from_iterable(zip(one, other, strict=True))),
}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("arranged", ARRANGED)
@pytest.mark.parametrize("language", OTHERS)
def test_of_two_languages_the_chinese_stays(language: str, arranged: str, order: int) -> None:
    warned: list[str] = []
    both = (ZH, OTHERS[language])[::order]
    assert read("a.srt", ARRANGED[arranged](*both), warned) == list(ZH)
    assert warned == ["a.srt: 6 lines in another language or script left out."]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("language", [language for language in OTHERS if language not in ("English", "pinyin")])
def test_halves_of_one_line_are_told_apart(language: str, order: int) -> None:
    pairs = zip(*(ZH, OTHERS[language])[::order], strict=True)
    assert read("a.srt", in_turn(map(" ".join, pairs))) == list(ZH)


@pytest.mark.parametrize("language", OTHERS)
def test_styles_and_line_breaks_of_ass_are_told_apart(language: str) -> None:
    other = OTHERS[language]
    styles = [
        (at, at + 1, style, text) for style, texts in (("JP", other), ("CN", ZH)) for at, text in enumerate(texts)
    ]
    breaks = [
        (at, at + 1, "CN", f"{one}\\N{{\\rJP}}{two}") for at, (one, two) in enumerate(zip(ZH, other, strict=True))
    ]
    assert read("a.ass", ass(styles)) == read("a.ass", ass(breaks)) == list(ZH)


def test_a_line_of_two_japanese_ones_leaves_the_chinese_one() -> None:
    cues = [f"{one}\n{two}\nと思う" for one, two in zip(ZH, OTHERS["Japanese"], strict=True)]
    assert read("a.srt", in_turn(cues)) == list(ZH)


def test_words_of_another_script_in_chinese_lines_stay() -> None:
    lines = ["我喜欢优の良品", "他说「ありがとう」是谢谢", "我们去 KTV", "卡拉", "OK", "大家好"]
    # 'I like Aji Ichiban', "he says 'arigatō' is thanks", 'we go to the KTV', 'karaoke', 'hello everybody'
    assert read("a.srt", in_turn(lines)) == lines


def test_a_line_of_song_in_another_language_is_left_out() -> None:
    assert read("a.srt", in_turn(["君が好きだと叫びたい", *ZH, "Happy birthday to you"])) == list(ZH)


def test_simplified_and_traditional_lines_with_other_words_are_a_pair_too() -> None:
    one, other = [*ZH, "打印机坏了"], [*OTHERS["traditional"], "印表機壞了"]  # 'the printer is broken'
    assert read("a.srt", in_turn(map("\n".join, zip(one, other, strict=True)))) == one


def test_traditional_subtitles_alone_stay() -> None:
    assert read("a.srt", in_turn(OTHERS["traditional"])) == OTHERS["traditional"]


def test_a_translation_of_some_cues_is_one_too() -> None:
    cues = [one if at % 3 else f"{one}\nAgreed?" for at, one in enumerate(ZH * 3)]
    assert read("a.srt", in_turn(cues)) == list(ZH * 3)


def test_subtitles_without_any_chinese_are_left_to_say_so() -> None:
    assert read("a.srt", in_turn(OTHERS["English"][:2])) == OTHERS["English"][:2]


def test_japanese_subtitles_are_refused() -> None:
    with pytest.raises(InputError, match=r"a\.srt: is in Japanese"):
        read("a.srt", in_turn(OTHERS["Japanese"]))
