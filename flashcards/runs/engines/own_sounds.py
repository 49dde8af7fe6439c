"""Sounds of the user's own: a folder with files that are named by the word they speak."""

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from flashcards.anki import stem_of
from flashcards.runs.engines import sound_files
from vocab.errors import InputError
from vocab.records import VocabItem
from vocab.runtime import read_bounded

OPTION = "--audio-folder"

_ENDINGS = (".mp3", ".opus", ".ogg", ".oga", ".wav", ".m4a", ".aac", ".flac", ".aiff", ".aif", ".caf", ".webm", ".mp4")
_MEGABYTES = sound_files.LARGEST // 1_000_000


class OwnSound(NamedTuple):
    """A sound of the user's: the name of its file in a deck, and its content, small."""

    name: str
    data: bytes


class OwnSounds:
    """The sounds of a folder, by the words that their files are named by."""

    def __init__(self, files: Mapping[str, Path], warn: Callable[[str], None]) -> None:
        self._files, self._warn = files, warn

    def __contains__(self, item: VocabItem) -> bool:
        return item.hanzi in self._files or item.traditional in self._files

    def of(self, item: VocabItem) -> OwnSound | None:
        """The sound of a word, by either of its forms; None where there is none, or where its file is no sound."""
        path = self._files.get(item.hanzi) or self._files.get(item.traditional)
        if path is None:
            return None
        given = read_bounded(path, _MEGABYTES)
        if not sound_files.type_of(given):
            self._warn(f"{path}: is no sound, so that the voice of the system speaks {item.hanzi}.")
            return None
        data = sound_files.small(given, word=True)
        maker = f"file {hashlib.sha256(given).hexdigest()}"
        return OwnSound(f"{stem_of(item.hanzi, maker)}.{sound_files.type_of(data)}", data)


def own_sounds(folder: Path | None, warn: Callable[[str], None]) -> OwnSounds:
    """The sounds of a folder, none of no folder. Raises InputError for one that cannot be read or has no sound."""
    if folder is None:
        return OwnSounds({}, warn)
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{folder}: cannot be read ({reason}). Name a folder of sounds with {OPTION}.") from error
    if not paths:
        raise InputError(f"{folder}: has no sound. Put files there that are named by a word, such as 银行.mp3.")
    return OwnSounds({unicodedata.normalize("NFC", path.stem): path for path in paths}, warn)
