"""What a project makes of a text: cutoffs with what was set by hand, items with what their reader wrote."""

from collections.abc import Callable
from functools import cached_property

from flashcards.choosing.own_points import OwnPoints
from flashcards.choosing.project import Project
from vocab.analysis import Analysis, Resources
from vocab.records import VocabItem
from vocab.selection import Cutoffs
from vocab.teaching import Teacher

Warn = Callable[[str], None]


def cutoffs(before: Cutoffs, project: Project) -> Cutoffs:
    """The cutoffs with the words that are known, ignored, ticked and unticked in a project."""
    return before._replace(
        known=before.known | project.known,
        ignored=before.ignored | project.ignored,
        wanted=frozenset(hanzi for hanzi, ticked in project.ticks.items() if ticked),
        unwanted=frozenset(hanzi for hanzi, ticked in project.ticks.items() if not ticked),
    )


class Finishing:
    """Puts what a reader wrote into items; what cannot be taken is kept to be told at the end."""

    def __init__(self, project: Project, text: Analysis, resources: Resources, teacher: Teacher | None = None) -> None:
        """`teacher` is who teaches the text already."""
        self._project = project
        self._given, self._text, self._resources = teacher, text, resources
        self._lost: list[str] = []
        columns = ("pinyin", "english", "note")
        rows = {h: {name: getattr(edit, name) for name in columns} for h, edit in project.edits.items()}
        self._points = OwnPoints({h: row for h, row in rows.items() if any(row.values())}, resources.typed, str)

    @cached_property
    def _teacher(self) -> Teacher:
        return self._given or Teacher(self._text, self._resources)

    @property
    def touched(self) -> frozenset[str]:
        """The headwords whose items are not as the text has them."""
        return frozenset(hanzi for hanzi, edit in self._project.edits.items() if any(edit))

    def sentence(self, item: VocabItem) -> VocabItem:
        """The item with the sentence its reader has chosen, and the English that he gave it."""
        edit = self._project.edits.get(item.hanzi)
        if edit is None or not edit.sentence:
            return item
        if not self._teacher.has_sentence(item.hanzi, edit.sentence):
            self._lost.append(item.hanzi)
            return item
        chosen = self._teacher.item(item.hanzi, edit.sentence)
        return chosen._replace(example=chosen.example._replace(english=edit.translation))

    def points(self, item: VocabItem) -> VocabItem:
        """The item with the pinyin, English and note of its reader."""
        return self._points(item)

    def say(self, warn: Warn) -> None:
        """Tell what could not be taken."""
        for warning in self._points.warnings:
            warn(warning)
        for hanzi in self._lost:
            warn(f"{hanzi}: the sentence chosen for it is no longer found, so that another is shown.")
