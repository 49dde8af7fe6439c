"""Captions of players and sites are read as what is said, never as prose."""

import json

import pytest

from tests.vocab.sources.captions.cues import ZH, ass, in_turn, read
from vocab.errors import InputError

ONE, TWO = ZH[:2]

TTML = (
    '<?xml version="1.0" encoding="UTF-8"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="zh" '
    'xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><metadata>标题</metadata></head><body><div>'
    '<p begin="20000000t" end="30000000t"><span style="s1">这个问题</span><br/>很重要</p>'
    '<p begin="0t" end="10000000t"><span tts:ruby="base">银行</span><span tts:ruby="text">yh</span>行长说</p>'
    "</div></body></tt>"
)
LRC = (
    "[ti:北京]\n[by:x]\n[offset:0]\n[00:00.00]作词 : 某人\n"  # 'Beijing', 'lyrics: somebody'
    f"[00:02.00]<00:02.10>{TWO[:2]}<00:02.50>{TWO[2:]}\n[00:01.00]{ONE}"
)
SAMI = (
    "<SAMI><HEAD><STYLE><!-- .ZH {Name:中文;} --></STYLE></HEAD><BODY><SYNC Start=1000><P Class=ZH>银行<br>行长说"
    f"<P Class=EN>The president said<SYNC Start=2000><P Class=ZH>&nbsp;<SYNC Start=3000><P Class=ZH>{TWO}</BODY></SAMI>"
)
YOUTUBE = {"events": [
    {"tStartMs": 0, "dDurationMs": 9, "segs": [{"utf8": ONE[:2]}, {"utf8": ONE[2:]}]},
    {"tStartMs": 5, "segs": [{"utf8": "\n"}]}, {"tStartMs": 10, "segs": [{"utf8": TWO}]},
]}  # fmt: skip
BILIBILI = {"font_size": 0.4, "body": [{"from": 0, "to": 1, "content": ONE}, {"from": 1, "to": 2, "content": TWO}]}
WHISPER = {"text": ONE + TWO, "segments": [
    {"start": 0.0, "end": 1.0, "text": ONE, "words": [{"start": 0.0, "word": ONE[:2]}]},
    {"start": 1.0, "end": 2.0, "text": TWO},
]}  # fmt: skip
PLAYER = [{"startTime": "00:00:01.000", "speaker": "张三", "said": ONE}, {"startTime": "00:00:02.000", "said": TWO}]
DANMAKU = (
    f'<i><chatserver>x</chatserver><d p="23.8,1,25,1,1,0,a,7">{TWO}</d><d p="2.8,1,25,1,1,0,a,7">{ONE}</d>'
    '<d p="3.8,7,25,1,1,0,a,7">["0","0","1-1",4,"特效"]</d></i>'
)
SRV3 = (
    f'<timedtext format="3"><head/><body><p t="9" d="1">{TWO}</p>'
    f'<p t="5"><s>{ONE[:2]}</s><s t="1">{ONE[2:]}</s></p></body></timedtext>'
)

CAPTIONS: dict[str, str | bytes] = {
    "a.ttml": TTML,
    "a.dfxp": TTML.replace("UTF-8", "GB2312").encode("gb2312"),
    "a.xml": TTML.replace("说</p>", "说&nbsp;</p>"),
    "a.lrc": LRC,
    "words.lrc": f"[1000,500](1000,200,0){ONE[:2]}(1200,300,0){ONE[2:]}\n[00:02.00]{TWO[:2]}[00:02.20]{TWO[2:]}",
    "a.smi": SAMI,
    "a.sbv": f"0:00:01.000,0:00:02.000\n银行\n行长说\n\n0:00:02.000,0:00:03.000\n{TWO}\n",
    "microdvd.sub": f"{{0}}{{25}}{{y:i}}银行|行长说\n{{25}}{{50}}{TWO}\n",
    "mpl2.sub": f"[10][20]/银行|行长说\n[20][30]{TWO}\n",
    "subviewer.sub": "[INFORMATION]\n[TITLE]x\n[SUBTITLE]\n00:00:01.00,00:00:02.00\n银行[br]行长说\n\n"
    f"00:00:03.00,00:00:04.00\n{TWO}",
    "tmplayer.sub": f"00:00:01:银行|行长说\n00:00:02:{TWO}\n",
    "a.json3": json.dumps(YOUTUBE),
    "youtube.json": json.dumps(YOUTUBE),
    "bilibili.json": json.dumps(BILIBILI, ensure_ascii=False),
    "whisper.json": json.dumps(WHISPER),
    "player.json": json.dumps(PLAYER),
    "danmaku.xml": DANMAKU,
    "srv3.xml": SRV3,
    "srv1.xml": f'<transcript><text start="1" dur="1">{ONE}</text><text start="2">{TWO}</text></transcript>',
    "srt.txt": in_turn([ONE, TWO]),
    "lrc.txt": LRC,
    "json": json.dumps(YOUTUBE),
    "ass": ass([(0, 1, "", ONE), (1, 2, "", TWO)]).replace("[Events]", "[Script Info]\n[Events]").encode("utf-16"),
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions_are_read_in_the_order_shown_and_without_their_markup(name: str) -> None:
    assert read(name, CAPTIONS[name]) == [ONE, TWO]


def test_a_line_of_lyrics_stands_where_it_is_sung() -> None:
    assert read("a.lrc", f"[00:03.00][00:01.00]{ONE}\n[00:02.00]{TWO}") == [ONE, TWO, ONE]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.sub", b"\0\0\x01\xba" + bytes(99), "is a film, or subtitles that are pictures"),
        ("a.idx", "# VobSub index file, v7", "is an index of subtitles that are pictures"),
        ("a.sup", b"PG" + bytes(99), "holds pictures of subtitles"),
        ("a.json", '{"name": "书"}', "is JSON, but holds no captions"),  # book
        ("a.json", "{银行", "is damaged JSON"),
        ("a.xml", "<wordDocument>银行</wordDocument>", r"is XML of a kind that is not read \(<wordDocument>\)"),
        ("a.smi", "银行", "holds no SAMI captions"),
    ],
)
def test_what_holds_no_captions_is_refused_by_name(name: str, data: str | bytes, problem: str) -> None:
    with pytest.raises(InputError, match=rf"{name}: {problem}"):
        read(name, data)


def test_prose_that_begins_like_captions_is_prose() -> None:
    assert read("a.txt", f"[1][2] {ONE} --> {TWO}。") == [f"[1][2] {ONE} --> {TWO}。"]
