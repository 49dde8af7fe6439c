"""What is no vocabulary, or none for readers: numerals, fragments, loose joins, first words. NOISE by name."""

from collections import Counter
from collections.abc import Callable, Collection

from vocab.chinese import QUANTITIES, WESTERN
from vocab.records import Candidate
from vocab.references import DEFAULT_EDITION, HSK_EDITIONS, References, is_measure_word
from vocab.selection.glue import is_degree, is_glue, is_numeral_piece, joins_known

_NUMBER = QUANTITIES + WESTERN + ".．,"
_FIRST = frozenset(_NUMBER + "第")
_POINTING = frozenset("这那每各某哪此该首另")
_EDITION = HSK_EDITIONS.index(DEFAULT_EDITION)
_LATIN = frozenset(chr(ord(first) + further) for first in "AaＡａ" for further in range(26))

_PARTICLES = frozenset(
    "的 地 得 了 着 过 吗 呢 吧 啊 呀 啦 嘛 哇 呐 哦 喔 哟 么 等 所 之 者 第 们 似的 等等 而已 罢了 的话".split()
)

_GRAMMAR = frozenset(
    """
    我 你 您 他 她 它 咱 谁 我们 你们 他们 她们 它们 咱们 自己 其 此 这 那 哪 这个 那个 哪个 这些 那些 哪些 这里 那里
    哪里 这儿 那儿 哪儿 这样 那样 这么 那么 怎么 什么 每 各 某 该 本 在 从 自 对 向 往 朝 由 于 以 为 因 把 被 将 让
    给 跟 同 和 与 及 或 比 用 按 据 除 并 而 且 但 却 若 如 既 虽 则 乃 不 没 没有 别 未 也 都 就 又 还 再 才 只 很
    太 更 最 是 有 会 能 要 可 可以 以及 或者 而且 但是 不是 就是 还是 而是 不会 不能 很多 上 下 里 中 内 外 前 后 间
    """.split()
)
"""The closed classes a reader of any real text has met: pronouns, the prepositions, conjunctions and adverbs of one
character and their commonest doublets, the verbs to be and to have, modals, locatives."""


def _is_particle(candidate: Candidate, _: References) -> bool:
    return candidate.hanzi in _PARTICLES


def _is_grammar(candidate: Candidate, _: References) -> bool:
    return candidate.hanzi in _GRAMMAR


def _is_numeral(candidate: Candidate, references: References) -> bool:
    """A bare or ordinal number, unless it is graded as a word of its own (万一 'in case', 多数 'majority')."""
    hanzi = candidate.hanzi
    if not _is_number(hanzi):
        return False
    return len(hanzi) == 1 or hanzi[0] == "第" or not any(references.lexicon.fact(hanzi).hsk)


def _is_number(hanzi: str) -> bool:
    """Whether numerals are all there is, but for 第 before, 来 behind and 分之 between them (第三, 十来, 三分之一)."""
    parts = hanzi.removeprefix("第").removesuffix("来").split("分之") if hanzi[0] in _FIRST else ()
    return 0 < len(parts) < 3 and all(part and not part.strip(_NUMBER) for part in parts)


def _is_counted(candidate: Candidate, references: References) -> bool:
    """A number or demonstrative with a measure word, unless it is graded as a word of its own (一下, 这些)."""
    counted = _counted(candidate.hanzi)
    if candidate.kind != "idiom" and is_numeral_piece(candidate, references):
        return True
    if not counted or not (counted in _SPANS_OF_TIME or is_measure_word(counted, references.lexicon)):
        return False
    fact = references.lexicon.fact(candidate.hanzi)
    if not references.lexicon.entries(candidate.hanzi):
        return True
    return counted != _PARTY and fact.tag[:1] in ("m", "r") and not any(fact.hsk)


def _counted(hanzi: str) -> str:
    """What stands behind a number or demonstrative, if it is as short as a measure word, or an empty string."""
    if hanzi[0] in _POINTING:
        measure = hanzi[1:]
    elif hanzi[0] not in _FIRST:
        return ""
    else:
        number = hanzi.removeprefix("第")
        measure = number.lstrip(_NUMBER) or number[-1:]  # 三千: the last numeral may be what is counted
        if measure == number:
            return ""
    return measure if len(measure) < 3 else ""


_PARTY = "方"
"""What counts no cubic metres in a word that is listed: 第三方 'third party', 各方 'all sides'."""

