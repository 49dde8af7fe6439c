"""eSpeak NG, which speaks without a network and like a robot: the only module that imports espeakng_loader.

A word is spoken from its pinyin, so that the card's reading is heard; a sentence from its characters.
"""

import ctypes
import re
import threading
from collections.abc import Sequence
from typing import Any

from flashcards.runs.engines import sound_files
from flashcards.runs.engines.hands import Job, Made, Wanted
from vocab.errors import ResourceError

MISSING = "--audio espeak: eSpeak NG is not installed. Install it with: pip install 'chinese-flashcards[audio]'"

_CHARACTERS, _PINYIN = b"cmn", b"cmn-latn-pinyin"
_SYNCHRONOUS = 2
"""It gives back its samples while it is asked, without a thread of its own."""
_UTF8 = 1

_SYLLABLE = re.compile(r"[a-zü]+[1-5]")
_SPOKEN_OTHERWISE = frozenset("一不")
"""Their tones depend on what follows, which eSpeak NG knows by the characters."""


_ONE_AT_A_TIME = threading.Lock()
"""A process has the library once, however many decks are made in it: who speaks is told of the samples."""


class Espeak:
    """The library, which is asked by one thread at a time."""

    option, name, identity = "--audio", "espeak", "espeak-ng 1.52"
    together, at_once = 16, 2
    by_reading = True

    def __init__(self) -> None:
        """Raises ResourceError where it is not installed, or cannot be loaded."""
        try:
            import espeakng_loader

            self._library = ctypes.CDLL(espeakng_loader.get_library_path())
            data = espeakng_loader.get_data_path()
        except (ImportError, OSError) as error:
            raise ResourceError(MISSING) from error
        with _ONE_AT_A_TIME:
            self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, str(data).encode(), 0)
        if self._rate <= 0:
            raise ResourceError(MISSING)
        self._samples: list[bytes] = []
        self._heard = _CALLED(self._hear)

    def make(self, job: Job) -> list[Made]:
        """The texts spoken; nothing of a text that has no sound."""
        return [self._spoken(wanted) for wanted in job.texts]

    def _spoken(self, wanted: Wanted) -> Made:
        pinyin = _pinyin(wanted)
        samples = self._said(_PINYIN, pinyin) if pinyin else self._said(_CHARACTERS, wanted.text)
        if not samples.strip(b"\0"):
            return Made(why="it is silent")
        return Made(sound_files.from_samples(samples, self._rate, word=bool(wanted.syllables)))

    def _said(self, voice: bytes, text: str) -> bytes:
        written = text.encode("utf-8", "replace") + b"\0"
        with _ONE_AT_A_TIME:
            self._samples.clear()
            self._library.espeak_SetSynthCallback(self._heard)
            self._library.espeak_SetVoiceByName(voice)
            self._library.espeak_Synth(written, ctypes.c_size_t(len(written)), 0, 1, 0, _UTF8, None, None)
            self._library.espeak_Synchronize()
            return b"".join(self._samples)

    def _hear(self, samples: Any, number: int, _: Any) -> int:
        if samples and number > 0:
            self._samples.append(ctypes.string_at(samples, number * 2))
        return 0


_CALLED = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def _pinyin(word: Wanted) -> str:
    """The syllables of a word as eSpeak NG reads them; nothing where it has to go by the characters."""
    syllables = [syllable.lower() for syllable in word.syllables]
    if not (syllables and all(map(_SYLLABLE.fullmatch, syllables))) or _SPOKEN_OTHERWISE & set(word.text):
        return ""
    return "".join("er5" if one == "r5" else one.replace("ü", "v") for one in _third_tones(syllables))


def _third_tones(syllables: Sequence[str]) -> list[str]:
    """Of two third tones in a row the first is spoken as a second one, which eSpeak NG 1.52 does not know."""
    return [
        f"{one[:-1]}2" if one.endswith("3") and after.endswith("3") else one
        for one, after in zip(syllables, [*syllables[1:], ""], strict=True)
    ]
