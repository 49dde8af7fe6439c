"""The sounds of a deck: of the user's own files, of an engine, or those that its notes had before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from flashcards import wording
from flashcards.anki import SILENT, Sounds, read_sounds, speaks, stem_of
from flashcards.requests import DeckWish
from flashcards.runs.engines import sound_files
from vocab.records import VocabItem
from vocab.runtime import Progress

if TYPE_CHECKING:  # most decks have no engine
    from flashcards.runs.engines.hands import Wanted
    from flashcards.runs.engines.kept import Kept
    from flashcards.runs.engines.own_sounds import OwnSounds
    from flashcards.runs.engines.speaking import Speaking

_AT_ONCE = 100
"""Sounds that are read together: of a book they are hundreds of megabytes."""


class Voice:
    """Who speaks the words and sentences of a deck. To be left by `with`, which lets go of what is kept."""

    def __init__(self, wish: DeckWish, target: Path, warn: Callable[[str], None]) -> None:
        """`target` is where an older deck may stand. Raises VocabError where an engine or a folder is missing."""
        self._words, self._sentences = "words" in wish.audio_for, "sentences" in wish.audio_for
        self._target, self._warn = target, warn
        self._own: OwnSounds | None = None
        self._engine: Speaking | None = None
        self._kept: Kept | None = None
        if wish.audio_folder is not None:
            from flashcards.runs.engines.own_sounds import own_sounds

            self._own = own_sounds(wish.audio_folder, warn)
        if wish.audio:
            from flashcards.runs.engines import speaking

            self._engine, self._kept = speaking.engine(wish.audio)
        self._stems: dict[tuple[str, str], str] = {}
        self._made: dict[str, str] = {}
        self._fresh: frozenset[str] = frozenset()
        self._files: dict[str, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._kept is not None:
            self._kept.close()

    def over(self, items: Iterable[VocabItem], progress: Progress) -> Iterable[VocabItem]:
        """The items; where there is an engine all of them are awaited, and spoken first. Raises InputError."""
        if self._engine is None or self._kept is None:
            return items
        from flashcards.runs.engines import speaking

        awaited = list(items)
        texts = {text.name: text for item in awaited for text in self._wanted(item)}
        results = speaking.spoken(self._engine, list(texts.values()), self._kept, progress)
        self._made = {stem: f"{stem}.{ending}" for stem, ending in results.made.items() if ending}
        self._fresh = frozenset(self._made.values())
        if results.failed:
            self._warn(wording.failed(self._engine.name, results.failed, len(texts), results.why, wording.UNSPOKEN))
        return awaited

    def _wanted(self, item: VocabItem) -> "Iterator[Wanted]":
        from flashcards.runs.engines.hands import Wanted

        if self._words and (self._own is None or item not in self._own):
            yield Wanted(self._stem(item.hanzi, item.reading.syllables), item.hanzi, item.reading.syllables)
        if self._sentences and (sentence := sentence_of(item)):
            yield Wanted(self._stem(sentence), sentence)

    def _stem(self, text: str, syllables: Sequence[str] = ()) -> str:
        """The name of the sound that the engine makes of a text, without its ending; of a word as it is read."""
        if self._engine is None:
            return ""
        reading = " ".join(syllables) if self._engine.by_reading else ""
        known = self._stems.get((text, reading))
        if known is None:
            known = self._stems[text, reading] = stem_of(text, f"{self._engine.identity} {reading}".strip())
        return known

    def of(self, item: VocabItem, had: Sounds) -> Sounds:
        """The sounds of an item's note, which had others before."""
        if self._own is None and not self._made and had == SILENT:
            return SILENT
        word = sentence = ""
        if self._words:
            stem = self._stem(item.hanzi, item.reading.syllables) if self._made else ""
            word = self._own_word(item) or self._sound(stem, item.hanzi, had.word)
        if self._sentences and (text := sentence_of(item)):
            sentence = self._sound(self._stem(text) if self._made else "", text, had.sentence)
        return Sounds(word, sentence)

    def _own_word(self, item: VocabItem) -> str:
        sound = self._own.of(item) if self._own is not None else None
        if sound is None:
            return ""
        self._files[sound.name] = sound.data
        return sound.name

    def _sound(self, stem: str, text: str, had: str) -> str:
        """The file of a text: made now, or had before where that speaks this very text."""
        name = self._made.get(stem) or (had if had and speaks(had, text) else "")
        if name:
            self._files.setdefault(name, b"")
        return name

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files of all sounds that notes were given, by name; those that are nowhere any more are counted."""
        names, missing = list(self._files), 0
        with read_sounds(self._target if names else None) as before:
            for at in range(0, len(names), _AT_ONCE):
                some = names[at : at + _AT_ONCE]
                found = self._found(some, before)
                missing += len(some) - len(found)
                yield from ((name, found[name]) for name in some if name in found)
        if missing:
            self._warn(wording.missing_sounds(missing))

    def _found(self, names: Sequence[str], before: Callable[[str], bytes]) -> dict[str, bytes]:
        """The content of files: at hand, just made, in the deck that stood there, or made by any engine before."""
        fresh = self._fresh
        found = {name: self._files[name] or before(name) for name in names if name not in fresh}
        if self._kept is not None:
            made = {_without_ending(name): name for name in names if not found.get(name)}
            found |= {made[stem]: data for stem, data in self._kept.find(list(made))}
        if stems := {_without_ending(name): name for name in names if not found.get(name)}:
            from flashcards.runs.engines.kept import everywhere

            found |= {stems[stem]: data for stem, data in everywhere(list(stems)).items()}
        return {name: data for name, data in found.items() if name.endswith(f".{sound_files.type_of(data)}")}


def _without_ending(name: str) -> str:
    return name.partition(".")[0]


def sentence_of(item: VocabItem) -> str:
    """What an engine is given of a sentence: an excerpt as it is shown, without the dots that stand for the rest."""
    return item.example.text.strip("…").strip()
