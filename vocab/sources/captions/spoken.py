"""What is said in subtitles: cues become sentences, a line each."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vocab.chinese import has_han
from vocab.sources.captions.cues import Cue
from vocab.sources.captions.languages import in_chinese
from vocab.sources.captions.repeats import shown_once
from vocab.sources.captions.unspoken import without_unspoken
from vocab.sources.source import Chapter, Source

_SPEAKER = re.compile(r"^[-–—](?![-–—])\s*")
_ENDS = re.compile(r"[。！？!?…”』」）)~～♪]$")
_GOES_ON = re.compile(r"[，、,：:；;]$")
_TRAILS = ("…", "...")
_TAKEN_UP = re.compile(r"^(?:…+|\.{3,})")

_PUNCTUATED, _STOPPED = 0.3, 0.2
"""Shares of cues with an end mark, and with a full stop, from which on the others are parts of a sentence. Most
subtitles have neither, or only mark questions and cries: then each cue is a clause of its own."""

_STOPS = re.compile(r"[。.][”’」』）)]?$")

_SILENCE = 3.0
"""Seconds without any cue after which nobody goes on with a sentence."""

_CUT = 0.6
"""Share of cues of exactly the greatest length from which on a program has cut them there, in the middle of words."""

_WORD, _BY_WORD, _FEWEST = 2, 0.8, 8
"""Characters of a word, and the share of cues no longer than it, if there are some, from which on each is a word: as
speech is shown that is lit up word by word."""

_SHORTEST_CUT = 8
"""Characters to which a program cuts at least; lines of five and seven are verse."""


def chapters_of(source: Source, cues: Iterable[Cue]) -> list[Chapter]:
    """The text of subtitles, as one chapter; what is left out of it is told. Raises InputError for another language."""
    shown = shown_once([cue for cue in cues if any(map(str.strip, cue.lines))])
    chinese, foreign, halved = in_chinese(source.name, shown)
    said, unspoken = without_unspoken(chinese)
    left_out = (
        (foreign, "line{} in another language or script"),
        (halved, "half line{} in another language or script"),
        (unspoken.makers, "line{} with names of makers"),
        (unspoken.asides, "remark{} in brackets"),
        (unspoken.speakers, "name{} of speakers"),
    )
    told = ", ".join(f"{number} {what.format('s' * (number > 1))}" for number, what in left_out if number)
    if told:
        source.warn(f"{source.name}: {told} left out.")
    return [Chapter("", "".join(_sentences(said)))]


def _sentences(cues: Sequence[Cue]) -> list[str]:
    """The cues as lines of text in the order in which they begin; those of one style go on with each other."""
    styles: dict[str, list[int]] = {}
    for at, cue in enumerate(cues):
        styles.setdefault(cue.style, []).append(at)
    found = [(places[at], sentence) for places in styles.values()
             for at, sentence in _joined([cues[place] for place in places])]  # fmt: skip
    return [sentence for _, sentence in sorted(found)]


def _joined(cues: Sequence[Cue]) -> Iterator[tuple[int, str]]:
    """The sentences of cues in one style, each with the number of the cue it begins with; one may hold several."""
    spoken = [_spoken(cue) for cue in cues]
    ended = sum(bool(_ENDS.search(said)) for said in spoken)
    stopped = sum(bool(_STOPS.search(said)) for said in spoken)
    punctuated = ended >= _PUNCTUATED * len(spoken) and stopped >= _STOPPED * len(spoken)
    goes_on = punctuated or _is_cut(spoken)
    begin = 0
    pieces: list[str] = []
    for at, said in enumerate(spoken):
        _append(pieces, said)
        following = cues[at + 1] if at + 1 < len(cues) else None
        if following is None or not _continues(cues[at], said, following, spoken[at + 1], goes_on=goes_on):
            yield begin, "".join([*pieces, "\n"])
            begin, pieces = at + 1, []


def _continues(cue: Cue, said: str, following: Cue, then: str, *, goes_on: bool) -> bool:
    """Whether a sentence goes on from one cue to the next."""
    if cue.end is not None and following.start is not None and following.start - cue.end > _SILENCE:
        return False
    if said.endswith(_TRAILS):
        return bool(_TAKEN_UP.match(then))
    return not _ENDS.search(said) and (goes_on or bool(_GOES_ON.search(said)))


def _is_cut(spoken: Sequence[str]) -> bool:
    """Whether cues without marks were cut at a number of characters, or at words, as recognised speech is."""
    lengths = [len(said) for said in spoken]
    if len(lengths) >= _FEWEST and sum(length <= _WORD for length in lengths) >= _BY_WORD * len(lengths):
        return True
    longest = max(lengths, default=0)
    return longest >= _SHORTEST_CUT and len(lengths) > 2 and lengths[:-1].count(longest) >= _CUT * (len(lengths) - 1)


def _spoken(cue: Cue) -> str:
    """The lines of a cue; a second speaker begins a line of text."""
    several = sum(bool(_SPEAKER.match(line)) for line in cue.lines) > 1
    lines = [_SPEAKER.sub("", line) for line in cue.lines]
    if several:
        return "\n".join(lines)
    pieces: list[str] = []
    for line in lines:
        _append(pieces, line)
    return "".join(pieces)


def _append(pieces: list[str], then: str) -> None:
    """Append a stretch of text to others: behind a space unless both sides of the joint are Chinese."""
    if not pieces:
        pieces.append(then)
    elif pieces[-1].endswith(_TRAILS) and _TAKEN_UP.match(then):
        pieces[-1] = pieces[-1].rstrip("….")
        pieces.append(_TAKEN_UP.sub("", then))
    elif then:
        pieces += [then] if _is_chinese(pieces[-1][-1:]) and _is_chinese(then[0]) else [" ", then]


def _is_chinese(character: str) -> bool:
    return (
        not character
        or has_han(character)
        or "\u3000" <= character <= "\u303f"
        or character in "，。！？：；（）“”‘’…—～·"
    )
