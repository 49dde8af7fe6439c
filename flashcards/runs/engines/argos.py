"""Argos Translate as a library: the only module that imports argostranslate."""

from flashcards.runs.engines.hands import Job, Made
from vocab.errors import ResourceError

MISSING = "--translator argos: it is not installed. Install it with: pip install 'chinese-flashcards[translate]'"
NO_MODEL = "--translator argos: its package zh-en is missing. Install it with: argospm install translate-zh_en"


class Argos:
    """The library with its package for Chinese."""

    option, name, identity = "--translator", "argos", "argos zh-en"
    together, at_once = 16, 1

    def __init__(self) -> None:
        """Raises ResourceError where the library or its package for Chinese is not installed."""
        try:
            from argostranslate import translate
        except (ImportError, OSError) as error:
            raise ResourceError(MISSING) from error
        known = {language.code: language for language in translate.get_installed_languages()}
        chinese, english = known.get("zh"), known.get("en")
        self._translation = chinese.get_translation(english) if chinese and english else None
        if self._translation is None:
            raise ResourceError(NO_MODEL)

    def make(self, job: Job) -> list[Made]:
        """The English of each line; nothing of a line that it has none for."""
        return [self._english(wanted.text) for wanted in job.texts]

    def _english(self, line: str) -> Made:
        assert self._translation is not None
        try:
            english = " ".join(self._translation.translate(line).split())
        except (RuntimeError, ValueError) as error:
            return Made(why=str(error) or "it failed")
        return Made(english.encode("utf-8"), "" if english else "an empty line")
