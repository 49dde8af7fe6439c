"""Sound as a file: its type by its content, and small enough for a deck of thousands of words."""

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST = 20_000_000
"""Bytes of a sound that is looked at: minutes of speech."""

WORD = 12_000
"""Bytes that the sound of a word may have: of 5,000 words, 60 MB, which AnkiWeb still synchronises in one go."""

SMALL = ("mp3", "opus")
"""Types that are small already, and that Anki plays everywhere but for Opus on iOS."""

_BEGINNINGS = (
    (b"ID3", "mp3"),
    (b"fLaC", "flac"),
    (b"caff", "caf"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"#!AMR", "amr"),
)


def type_of(data: bytes) -> str:
    """The ending of a sound file by its content; empty for what is no sound that Anki plays."""
    if data[:1] == b"\xff":
        return _frames(data)
    for beginning, ending in _BEGINNINGS:
        if data.startswith(beginning):
            return ending
    if data.startswith(b"OggS"):
        return "opus" if b"OpusHead" in data[:64] else "ogg"
    if data.startswith(b"RIFF") and data[8:12] == b"WAVE":
        return "wav"
    if data.startswith(b"FORM") and data[8:12] in (b"AIFF", b"AIFC"):
        return "aiff"
    return "m4a" if data[4:8] == b"ftyp" else ""


def _frames(data: bytes) -> str:
    """MP3 and AAC without a head begin with a frame: eleven or twelve bits set, then a layer, which AAC has as 0."""
    if len(data) < 4 or data[1] & 0xE0 != 0xE0:
        return ""
    layer, rate = data[1] >> 1 & 3, data[2] >> 4
    if layer == 0:
        return "aac" if data[1] & 0xF0 == 0xF0 else ""
    return "mp3" if layer == 1 and rate not in (0, 15) else ""


def small(data: bytes, *, word: bool) -> bytes:
    """The sound as it goes into a deck: what is larger than it need be as MP3; as it is where that cannot be made."""
    if type_of(data) in SMALL and not (word and len(data) > WORD):
        return data
    if len(data) > LARGEST:
        return data
    try:
        import soundfile
    except (ImportError, OSError):  # the package is there and its library is not
        return data
    try:
        samples, rate = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
        made = _mp3(samples.mean(axis=1), rate, WORD if word else None)
    except (soundfile.SoundFileError, ValueError, TypeError, MemoryError):  # of a kind it cannot read, or damaged
        return data
    return made if len(made) < len(data) else data


def from_samples(samples: bytes, rate: int, *, word: bool) -> bytes:
    """A sound made of samples of 16 bits, on one channel."""
    import wave

    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return small(written.getvalue(), word=word)


_LEVELS = (0.85, 0.9, 0.95, 0.99)
"""Of LAME's constant bit rates at 22 and 24 kHz: speech in some 32, 24, 16 and 8 kbit/s."""

_SPEECH = 32_000
"""Samples a second that speech never needs: every two of them become one."""


def _mp3(samples: "NDArray[Any]", rate: int, most: int | None) -> bytes:
    """The samples as MP3, at the best of our bit rates with which they have no more bytes than asked."""
    import soundfile

    if rate >= _SPEECH:
        samples, rate = samples[: len(samples) // 2 * 2].reshape(-1, 2).mean(axis=1), rate // 2
    made = b""
    for level in _LEVELS:
        written = io.BytesIO()
        soundfile.write(
            written, samples, rate, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode="CONSTANT",
            compression_level=level,
        )  # fmt: skip
        made = written.getvalue()
        if most is None or len(made) <= most:
            break
    return made
