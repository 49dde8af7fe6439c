"""Subtitles made for a test: cues as SRT, events as ASS, and how they are read."""

from collections.abc import Iterable, Sequence

from vocab.sources import READERS
from vocab.sources.kinds import kind_of
from vocab.sources.source import Source

ZH = ("银行行长说", "这个问题很重要", "我们必须解决它", "大家都同意吗", "人民众志成城", "争分夺秒抗疫")
"""'The head of the bank says', 'this question is important', 'we must solve it', 'does everybody agree', 'the people
are united', 'fight the epidemic against the clock'."""


def read(name: str, text: str | bytes, warned: list[str] | None = None) -> list[str]:
    """The lines of a text that a file of this name holds."""
    data = text if isinstance(text, bytes) else text.encode()
    source = Source(name, data, warn=(warned if warned is not None else []).append)
    suffix = kind_of(source, f".{name.partition('.')[2]}" if "." in name else "", frozenset(READERS))
    text = "".join(chapter.text for chapter in READERS[suffix](source))
    return [line.strip() for line in text.splitlines() if line.strip()]


def time(second: float) -> str:
    return f"00:{int(second) // 60:02d}:{second % 60:06.3f}".replace(".", ",")


def srt(cues: Iterable[tuple[float, float, str]]) -> str:
    """SRT of cues that begin and end at these seconds."""
    return "\n".join(
        f"{at}\n{time(start)} --> {time(end)}\n{text}\n" for at, (start, end, text) in enumerate(cues, start=1)
    )


def in_turn(texts: Iterable[str]) -> str:
    """SRT of cues of a second each."""
    return srt((at, at + 1, text) for at, text in enumerate(texts))


def ass(events: Sequence[tuple[float, float, str, str]]) -> str:
    """ASS of events: begin, end, style, text."""
    head = "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    return head + "".join(
        f"Dialogue: 0,0:00:{start:05.2f},0:00:{end:05.2f},{style},,0,0,0,,{text}\n"
        for start, end, style, text in events
    )
