"""The sounds of a note: the names of their files, which tell the text that is spoken, and how a field names them."""

import hashlib
import re
from functools import lru_cache
from typing import NamedTuple

from flashcards.anki.note_type import FIELDS
from flashcards.anki.notes import Note

_AUDIO, _SENTENCE_AUDIO = FIELDS.index("Audio"), FIELDS.index("SentenceAudio")

_NAME = re.compile(r"cf-[0-9a-f]{16}-[0-9a-f]{8}\.[a-z0-9]{2,4}")
_FIELD = re.compile(rf"\[sound:({_NAME.pattern})\]")


class Sounds(NamedTuple):
    """The files of a word and of its sentence, by name; empty where the voice of the system is to speak."""

    word: str = ""
    sentence: str = ""


SILENT = Sounds()


def stem_of(text: str, maker: str) -> str:
    """The name, without its ending, of the file in which a `maker` speaks the text: the same at every build."""
    return f"cf-{_digest(text)[:16]}-{_of_maker(maker)}"


def speaks(name: str, text: str) -> bool:
    """Whether the text is what is spoken in the file of that name."""
    return name.startswith(f"cf-{_digest(text)[:16]}-")


def with_sounds(note: Note, sounds: Sounds) -> Note:
    """The note with its sounds."""
    fields = list(note.fields)
    for at, name in zip((_AUDIO, _SENTENCE_AUDIO), sounds, strict=True):
        fields[at] = f"[sound:{name}]" if name else ""
    return note._replace(fields=tuple(fields))


def sounds_of(note: Note) -> Sounds:
    """The sounds of a note, as far as they are ours."""
    if not (note.fields[_AUDIO] or note.fields[_SENTENCE_AUDIO]):
        return SILENT
    found = (_FIELD.fullmatch(note.fields[at]) for at in (_AUDIO, _SENTENCE_AUDIO))
    return Sounds(*(match[1] if match else "" for match in found))


def sounds_as_text(sounds: Sounds) -> str:
    """Sounds as a ledger keeps them."""
    return "" if sounds == SILENT else " ".join(sounds)


def sounds_from_text(text: str) -> Sounds:
    """Sounds as they stand in a ledger; what is no name of ours is none."""
    word, _, sentence = text.partition(" ")
    return Sounds(*(name if _NAME.fullmatch(name) else "" for name in (word, sentence)))


@lru_cache(maxsize=4)
def _of_maker(maker: str) -> str:
    return _digest(maker)[:8]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
