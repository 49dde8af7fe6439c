"""What stands in subtitles and is not said: who speaks, what is heard, who made the subtitles."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from vocab.chinese import count_han, has_han
from vocab.sources.captions.cues import Cue

_BRACKETS = re.compile(r"\[([^\[\]]{0,40})\]|［([^［］]{0,40})］|〔([^〔〕]{0,40})〕")
_ROUND = re.compile(r"\(([^()]{0,40})\)|（([^（）]{0,40})）|\*([^*]{0,40})\*|【([^【】]{0,40})】")
_SOUND = re.compile(
    r"(?:声|响|笑|哭|乐|叹气|叹息|咳嗽|鼓掌|沉默|尖叫|喘气|喘息|呼吸|铃|鸣|歌|唱|画外音|旁白|语|译|注|"
    r"聲|響|樂|嘆氣|嘆息|尖叫|鈴|鳴|畫外音|語|譯)\d*$"
)
"""How the description of a sound ends (门铃响 'doorbell rings', 笑 'laughs'), or of who speaks and in what language."""

_ENDED = re.compile(r"[。！？!?，,]")
_ASIDES = re.compile(r"[\[［〔(（【*#＃♩-♯]")
_NOTES = re.compile(r"[♩♪♫♬♭♯]+[～~]?")

_LABEL = re.compile(r"^\s*[-–—]?\s*([^\W\d_][\w·. ]{0,14}?)\s*[：:](?!\d)\s*")
_SAYS = re.compile(
    r"[说道问答喊叫是为曰想讲告诉說問為講訴如下即]$|^[第其之]?[一二三四五六七八九十百\d]+[个點点步章节節条條天次]?$"
)
"""What ends a clause before a colon rather than a name: 他说：走吧。 'He said: let us go.'"""

_NO_NAMES = frozenset(
    "注意 提示 例如 比如 譬如 结论 結論 结果 結果 原因 问题 問題 目的 答案 总之 總之 备注 備註 地点 地點 时间 時間 "
    "标题 標題 主题 主題 地址 电话 電話 手机 手機 邮箱 郵箱 邮编 网址 網址 官网 姓名 名字 名称 名稱 性别 性別 年龄 "
    "年齡 生日 国籍 國籍 籍贯 职业 職業 学历 學歷 专业 專業 爱好 愛好 身高 体重 體重 单位 單位 职位 编号 編號 星期 "
    "颜色 顏色 尺寸 材料 原料 用料 配料 食材 做法 步骤 步驟 要求 条件 條件 特点 特點 优点 優點 缺点 缺點 功能 用途 "
    "作用 效果 规则 規則 内容 內容 题目 題目 选项 選項 出处 出處 产地 產地 品牌 简介 簡介 介绍 介紹 说明 說明 摘要 "
    "关键词 參考 参考 热线 熱線 传真 微信 微博 优惠 收费 免费 第一 第二 第三 首先 其次 最后 最後 另外".split()
)
"""Words that stand before a colon in a text, and on forms."""

_FIELD = re.compile(r"[址码碼价價费費额額率量期间間法数數项項类類型源因称稱格别別]$")
"""How other words on forms end (车牌号码 'number plate', 出生日期 'date of birth'), but hardly a name."""

_LONGEST_NAME = 5
"""Chinese characters of a name or role (画外音 'voice-over'); longer ones are the beginning of a sentence."""

_OFTEN = 0.3
"""Share of the lines with a label from which on each of them names a speaker."""

_SPEAKERS = frozenset(
    "男 女 合 男声 女声 众 众人 旁白 画外音 记者 主持人 主持 嘉宾 观众 老师 学生 医生 护士 警察 司机 店员 老板 男孩 "
    "女孩 男人 女人 眾人 畫外音 記者 老師 學生 醫生 護士 司機 店員 老闆 观众 觀眾 解说 解說 问 答 甲 乙 丙 丁".split()
)

_EDGE_CUES = 15
"""Cues at the beginning and the end of a film among which those are that name the makers."""

_ROLE = (
    r"(?:字幕组?|翻译|翻譯|译者|譯者|听译|听录|聽譯|校对|校對|校订|校譯|校译|润色|时间轴|時間軸|时轴|打轴|调轴|轴|压制|壓制|壓製|后期|後期|特效|"
    r"监制|監製|监督|总监|統籌|统筹|片源|制作|製作|策划|出品|发布|招募|导演|導演|编剧|編劇|主演|作词|作詞|作曲|编曲|編曲|词|曲|詞|演唱|原唱|"
    r"歌手|混音|制作人|by)"
)
_CREDIT = re.compile(
    rf"(?:^|[\s/&·|]){_ROLE}[^：:，。！？\s]{{0,4}}\s*[：:]\s*[^，。！？!?：:]{{1,24}}(?=$|[\s/&·|])", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?:字幕|翻[译譯]|校[对對]|[时時][间間][轴軸]|[压壓]制)\s*by\b|字幕[组組社由]|字幕制作|翻[译譯][组組]|[仅僅]供(?:学习|學習|试看|個人|个人)|[请請]勿用[于於]商|https?://|www\.|QQ群|微信公众号"
)
_SET_APART = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff](?:[ \u3000]|[：:]))")
"""Spaces in a role that is set in full width (翻 译：)."""

_LONGEST_CREDIT = 60
"""Characters of a line that names makers, with three roles in it."""


class Unspoken(NamedTuple):
    """How much is left out: lines that only name the makers, remarks in brackets, names of speakers."""

    makers: int
    asides: int
    speakers: int


def without_unspoken(cues: Sequence[Cue]) -> tuple[list[Cue], Unspoken]:
    """The cues with what is said in them, and how much is not."""
    edges = {*range(min(_EDGE_CUES, len(cues))), *range(max(len(cues) - _EDGE_CUES, 0), len(cues))}
    makers = asides = 0
    heard: list[Cue] = []
    for at, cue in enumerate(cues):
        lines = tuple(line for line in cue.lines if at not in edges or not is_credit(line))
        makers += len(cue.lines) - len(lines)
        without = tuple(map(_without_asides, lines))
        asides += sum(map(_is_shortened, lines, without))
        heard.append(cue.saying(filter(_has_words, without)))
    names = _names([line for cue in heard for line in cue.lines])
    said = [cue.saying(filter(None, _without_names(cue.lines, names))) for cue in heard]
    return [cue for cue in said if cue.lines], Unspoken(makers, asides, sum(names.values()))


def _is_shortened(line: str, without: str) -> bool:
    return line is not without and count_han(line) > count_han(without)


def is_credit(line: str) -> bool:
    """Whether a line names the makers: their roles with names behind them, or the group they are."""
    together = _SET_APART.sub("", line.strip())
    if len(together) > _LONGEST_CREDIT:
        return False
    return bool(_CREDIT.search(together) or (_GROUP.search(together) and not re.search(r"[。！？]", together)))


def _has_words(line: str) -> bool:
    return re.search(r"[^\W_]", line) is not None


def _without_asides(line: str) -> str:
    """A line without what is heard, marks of music, and a name in brackets before it."""
    if not _ASIDES.search(line):
        return line
    line = _BRACKETS.sub(lambda aside: aside[0] if _ENDED.search(aside[0]) else " ", _NOTES.sub(" ", line))
    line = _ROUND.sub(lambda aside: " " if _SOUND.search(aside[0][1:-1].strip()) else aside[0], line)
    line = line.strip("#＃ \u3000").lstrip("：:")
    before = _ROUND.match(line)
    if before and has_han(line[before.end() :]) and 0 < count_han(before[0]) <= _LONGEST_NAME:
        return line[before.end() :].lstrip(" ：:")
    return line


def _names(lines: Sequence[str]) -> dict[str, int]:
    """The labels at the beginning of lines that name a speaker, with how often."""
    labels = Counter(label[1] for line in lines if (label := _label_of(line)) and _may_be_name(label[1]))
    if sum(labels.values()) >= _OFTEN * len(lines):
        return labels
    return {label: times for label, times in labels.items() if times > 1 or label in _SPEAKERS}


def _label_of(line: str) -> re.Match[str] | None:
    return _LABEL.match(line) if "：" in line or ":" in line else None


def _may_be_name(label: str) -> bool:
    if label in _SPEAKERS:
        return True
    return count_han(label) <= _LONGEST_NAME and not (label in _NO_NAMES or _FIELD.search(label) or _SAYS.search(label))


def _without_names(lines: Sequence[str], names: Collection[str]) -> list[str]:
    """The lines without the names of speakers; with a dash instead where there are several."""
    labels = [label if (label := _label_of(line)) and label[1] in names else None for line in lines]
    dash = "- " if len(labels) - labels.count(None) > 1 else ""
    return [dash + line[label.end() :] if label else line for line, label in zip(lines, labels, strict=True)]
