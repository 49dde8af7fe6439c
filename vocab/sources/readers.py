"""The readers of all formats by file suffix; each is loaded when the first file of its format is met."""

from collections.abc import Callable, Iterable
from importlib import import_module

from vocab.sources.plain import read_plain
from vocab.sources.source import FLAT_WORD, Chapter, Source

Reader = Callable[[Source], Iterable[Chapter]]
"""Bytes -> the chapters in them. Raises InputError; warns of what it leaves out."""


def _later(module: str, name: str) -> Reader:
    """The reader of a module that is loaded when the first file of its format is met."""

    def read(source: Source) -> Iterable[Chapter]:
        reader: Reader = getattr(import_module(f"vocab.sources.{module}"), name)
        return reader(source)

    return read


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": _later("markdown", "read_markdown"),
    ".markdown": _later("markdown", "read_markdown"),
    ".html": _later("pages.html", "read_html"),
    ".htm": _later("pages.html", "read_html"),
    ".xhtml": _later("pages.html", "read_html"),
    ".mhtml": _later("pages.mhtml", "read_mhtml"),
    ".mht": _later("pages.mhtml", "read_mhtml"),
    ".epub": _later("books.epub", "read_epub"),
    ".docx": _later("word.docx", "read_docx"),
    ".pdf": _later("pdf.pdf", "read_pdf"),
    ".srt": _later("captions.subtitles", "read_srt"),
    ".vtt": _later("captions.subtitles", "read_srt"),
    ".ass": _later("captions.subtitles", "read_ass"),
    ".ssa": _later("captions.subtitles", "read_ass"),
    ".lrc": _later("captions.text_formats", "read_lrc"),
    ".smi": _later("captions.text_formats", "read_sami"),
    ".sami": _later("captions.text_formats", "read_sami"),
    ".sbv": _later("captions.text_formats", "read_sbv"),
    ".sub": _later("captions.text_formats", "read_sub"),
    **dict.fromkeys((".ttml", ".dfxp", ".itt", ".srv1", ".srv2", ".srv3"), _later("captions.xml", "read_ttml")),
    **dict.fromkeys((".json3", ".bcc"), _later("captions.json", "read_json_captions")),
}
"""A file with another suffix is read as what its first bytes say, else as plain text."""

BY_KIND: dict[str, Reader] = READERS | {FLAT_WORD: _later("word.docx", "read_flat_word")}
"""The readers of formats that have no suffix of their own as well."""
