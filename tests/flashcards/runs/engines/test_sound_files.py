"""Sounds: their type by their content, and small."""

import io
import math
import struct
import sys
import wave

import pytest

from flashcards.runs.engines.sound_files import WORD, small, type_of


def tone(seconds: float, rate: int = 22_050, channels: int = 1) -> bytes:
    """A tone as a WAV file."""
    samples = (round(9_000 * math.sin(at / rate * 2_000)) for at in range(int(seconds * rate)))
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<h", sample) * channels for sample in samples))
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"ID3\x04", "mp3"),
        (b"\xff\xfb\x90\x00", "mp3"),
        (b"\xff\xf3\x80\xc4", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"OggS" + bytes(24) + b"OpusHead", "opus"),
        (b"OggS" + bytes(24) + b"\x01vorbis", "ogg"),
        (b"RIFF0000WAVEfmt ", "wav"),
        (b"FORM0000AIFC", "aiff"),
        (b"fLaC", "flac"),
        (b"\0\0\0\x20ftypM4A ", "m4a"),
        (b"caff", "caf"),
        (b"", ""),
        (b"<html>", ""),
        (b"\xff\xff\xff\xff", ""),
        (b"RIFF0000AVI ", ""),
    ],
)
def test_the_type_is_told_by_the_content(data: bytes, ending: str) -> None:
    assert type_of(data) == ending


@pytest.mark.parametrize("seconds", [0.5, 2.0, 5.0])
@pytest.mark.parametrize(("rate", "channels"), [(16_000, 1), (22_050, 1), (44_100, 2), (48_000, 1)])
def test_the_sound_of_a_word_is_an_mp3_of_at_most_12_kilobytes(seconds: float, rate: int, channels: int) -> None:
    pytest.importorskip("soundfile")
    made = small(tone(seconds, rate, channels), word=True)
    assert type_of(made) == "mp3"
    assert len(made) <= WORD


def test_a_sentence_may_have_more_and_what_is_small_stays_as_it_is() -> None:
    pytest.importorskip("soundfile")
    made = small(tone(10), word=False)
    assert type_of(made) == "mp3"
    assert len(made) > WORD
    assert small(made, word=False) == made
    assert len(small(made, word=True)) <= WORD


def test_what_cannot_be_read_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert small(b"\0\0\0\x20ftypM4A broken", word=True) == b"\0\0\0\x20ftypM4A broken"
    monkeypatch.setitem(sys.modules, "soundfile", None)
    assert small(tone(0.1), word=True) == tone(0.1)