_SPANS_OF_TIME = frozenset("周年 周岁 年代 世纪 年级 学期 点钟 分钟 小时 级 期 届 成 线 流 号".split())
"""What numbers count beside the classifiers: 三十周年, 二级."""

_BOUND = ("(bound form)", "(suffix)", "(prefix)", "used in ")


def _is_fragment(candidate: Candidate, references: References) -> bool:
    """What stands only inside others here or anywhere, or an unrepeated token that nothing explains."""
    hanzi = candidate.hanzi
    if candidate.noise == "fragments":
        return True
    if candidate.evidence != ("token",) or candidate.kind == "name":
        return False
    fact = references.lexicon.fact(hanzi)
    if len(hanzi) == 1 and references.lexicon.is_bound(hanzi):
        return True
    if len(hanzi) > 1:
        return candidate.times == 1 and not _is_explained(hanzi, references)
    meaning = [gloss for entry in references.lexicon.entries(hanzi) if not entry.proper for gloss in entry.glosses]
    return not any(fact.hsk) and all(gloss.startswith(_BOUND) for gloss in meaning)


def _is_explained(word: str, references: References) -> bool:
    """Whether somebody has said what the word means, or it is graded."""
    lexicon = references.lexicon
    said = lexicon.entries(word) or lexicon.rulings(word) or any(lexicon.unit(word)) or any(lexicon.fact(word).hsk)
    return bool(said)


def _is_latin(candidate: Candidate, references: References) -> bool:
    """Words written with Latin letters that no dictionary lists; 卡拉OK and T恤 are words."""
    return not _LATIN.isdisjoint(candidate.hanzi) and not references.lexicon.entries(candidate.hanzi)


def _is_transparent(candidate: Candidate, references: References) -> bool:
    """A phrase or token that only joins words which have cards of their own."""
    return candidate.noise == "transparent" or joins_known(candidate, references)


def _is_inside(candidate: Candidate, _: References) -> bool:
    """A word that the text has only inside phrases: each teaches it with its own card."""
    return candidate.noise == "inside"


def _is_of_headings(candidate: Candidate, _: References) -> bool:
    """A word by which headings are headings (章, 目录), where the text has it in headings only."""
    return candidate.noise == "headings"


BASIC = 3
"""HSK levels whose thousand words a reader of real texts has: 学习 'to study', 今天 'today'."""

HARDER = 200
"""Words beyond these levels from which a text is for readers: some thousand characters. In lessons of the first years
the first words are most of all, and stay."""


def _is_basic(candidate: Candidate, references: References) -> bool:
    """A word of the first HSK levels, of an older edition where the last one has left it out as transparent (看到).

    Whether it is noise hangs on the text (`is_for_readers`).
    """
    levels = references.lexicon.fact(candidate.hanzi).hsk
    level = levels[_EDITION] or min(filter(None, levels), default=0)
    return candidate.kind == "word" and 0 < level <= BASIC


def is_for_readers(classes: Collection[str]) -> bool:
    """Whether a text is written for readers and not for lessons, by the classes in NOISE of all it offers."""
    counted = Counter(classes)
    return counted[""] >= max(HARDER, counted["basic"])


NOISE: dict[str, tuple[str, Callable[[Candidate, References], bool]]] = {
    "particles": ("particles", _is_particle),
    "grammar": ("grammatical words", _is_grammar),
    "numerals": ("numerals", _is_numeral),
    "counted": ("numbers with measure word", _is_counted),
    "fragments": ("parts of words", _is_fragment),
    "inside": ("only inside phrases", _is_inside),
    "latin": ("with Latin letters", _is_latin),
    "headings": ("words of headings", _is_of_headings),
    "degree": ("degrees of adjectives", is_degree),
    "glue": ("loose pieces", is_glue),
    "transparent": ("that only join words", _is_transparent),
    "basic": ("words of HSK 1 to 3", _is_basic),
}
"""The name by which each can be asked for, the reason that is told, the test."""


def noise_of(candidate: Candidate, references: References) -> str:
    """The name in NOISE of what makes the candidate no vocabulary, or an empty string.

    What a glossary lists is never noise.
    """
    if candidate.hanzi in references.glossary:
        return ""
    return next((name for name, (_, is_noise) in NOISE.items() if is_noise(candidate, references)), "")
