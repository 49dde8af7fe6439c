"""The edges of what is shown of a sentence: which marks stay there, which go, and which are set."""

from vocab.analysis.clauses import STATEMENT_ENDS
from vocab.chinese import QUOTES

STOP, CUT = "。", "…"
"""What closes a statement that is taken out of a sentence, and what marks a cut."""

_OPENING = dict(QUOTES)
_CLOSING = {closing: opening for opening, closing in QUOTES}
_PAIRED = frozenset(_OPENING) | frozenset(_CLOSING)
_PAUSES = "，,、；;：: \t\u3000"
_EDGES = " \t\u3000" + "".join(_PAIRED)
_ENDS = frozenset("。！？!?…")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without pauses at its edges, nor marks there whose other half is outside."""
    while start < end:
        shown = text[start:end]
        if shown[0] in _PAUSES or (shown[0] in _OPENING and shown.count(shown[0]) > shown.count(_OPENING[shown[0]])):
            start += 1
        elif shown[-1] in _PAUSES or (shown[-1] in _CLOSING and _is_too_much(shown)):
            end -= 1
        else:
            break
    return start, end


def _is_too_much(shown: str) -> bool:
    """Whether the closing mark at the end has no other half."""
    return shown.count(shown[-1]) > shown.count(_CLOSING[shown[-1]])


def is_paired(shown: str) -> bool:
    """Whether all quotation marks and brackets have their other half."""
    return _PAIRED.isdisjoint(shown) or all(shown.count(opening) == shown.count(closing) for opening, closing in QUOTES)


def is_cut(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether something of a statement is left out before and behind what is shown of its sentence."""
    before, after = text[:start].rstrip(_EDGES), text[end:].lstrip(_EDGES)
    is_announced = before[-1:] in ("：", ":") and not text[start : start + 1].isdigit()
    return (
        bool(before) and not is_announced and before[-1] not in STATEMENT_ENDS,
        bool(after) and after[0] not in STATEMENT_ENDS and text[end - 1] not in STATEMENT_ENDS,
    )


def is_half_bracketed(shown: str) -> bool:
    """Whether one of a pair of western brackets is missing."""
    return shown.count("(") != shown.count(")")


def is_aside(text: str) -> bool:
    """Whether all of a sentence stands in brackets: when and where a speech was held."""
    return text[0] in "（(" and text[-1] in "）)"


def opens_speech(text: str, at: int) -> bool:
    """Whether speech in quotation marks begins there, behind a colon."""
    return text[at - 1] in "：:" and text[at] in _OPENING


def asks(text: str, end: int) -> bool:
    """Whether a statement that ends there is a question or an exclamation."""
    return text[:end].rstrip(_EDGES)[-1:] in ("？", "?", "！", "!")


def closed(shown: str) -> str:
    """The full stop that what is shown lacks at its end, or nothing."""
    return "" if shown.rstrip("”’」』）)")[-1:] in _ENDS else STOP


def cut_marks(text: str, start: int, end: int) -> tuple[str, str]:
    """The marks of a cut around a stretch of a sentence, where something of its statement is left out."""
    before, after = is_cut(text, start, end)
    return CUT if before else "", CUT if after else ""
