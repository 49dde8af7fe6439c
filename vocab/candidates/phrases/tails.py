"""Names and terms by their last word: organisations, programmes, meetings, agreements, systems."""

import re
from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.compounds import PREFIXES, is_modifier, opens_no_phrase
from vocab.candidates.phrases.technique import Chunk, Find, joined
from vocab.chinese import ONE_TO_TEN
from vocab.records import Token
from vocab.references import Lexicon

ORGANISATIONS = frozenset(
    (
        "组织 委员会 联盟 集团 协会 公司 银行 大学 学院 研究院 研究所 研究中心 基金会 基金 法院 检察院 政府 "
        "议会 党 局 厅 部 署 院 会 理事会 秘书处 联合会 学会 总局 中心 机构 军 舰队 航空 博物馆 图书馆 医院 "
        "出版社 通讯社 电视台 报社"
    ).split()
)
EVENTS = frozenset(
    (
        "会议 大会 峰会 论坛 博览会 运动会 奥运会 世界杯 座谈会 研讨会 发布会 记者会 会晤 对话 革命 战争 战役 "
        "起义 运动 改革 条约 公约 协定 协议 宣言 议定书 法案 宪法 声明 公报 倡议 决议"
    ).split()
)
TERMS = frozenset(
    (
        "共同体 战略 机制 体系 体制 制度 工程 计划 规划 方案 行动计划 主义 模式 格局 方针 路线 纲领 共识 走廊 "
        "经济带 示范区 试验区 开发区 自贸区 响应 事件 指数 法则 定律 定理 效应 综合征 病毒 疫苗 细胞 蛋白 "
        "蛋白质 基因 能源 攻坚战 保卫战 阻击战 歼灭战 持久战 白皮书 责任制 负责制 保险 革命 方程 函数 算法 "
        "粒子 分子 原子 化合物 显微镜 望远镜 卫星 火箭 系数 常数 辐射 光谱"
    ).split()
)

LONGEST = 10
"""Characters; beyond it the front of the run is only a description."""

_MOST_WORDS = 4


def find(chunk: Chunk) -> Iterator[Find]:
    """A run of modifiers before a tail, the longest one: 突发公共卫生事件, 联防联控机制.

    Fiction and talk have few such terms: only organisations and events count there.
    """
    tails = ORGANISATIONS | EVENTS | (TERMS if chunk.is_formal else frozenset())
    for number, run, words in chunk.runs:
        for at in range(1, len(run)) if not tails.isdisjoint(words) else ():
            if words[at] not in tails:
                continue
            start = _first_modifier(run, at, chunk.references.lexicon)
            if start < at and sum(len(token.hanzi) for token in run[start : at + 1]) > 3:
                yield joined(number, run[start : at + 1])


_MODIFIERS = ("n", "vn", "b", "j", "l")
_GRADE = re.compile(f"[{ONE_TO_TEN}特][级期类代线]")


def _first_modifier(run: Sequence[Token], tail: int, lexicon: Lexicon) -> int:
    """Where the run of modifiers before the tail begins; no country leads a term (中国方案 is about China)."""
    start, length = tail, len(run[tail].hanzi)
    while start > 0 and tail - start < _MOST_WORDS - 1:
        before = run[start - 1]
        length += len(before.hanzi)
        if _GRADE.fullmatch(before.hanzi):
            return start - 1
        fits = is_modifier(before, _MODIFIERS) or before.hanzi in PREFIXES
        if not fits or length > LONGEST or (before.tag == "ns" and run[tail].hanzi in TERMS):
            break
        if before.hanzi in ORGANISATIONS or before.hanzi in EVENTS:
            break
        start -= 1
    while start < tail and opens_no_phrase(run[start], lexicon):
        start += 1
    return start
