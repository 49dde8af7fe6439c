"""Numbered pinyin in zhuyin (bopomofo)."""

from collections.abc import Iterable
from functools import lru_cache

_INITIALS = dict(
    zip(
        "b p m f d t n l g k h j q x zh ch sh r z c s".split(),
        "ㄅ ㄆ ㄇ ㄈ ㄉ ㄊ ㄋ ㄌ ㄍ ㄎ ㄏ ㄐ ㄑ ㄒ ㄓ ㄔ ㄕ ㄖ ㄗ ㄘ ㄙ".split(),
        strict=True,
    )
)
_FINALS = dict(
    zip(
        (
            "a o e ê ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong io iai u ua uo uai ui uan un "
            "uang ong ueng ü üe üan ün m n ng r"
        ).split(),
        (
            "ㄚ ㄛ ㄜ ㄝ ㄞ ㄟ ㄠ ㄡ ㄢ ㄣ ㄤ ㄥ ㄦ ㄧ ㄧㄚ ㄧㄝ ㄧㄠ ㄧㄡ ㄧㄢ ㄧㄣ ㄧㄤ ㄧㄥ ㄩㄥ ㄧㄛ ㄧㄞ ㄨ "
            "ㄨㄚ ㄨㄛ ㄨㄞ ㄨㄟ ㄨㄢ ㄨㄣ ㄨㄤ ㄨㄥ ㄨㄥ ㄩ ㄩㄝ ㄩㄢ ㄩㄣ ㄇ ㄣ ㄫ ㄦ"
        ).split(),
        strict=True,
    )
)
_ZHUYIN_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


@lru_cache(maxsize=5_000)
def to_zhuyin(syllable: str) -> str:
    """The syllable in zhuyin, the neutral dot before it; one that is no Mandarin comes back as it is.

    >>> to_zhuyin("zhong1"), to_zhuyin("lü4"), to_zhuyin("de5")
    ('ㄓㄨㄥ', 'ㄌㄩˋ', '˙ㄉㄜ')
    """
    base, tone = syllable[:-1], syllable[-1]
    spelled = _as_initial_and_final(base)
    if spelled is None:
        return syllable
    return f"˙{spelled}" if tone not in _ZHUYIN_TONES else spelled + _ZHUYIN_TONES[tone]


def _as_initial_and_final(base: str) -> str | None:
    base = _without_y_and_w(base)
    initial = base[:2] if base[:2] in _INITIALS else base[:1] if base[:1] in _INITIALS else ""
    final = base[len(initial) :]
    if initial and final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return _INITIALS[initial]  # the buzzing i of zhi, ci ... is not written
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final not in _FINALS:
        return _FINALS.get(base)
    return _INITIALS.get(initial, "") + _FINALS[final]


def _without_y_and_w(base: str) -> str:
    """The final behind the spelling letters.

    >>> [_without_y_and_w(base) for base in ("yi", "you", "yuan", "wei")]
    ['i', 'iu', 'üan', 'ui']
    """
    if base.startswith("yu"):
        return "ü" + base[2:]
    if base.startswith("yi"):
        return base[1:]
    if base.startswith("y"):
        return {"you": "iu", "yong": "iong"}.get(base, "i" + base[1:])
    if base.startswith("wu"):
        return base[1:]
    if base.startswith("w"):
        return {"wei": "ui", "wen": "un"}.get(base, "u" + base[1:])
    return base


def zhuyin(syllables: Iterable[str]) -> str:
    """The syllables in zhuyin, separated by spaces."""
    return " ".join(map(to_zhuyin, syllables))
