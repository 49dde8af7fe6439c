"""What is shown many times is read once, and cues are joined as they are spoken."""

import pytest

from tests.vocab.sources.captions.cues import ZH, ass, in_turn, read, srt

SIGN = "中央银行"  # central bank
SONG = "我爱北京天安门"  # 'I love Tian'anmen in Beijing', a line of seven characters
NEXT = "天安门上太阳升"  # 'the sun rises over Tian'anmen'


def frames(text: str, count: int = 40) -> list[tuple[float, float, str, str]]:
    return [(1 + at / 25, 1 + (at + 1) / 25, "Sign", rf"{{\pos({300 + at},200)}}{text}") for at in range(count)]


def letters(line: str, start: float, *, place: str = r"\pos({x},50)") -> list[tuple[float, float, str, str]]:
    """An effect with an event for each character, which comes a tenth of a second after the one before."""
    return [
        (start + at / 10, start + 3, "Song", f"{{{place.format(x=100 + 40 * at)}\\k20}}{character}")
        for at, character in enumerate(line)
    ]


@pytest.mark.parametrize(
    "events",
    [
        frames(SIGN),
        [(1, 3, "Sign", SIGN)] * 2,  # layers
        [(1, 3, "Sign", rf"{{\bord3}}{SIGN}"), (2, 4, "Sign", SIGN)],
        [(1 + at / 10, 1.1 + at / 10, "Sign", SIGN[: at + 1]) for at in range(4)],  # typed
    ],
)
def test_a_sign_is_read_once(events: list[tuple[float, float, str, str]]) -> None:
    assert read("a.ass", ass(events)) == [SIGN]


def test_two_signs_set_by_the_frame_in_turn_are_read_once_each() -> None:
    events = [event for pair in zip(frames(SIGN), frames("禁止入内"), strict=True) for event in pair]  # 'no entry'
    assert read("a.ass", ass(events)) == [SIGN, "禁止入内"]


def test_what_is_shown_or_said_again_later_counts_again() -> None:
    assert read("a.ass", ass([*frames(SIGN), (30, 31, "Sign", SIGN)])) == [SIGN, SIGN]
    assert read("a.srt", in_turn(["好", "好", "走"])) == ["好", "好", "走"]  # 'good', 'go'


@pytest.mark.parametrize(
    "events",
    [
        letters(SONG, 1),
        letters(SONG, 1) * 3,  # layers
        letters(SONG, 1, place=r"\move({x},50,{x},60)"),
        [(1, 3, "Song", character) for character in SONG],  # without places
        [(1 + at / 4, 1.25 + at / 4, "Song", character) for at, character in enumerate(SONG)],  # each for its syllable
        [(1, 3, "Song", rf"{{\pos(50,{40 * at})}}{character}") for at, character in enumerate(SONG)],  # upright
    ],
)
def test_characters_of_an_effect_make_their_line(events: list[tuple[float, float, str, str]]) -> None:
    assert read("a.ass", ass(events)) == [SONG]


def test_a_line_of_song_that_fades_while_the_next_begins_stays_apart() -> None:
    assert read("a.ass", ass(letters(SONG, 1) + letters(NEXT, 3))) == [SONG, NEXT]


def test_of_lyrics_with_effects_the_line_they_were_made_from_is_read() -> None:
    made = ass([(1, 3, "Song", "我"), (1, 3, "Song", "爱")]).replace("0,0,0,,", "0,0,0,fx,")
    assert read("a.ass", f"{made}Comment: 0,0:00:01.00,0:00:03.00,Song,,0,0,0,karaoke,{{\\k20}}我{{\\k20}}爱你") == [
        "我爱你"
    ]


def test_short_answers_are_no_effect() -> None:
    assert read("a.ass", ass([(1, 2, "", "好。"), (2, 3, "", "走。"), (3, 4, "", "嗯")])) == ["好。", "走。", "嗯"]


