"""Mends the segmenter's cut where it makes fragments: a sentence as pieces in, the same characters as better pieces out.

Each step is a function of one shape, `(pieces, words) -> pieces`; STEPS is their order. Joined, the pieces always give
back the sentence.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from vocab.characters import is_han
from vocab.lexicon import Lexicon
from vocab.name_characters import SURNAMES, TITLES, TRANSCRIPTION
from vocab.word_list import LONGEST_TERM

Pieces = list[str]

NUMERALS = "〇零一二两三四五六七八九十百千万亿几数多余半廿卅"
_COUNTED = re.compile(rf"([{NUMERALS}]+|[这那每各某哪])(.{{1,2}})")
_COUNTED_NOUNS = "国省市县州区镇村校班户"
"""Nouns that stand behind a number without a measure word."""
_NUMBER = re.compile(rf"[0-9０-９]+|[{NUMERALS}]+")


class Words:
    """What the steps ask about words; each answer is kept, because a text asks the same again and again."""

    def __init__(self, lexicon: Lexicon, supported: frozenset[str], cut: Callable[[str], Sequence[str]]) -> None:
        """`supported` are words the text itself uses again, `cut` is the segmenter without its guesses."""
        self.lexicon = lexicon
        self.supported = supported
        self.cut = cut
        self.known = lru_cache(maxsize=None)(self._known)
        self.is_measure = lru_cache(maxsize=None)(self._is_measure)
        self.parted = lru_cache(maxsize=None)(self._parted)

    def _known(self, word: str) -> bool:
        """Whether any reference lists the word, or the text uses it repeatedly."""
        fact = self.lexicon.fact(word)
        return fact.listed or fact.count > 0 or word in self.supported or self.lexicon.counts.get(word, 0) > 0

    def invented(self, piece: str) -> bool:
        """Whether the piece is a word of several Chinese characters that nothing but the segmenter's guess supports."""
        return len(piece) > 1 and is_han(piece) and not self.known(piece)

    def is_unit(self, word: str) -> bool:
        """Whether a listed word is kept whole: what the segmenter's list weighs is short enough or a name."""
        if not self.lexicon.counts.get(word):
            return False
        entries = self.lexicon.entries(word)
        return len(word) <= LONGEST_TERM or all(entry.proper for entry in entries)

    def is_loose_base(self, word: str) -> bool:
        """Whether jieba alone knows the word, as a noun, verb or adjective: rather the front of a longer one."""
        fact = self.lexicon.fact(word)
        return not fact.listed and fact.tag.startswith(("n", "v", "a"))

    def tag(self, word: str) -> str:
        """The part-of-speech tag of the word in jieba's dictionary, empty where it lacks the word."""
        return self.lexicon.fact(word).tag

    def _is_measure(self, word: str) -> bool:
        """Whether the references know the word as a classifier: by jieba's tag or a "classifier for" gloss."""
        if self.lexicon.fact(word).tag.startswith("q"):
            return True
        return any(g.startswith("classifier") for entry in self.lexicon.entries(word) for g in entry.glosses)

    def _parted(self, piece: str) -> tuple[str, ...]:
        """The piece as number and measure word, or as it is."""
        counted = _COUNTED.fullmatch(piece)
        if counted and self.is_measure(counted[2]) and not self.lexicon.entries(piece):
            return counted[1], counted[2]
        return (piece,)


def supported_words(cuts: Iterable[Pieces], lexicon: Lexicon) -> frozenset[str]:
    """The words no reference lists that the text uses twice and more, so that they are no accident."""
    counts = Counter(piece for pieces in cuts for piece in pieces if len(piece) > 1)
    nothing = Words(lexicon, frozenset(), lambda _: ())
    return frozenset(
        word for word, count in counts.items() if count > 1 and _FUNCTION.isdisjoint(word) and nothing.invented(word)
    )


_FUNCTION = frozenset("的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们个每各某一之其所以为很最更")
"""Characters of grammatical words: a guessed word with one in it is an accident, however often it occurs."""


def mend(pieces: Pieces, words: Words) -> Pieces:
    """All steps, one after another."""
    for step in STEPS:
        pieces = step(pieces, words)
    return pieces


def part_numbers(pieces: Pieces, words: Words) -> Pieces:
    """A number or demonstrative apart from its measure word, where the dictionary has no such word: 这场 -> 这 场."""
    parted: Pieces = []
    for piece in pieces:
        if piece == "万余" and parted and parted[-1].isdigit():
            parted += "万余"
        else:
            parted += words.parted(piece)
    return parted


