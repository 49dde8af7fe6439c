"""Names an old text tells by a form: a row, what somebody is called, a title behind one character."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from vocab.chinese import SURNAMES
from vocab.references import Lexicon
from vocab.segmentation.naming.strings import GRAMMAR, HAN, OLD_GRAMMAR, longest_first, places_of

_COMMON = 3.6
"""Zipf value of a word that is itself, whoever is called so."""

_HEARD = 1.0
"""Zipf value of what is a word at all."""

_ROW = rf"(?<=、)({HAN}{{2,3}})(?=[、，。；等])|(?<=[，。；：“])({HAN}{{2,3}})(?=、)"
"""Patterns are compiled where an old text is met: most texts are none."""

_CALLED = (
    "(?:(?<=[，、。；])(?:表?字|别?号|名(?![唤叫曰]))"
    "|(?<=[^的名文汉白写打错一二三四五六七八九十几个这那本数])字"
    "|(?:叫[做作]|[乳小原][名]|表字|[别道]号|法[名号]|诨名|绰号|名[唤叫]|唤名|[改更取]名)[叫唤作]?)"
    r"([^\W\da-zA-Z_的了着是者也之其为不]{2,3})(?=[，。；、：？！\n者的也])"
)

_STYLES = (
    "道人 仙子 仙姑 真人 上人 侍者 和尚 大士 禅师 法师 长老 娘娘 大王 天王 菩萨 星君 童子 公主 老祖 祖师 大圣 大仙 魔王"
)
_STYLED = (
    rf"([^{GRAMMAR}{OLD_GRAMMAR}一二三两几位名众诸各此老小大有见请拜寻\W\da-zA-Z_]{{2}})(?:{_STYLES.replace(' ', '|')})"
)

_OWN = frozenset("爷 大爷 二爷 三爷 四爷 叔 老爹 公 嫂子 大哥 二哥".split())
"""Titles behind a surname or a character of a given name: 政老爹, 宝叔."""

_OF_HOUSES = frozenset("后 母 妃 夫人 太后 氏".split())
"""Those that stand behind surnames alone: 董后."""

_TITLE = longest_first(_OWN | _OF_HOUSES)

_NUMBERS = frozenset("一二三四五六七八九十")

Places = Mapping[str, Sequence[int]]


def in_rows(text: str) -> set[str]:
    """The strings of two or three characters between marks, one of them that of a row."""
    return {one or other for one, other in re.findall(_ROW, text)}


def told(text: str, known: Collection[str], lexicon: Lexicon) -> Places:
    """Where names stand that come again and are told by a form; `known` are names of two characters."""
    called = {
        match[1]
        for match in re.finditer(_CALLED, text)
        if lexicon.fact(match[1]).zipf < _COMMON and not _is_writing(text, match.start(1), lexicon)
    }
    forms: dict[str, Sequence[int]] = {**places_of(called, text)}
    forms |= _styled(text, lexicon) | _addressed(text, known, lexicon)
    return {name: starts for name, starts in forms.items() if len(starts) > 1}


def _is_writing(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether what stands before a string is no courtesy name, 字, but a part of a word: 刻字|店内, 字号|店."""
    pairs = text[start - 2 : start], text[start - 1 : start + 1]
    return text[start - 1 : start] == "字" and any(lexicon.fact(pair).zipf > _HEARD for pair in pairs)


def _styled(text: str, lexicon: Lexicon) -> dict[str, list[int]]:
    """Where those stand whose title is a part of their name: 空空道人, 警幻仙子."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in re.finditer(_STYLED, text):
        if max(lexicon.fact(match[1]).zipf, lexicon.fact(match[0]).zipf) < _COMMON:
            found[match[0]].append(match.start())
    return found


def _addressed(text: str, known: Collection[str], lexicon: Lexicon) -> dict[str, list[int]]:
    """Where a surname or a character of a known given name stands with a title, no word lying across."""
    given = {character for name in known for character in name[name[0] in SURNAMES :]} - _NUMBERS
    found: dict[str, list[int]] = defaultdict(list)
    for match in re.finditer(_TITLE, text):
        one = text[match.start() - 1 : match.start()]
        name = one + match[0]
        if (one in SURNAMES or (one in given and match[0] in _OWN)) and not lexicon.fact(name).listed:
            before, behind = text[match.start() - 2 : match.start() - 1], text[match.end() : match.end() + 1]
            alone = not before.isalpha() or lexicon.fact(before + one).zipf < _COMMON
            if alone and lexicon.fact(match[0][-1] + behind).zipf < _COMMON:
                found[name].append(match.start() - 1)
    return found