@pytest.mark.parametrize(
    ("cues", "text"),
    [
        (["争分夺\n秒抗疫"], ["争分夺秒抗疫"]),
        (["需要认真研", "究，提出切实可行的办\n法。", "好。"], ["需要认真研究，提出切实可行的办法。", "好。"]),
        (["我想说的是……", "……银行。"], ["我想说的是银行。"]),
        (["我们走\nOK吗"], ["我们走 OK吗"]),
        (["我不知道 他没来"], ["我不知道 他没来"]),
        (["甲：你好\n乙：再见"], ["你好", "再见"]),
        (["中国人民众志成城争分", "夺秒抗击疫情这个问题", "非常重要需要认真研究", "办法"],
         ["中国人民众志成城争分夺秒抗击疫情这个问题非常重要需要认真研究办法"]),
        (list("我爱北京天安门上太阳升"), ["我爱北京天安门上太阳升"]),
    ],
)  # fmt: skip
def test_words_cut_by_a_line_or_cue_are_whole(cues: list[str], text: list[str]) -> None:
    assert read("a.srt", in_turn(cues)) == text


def test_nobody_goes_on_after_a_long_silence() -> None:
    assert read("a.srt", srt([(0, 1, "第二天"), (20, 21, "他走了。")])) == ["第二天", "他走了。"]


def test_a_sentence_goes_on_past_a_sign() -> None:
    events = [(1, 2, "Default", "这个问题非常"), (1.5, 3, "Sign", SIGN), (2, 3, "Default", "重要。")]
    assert read("a.ass", ass(events)) == ["这个问题非常重要。", SIGN]


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>银<rt>yín</rt></ruby><ruby>行<rt>háng</rt></ruby>",
        "<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp>行<rt>háng</ruby>",
        "<c.x><ruby>银行<rt><i>yínháng</i></rt></ruby></c>",
    ],
)
@pytest.mark.parametrize("suffix", ["srt", "vtt"])
def test_readings_above_characters_are_not_read(ruby: str, suffix: str) -> None:
    assert read(f"a.{suffix}", in_turn([ruby])) == ["银行"]  # bank


def test_what_is_not_said_is_not_read() -> None:  # makers, a bell, who speaks, a laugh, music, a sigh, a voice-over
    warned: list[str] = []
    cues = [
        "字幕组：某某", "翻译：张三 校对：李四\n时 间 轴：王五", "[门铃响]", "张三：银行行长说", "(笑)我们走", "♪",
        "♪ 我爱你 ♪", "他说：大家好", "张三：世界卫生组织（世卫组织）", "（叹气）算了", "[李四]：好吧", "旁白：第二天",
        "本字幕由某某制作",
    ]  # fmt: skip
    said = ["银行行长说", "我们走", "我爱你", "他说：大家好", "世界卫生组织（世卫组织）", "算了", "好吧", "第二天"]
    assert read("a.srt", in_turn(cues), warned) == said
    told = "4 lines with names of makers, 4 remarks in brackets, 3 names of speakers left out."
    assert warned == [f"a.srt: {told}"]


def test_roles_in_the_middle_of_a_film_are_spoken_of() -> None:
    said = [*ZH * 3, "翻译：张三", *ZH * 3]  # 'interpreter: Zhang San'
    assert read("a.srt", in_turn(said)) == said


def test_what_stands_before_a_colon_on_a_form_is_said() -> None:  # a restaurant's address, hours, price, number plate
    cues = [
        "地址：解放路三号",
        "营业时间：早上九点",
        "价格：一百元",
        "车牌号码：京A",
        "地址：和平路五号",
        "价格：二百元",
    ]
    warned: list[str] = []
    assert read("a.srt", in_turn(cues), warned) == cues
    assert warned == []


def test_questions_alone_are_no_punctuation() -> None:  # 'eaten? / not yet / what would you like? / dumplings / good!'
    cues = ["吃了吗？", "还没有", "想吃什么？", "饺子", "好啊！", "走吧"]
    assert read("a.srt", in_turn(cues)) == cues