def recut_behind_numbers(pieces: Pieces, words: Words) -> Pieces:
    """A measure word freed from a false word behind a number: 20 多 国外 长 -> 20 多 国 外长; 十余 架 次 -> 十余 架次."""
    mended = list(pieces)
    for at in range(1, len(mended) - 1):
        if not _is_number(mended[at - 1]):
            continue
        piece, following = mended[at : at + 2]
        if len(piece) == 2 and len(following) == 1 and _counts(piece[0], words) and words.known(piece[1] + following):
            mended[at : at + 2] = [piece[0], piece[1] + following]
        elif len(piece) == len(following) == 1 and words.is_measure(piece + following):
            mended[at : at + 2] = [piece + following, ""]
    return [piece for piece in mended if piece]


@lru_cache(maxsize=10_000)
def _is_number(piece: str) -> bool:
    return _NUMBER.fullmatch(piece) is not None


def _counts(character: str, words: Words) -> bool:
    return words.is_measure(character) or character in _COUNTED_NOUNS


def reject_invented(pieces: Pieces, words: Words) -> Pieces:
    """A word that only the segmenter's guess supports is cut again with what follows it: 之广世所 -> 之 广 世 所.

    Names stay: three characters at most behind a surname, or transcription characters only.
    """
    if not any(map(words.invented, pieces)):
        return pieces
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not words.invented(piece) or may_be_name(piece):
            mended.append(piece)
            at += 1
            continue
        end = at + 1
        while end < len(pieces) and len(pieces[end]) == 1 and is_han(pieces[end]):
            end += 1
        mended += _with_supported("".join(pieces[at:end]), words)
        at = end
    return mended


def _with_supported(window: str, words: Words) -> Iterator[str]:
    """The window cut by the word list, words that the text supports kept whole."""
    inside = [word for word in words.supported if word in window]
    if not inside:
        yield from words.cut(window)
        return
    word = max(inside, key=lambda word: (len(word), word))
    before, _, after = window.partition(word)
    yield from _with_supported(before, words) if before else ()
    yield word
    yield from _with_supported(after, words) if after else ()


def may_be_name(piece: str) -> bool:
    """Whether an unknown word has the shape of a person's name, Chinese or transcribed."""
    return (piece[0] in SURNAMES and len(piece) <= 3) or is_transcribed(piece)


@lru_cache(maxsize=100_000)
def is_transcribed(piece: str) -> bool:
    """Whether the piece consists of the characters that foreign names are written with."""
    return TRANSCRIPTION.issuperset(piece)


_COMMON = 4.3
"""Zipf value from which a listed word of transcription characters is rather itself (about the 5,000 commonest)."""


def join_transcriptions(pieces: Pieces, words: Words) -> Pieces:
    """A run of transcription characters is one name: 古 特雷斯 -> 古特雷斯, 巴特 图勒 嘎 -> 巴特图勒嘎.

    At least three characters, at least one piece no reference lists, and no common word in it.
    """
    if sum(map(is_transcribed, pieces)) < 2:
        return pieces
    mended: Pieces = []
    run: Pieces = []
    for piece in [*pieces, ""]:
        if piece and is_transcribed(piece) and not _is_common(piece, words):
            run.append(piece)
            continue
        name = "".join(run)
        whole = len(run) > 1 and len(name) >= 3 and any(not words.lexicon.fact(part).listed for part in run if len(part) > 1)
        mended += [name] if whole else run
        mended += [piece] if piece else []
        run = []
    return mended


def _is_common(piece: str, words: Words) -> bool:
    return len(piece) > 1 and words.lexicon.fact(piece).zipf >= _COMMON or piece in "和同于因能当若"


def join_dotted(pieces: Pieces, words: Words) -> Pieces:  # noqa: ARG001 - the shape of all steps
    """The parts of a foreign name around its middle dot: 伊姆兰 · 汗 -> 伊姆兰·汗."""
    if "·" not in pieces:
        return pieces
    mended: Pieces = []
    for piece in pieces:
        behind_dot = len(mended) > 1 and mended[-1] == "·" and is_han(mended[-2].replace("·", ""))
        if behind_dot and is_han(piece):
            mended[-2:] = ["".join((*mended[-2:], piece))]
        else:
            mended.append(piece)
    return mended


def join_titled(pieces: Pieces, words: Words) -> Pieces:
    """The name behind a title, up to what the person does: 总干事 谭 德塞 指出 -> 总干事 谭德塞 指出."""
    if TITLES.isdisjoint(pieces):
        return pieces
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        mended.append(pieces[at])
        at += 1
        if mended[-1] not in TITLES:
            continue
        end = at
        while end < len(pieces) and is_han(pieces[end]) and _unlisted(pieces[end], words):
            end += 1
        name = "".join(pieces[at:end])
        if end - at > 1 and 2 <= len(name) <= 6 and may_be_name(name):
            mended.append(name)
            at = end
    return mended


