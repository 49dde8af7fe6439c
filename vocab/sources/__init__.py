"""Texts in: a path, a folder or standard input becomes Documents. READERS holds one function for each file suffix.

documents = read_documents(["book.epub", "notes"], warn=print)
"""

from vocab.sources.chapters import ChapterOf, chapters_of, without_chapters
from vocab.sources.characters.cleaning import clean, clean_name, file_name
from vocab.sources.documents import document_of, read_document, read_documents
from vocab.sources.readers import READERS
from vocab.sources.source import Warn
from vocab.sources.users_file import members_of, read_text_file, text_of

__all__ = [
    "READERS",
    "ChapterOf",
    "Warn",
    "chapters_of",
    "clean",
    "clean_name",
    "document_of",
    "file_name",
    "members_of",
    "read_document",
    "read_documents",
    "read_text_file",
    "text_of",
    "without_chapters",
]
