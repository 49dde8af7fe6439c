"""The text of one part of a Word file, as its XML is walked through: what a reader of the printed page sees."""

from collections.abc import Callable, Iterable

from vocab.sources.running_text.note_marks import is_raised_mark
from vocab.sources.source import Chapter
from vocab.sources.word.fields import Fields
from vocab.sources.word.paragraph import Paragraph
from vocab.sources.word.styles import Styles, is_on

Attributes = dict[str, str]

Notes = dict[str, dict[str, list[str]]]
"""The lines of each note by its number, by the element that refers to it."""

_UNREAD = frozenset(
    ("rt", "Fallback", "del", "moveFrom", "hdr", "ftr", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange")
)
"""Ruby text, the second version of a drawing's text, what a tracked change took out, and what stands on every page."""

_BETWEEN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SAID, _INSTRUCTION = "t", "instrText"
_TAKEN_OUT = ("del", "moveFrom")

_DEEPEST = 10
"""Paragraphs in text boxes in paragraphs that are told apart: people make two of them."""


class WordText:
    """One part as it is walked through: its chapters, and its notes by number. `finish` comes last."""

    def __init__(
        self, styles: Styles, notes: Notes, embedded: Callable[[str], Iterable[Chapter]], *, contents: bool = False
    ) -> None:
        self.chapters: list[tuple[str, list[str]]] = [("", [])]
        self.notes: dict[str, list[str]] = {}
        self.fields = Fields()
        self._styles, self._known, self._embedded, self._reads_contents = styles, notes, embedded, contents
        self._referred: set[tuple[str, str]] = set()
        self._open = [Paragraph()]
        self._broken_off: Paragraph | None = None
        self._controls: list[bool] = []
        self._too_deep = self._skipped = 0
        self._place = self._style = ""
        self._in_mark = self._row_hidden = self._raised = False
        self._hidden: bool | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Open an element."""
        if self._in_mark and not self._skipped and name in _TAKEN_OUT:
            self._open[-1].goes_on = True
        if self._skipped or name in _UNREAD or (name == "sdtContent" and self._controls and self._controls[-1]):
            self._skipped += 1
            return
        self._place = name
        opener = _OPENERS.get(name)
        if opener:
            opener(self, attributes)
        elif name in self._known:
            self._refer(name, attributes.get("id", ""))
        elif name in _BETWEEN and self._open[-1].said and not self._in_mark:
            self._open[-1].said.append(_BETWEEN[name])

    def end(self, name: str) -> None:
        """Close an element."""
        self._place = ""
        if self._skipped:
            self._skipped -= 1
        elif closer := _CLOSERS.get(name):
            closer(self)

    def text(self, said: str) -> None:
        """Text, which counts in few places only."""
        if self._skipped:
            return
        if self._place == _SAID:
            self._say(said)
        elif self._place == _INSTRUCTION:
            self.fields.instruct(said)

    def finish(self) -> None:
        """Put what is still open where it belongs."""
        self._mend()
        while self._open:
            self._put(self._open.pop())

    def _say(self, said: str) -> None:
        hidden = self._hidden
        if hidden is None:  # a style of characters that hides, inside a style of paragraphs that does, shows
            hidden = (self._style in self._styles.hidden) != (self._open[-1].style in self._styles.hidden)
        if hidden or self._row_hidden or (self.fields.in_contents and not self._reads_contents):
            return
        said = self.fields.shown(said)
        if said and not (self._raised and is_raised_mark(said, "".join(self._open[-1].said[-1:]))):
            self._open[-1].said.append(said)

    def _begin_run(self, _: Attributes) -> None:
        self._hidden, self._style, self._raised = None, "", False

    def _raise(self, attributes: Attributes) -> None:
        self._raised = attributes.get("val") == "superscript"

    def _begin_format(self, _: Attributes) -> None:
        self._in_mark = True

    def _hide(self, attributes: Attributes) -> None:
        if self._in_mark:
            self._open[-1].goes_on = is_on(attributes) or self._open[-1].goes_on
        else:
            self._hidden = is_on(attributes)

    def _hide_row(self, attributes: Attributes) -> None:
        self._row_hidden = is_on(attributes)

    def _style_paragraph(self, attributes: Attributes) -> None:
        self._open[-1].style = attributes.get("val", "")

    def _style_run(self, attributes: Attributes) -> None:
        self._style = attributes.get("val", "")

    def _end_format(self) -> None:
        self._in_mark = False

    def _end_control(self) -> None:
        if self._controls:
            self._controls.pop()

    def _end_row(self) -> None:
        self._row_hidden = False

    def _end_field(self) -> None:
        self._say(self.fields.mark("end"))

    def _mark_field(self, attributes: Attributes) -> None:
        self._say(self.fields.mark(attributes.get("fldCharType", "")))

    def _begin_field(self, attributes: Attributes) -> None:
        self.fields.begin(attributes.get("instr", ""), shown=True)

    def _begin_note(self, attributes: Attributes) -> None:
        if len(self._open) == 1:  # in Word 2003 it stands in the paragraph
            self.chapters[-1] = ("", [])
            self.notes[attributes.get("id", "")] = self.chapters[-1][1]

    def _begin_control(self, _: Attributes) -> None:
        self._controls.append(False)

    def _prompt(self, attributes: Attributes) -> None:
        """The control shows what to fill in."""
        if self._controls:
            self._controls[-1] = is_on(attributes)

    def _show_gallery(self, attributes: Attributes) -> None:
        if self._controls and attributes.get("val", "").lower() == "table of contents":
            self._controls[-1] = not self._reads_contents

    def _refer(self, name: str, number: str) -> None:
        """Put a note behind the paragraph; each once, however often it is named."""
        if (name, number) not in self._referred:
            self._referred.add((name, number))
            self._open[-1].behind += self._known[name].get(number, ())

    def _embed(self, attributes: Attributes) -> None:
        """Put the text of a document inside the document where it stands."""
        for title, text in self._embedded(attributes.get("id", "")):
            if len(self._open) > 1:
                self._open[-1].behind += text.split("\n")
                continue
            if title:
                self.chapters.append((title, []))
            self.chapters[-1][1].extend(text.split("\n"))

    def _begin_paragraph(self, _: Attributes) -> None:
        if len(self._open) > _DEEPEST:
            self._too_deep += 1
            self._put(self._open[-1])
            return
        paragraph = self._broken_off or Paragraph()
        paragraph.style, paragraph.goes_on, self._broken_off = "", False, None
        self._open.append(paragraph)

    def _end_paragraph(self) -> None:
        self._say(self.fields.end_of_line())
        if self._too_deep:
            self._too_deep -= 1
            self._put(self._open[-1])
        elif self._open[-1].goes_on:
            self._broken_off = self._open.pop()
        else:
            self._put(self._open.pop())

    def _mend(self, _: Attributes | None = None) -> None:
        """Put a paragraph whose second half never comes."""
        if self._broken_off:
            paragraph, self._broken_off = self._broken_off, None
            self._put(paragraph)

    def _put(self, paragraph: Paragraph) -> None:
        """Write the lines of a paragraph: into its chapter, or behind the paragraph that it stands in."""
        line = "".join(paragraph.said).strip()
        if paragraph.style in self._styles.contents and not self._reads_contents:
            line = ""
        lines = [each for each in (line, *paragraph.behind) if each]
        paragraph.said, paragraph.behind = [], []
        around = next((each for each in reversed(self._open[1:]) if each is not paragraph), None)
        if around:
            around.behind += lines
            return
        if paragraph.style in self._styles.headings and line:
            self.chapters.append((line, []))
        self.chapters[-1][1].extend(lines)


_OPENERS: dict[str, Callable[[WordText, Attributes], None]] = {
    "p": WordText._begin_paragraph,
    "r": WordText._begin_run,
    "pPr": WordText._begin_format,
    "vanish": WordText._hide,
    "specVanish": WordText._hide,
    "vertAlign": WordText._raise,
    "pStyle": WordText._style_paragraph,
    "rStyle": WordText._style_run,
    "fldChar": WordText._mark_field,
    "fldSimple": WordText._begin_field,
    "footnote": WordText._begin_note,
    "endnote": WordText._begin_note,
    "sdt": WordText._begin_control,
    "showingPlcHdr": WordText._prompt,
    "docPartGallery": WordText._show_gallery,
    "hidden": WordText._hide_row,
    "tbl": WordText._mend,
    "altChunk": WordText._embed,
}
"""What an element opens."""

_CLOSERS: dict[str, Callable[[WordText], None]] = {
    "p": WordText._end_paragraph,
    "pPr": WordText._end_format,
    "fldSimple": WordText._end_field,
    "sdt": WordText._end_control,
    "tr": WordText._end_row,
    **dict.fromkeys(("tc", "txbxContent", "body", "footnote", "endnote"), WordText._mend),
}
"""What the end of an element closes."""