def _unlisted(piece: str, words: Words) -> bool:
    return len(piece) == 1 and piece not in "的在和与及同向对为将也还已说称" or words.invented(piece)


_SUFFIXES = frozenset("率史者性化学家论法力量度级型式权制")
_EVENTS = frozenset("史会")
"""What makes a name of its own of any noun before it: 抗争史 'history of resistance', 外长会 'foreign ministers' meeting'.
Each costs less than .0005 of F1 on GSDSimp, which parts suffixes, and spares learners a loose 史."""


def join_suffixes(pieces: Pieces, words: Words) -> Pieces:
    """A suffix to the word before it, a word no dictionary lists without it: 病亡 率 -> 病亡率; 总 to the noun behind it."""
    if _SUFFIXES.isdisjoint(pieces) and _EVENTS.isdisjoint(pieces) and "总" not in pieces:
        return pieces
    mended: Pieces = []
    for piece in pieces:
        before = mended[-1] if mended else ""
        noun = len(before) == 2 and is_han(before) and words.tag(before).startswith(("n", "vn"))
        rare = len(before) == 2 and is_han(before) and words.is_loose_base(before)
        leads = before == "总" and len(piece) == 2 and words.tag(piece).startswith("n")
        if piece in _SUFFIXES and rare or piece in _EVENTS and noun or leads:
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


_SIDES = frozenset("单双多大中小上下左右前后内外进出")
"""Characters that stand side by side in a shortened pair: 双边 + 多边 -> 双多边, 中学 + 小学 -> 中小学."""


def join_shortened_pairs(pieces: Pieces, words: Words) -> Pieces:
    """Two words with the same ending, said once: 双 多边 -> 双多边."""
    if _SIDES.isdisjoint(pieces):
        return pieces
    mended: Pieces = []
    for piece in pieces:
        before = mended[-1] if mended else ""
        paired = before in _SIDES and len(piece) == 2 and piece[0] in _SIDES and piece[0] != before
        if paired and words.known(before + piece[1]) and words.known(piece):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


_SHIP = re.compile(r"[“「『]([\u4e00-\u9fff]{2,8})[”」』](?=号)")
_REDUPLICATED = re.compile(r"(?:愈.愈|越(?!来).越|亦.亦|且.且|忽.忽|半.半)[\u4e00-\u9fff]")
_SHARED = re.compile(r"[\u4e00-\u9fff]{2}与共|世所[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]之所[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}为民|[一两二三四五六七八九十]步走|(?:二十|十[一二三四五六七八九])大(?=报告|精神|以来|代表)|[\u4e00-\u9fff]{2}在[前先握胸]|[\u4e00-\u9fff]{2}无[门路望]")
"""Frames of four-character expressions with two open places: 休戚与共, 世所罕见, 大势所趋 with 之, 执政为民, 冲锋在前, 投诉无门."""
_DIGITS = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?多")
_FRAMES = (_SHARED, _SHIP, _REDUPLICATED, _DIGITS)


def join_frames(pieces: Pieces, words: Words) -> Pieces:  # noqa: ARG001 - the shape of all steps
    """What its form holds together: a ship's name before 号 (“钻石公主”号), frames such as 愈挫愈勇, 20多."""
    text = "".join(pieces)
    spans = [match.span(match.lastindex or 0) for frame in _FRAMES for match in frame.finditer(text)]
    if not spans:
        return pieces
    edges = set(accumulate(map(len, pieces), initial=0))
    for start, end in spans:
        if start in edges and end in edges:
            edges -= set(range(start + 1, end))
    return [text[start:end] for start, end in pairwise(sorted(edges))]


def join_listed(pieces: Pieces, words: Words) -> Pieces:
    """Neighbours that the dictionary or a glossary lists as one word or name: 第一 时间 -> 第一时间.

    Up to LONGEST_TERM characters, names at any length; longer set phrases stay their words.
    """
    begins = words.lexicon.begins_word
    if not any(begins(one + other) for one, other in pairwise(pieces)):
        return pieces
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        end = _listed_until(pieces, at, words)
        mended.append("".join(pieces[at:end]))
        at = end
    return mended


def _listed_until(pieces: Pieces, at: int, words: Words) -> int:
    """Where the longest listed unit that begins with a piece ends; right behind the piece where there is none."""
    longest, word = at + 1, pieces[at]
    for end in range(at + 1, len(pieces)):
        word += pieces[end]
        if not words.lexicon.begins_word(word):
            break
        if len(word) > 2 and words.is_unit(word):
            longest = end + 1
    return longest


STEPS: tuple[Callable[[Pieces, Words], Pieces], ...] = (
    part_numbers,
    join_titled,
    join_transcriptions,
    reject_invented,
    join_suffixes,
    recut_behind_numbers,
    join_dotted,
    join_shortened_pairs,
    join_frames,
    join_listed,
)
