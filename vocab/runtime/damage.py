"""What reading a damaged file raises, by what it was taken for."""

import sqlite3
import zipfile
import zlib

ZIP_DAMAGE = (
    OSError, EOFError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What zipfile raises on a file that is no archive, or a damaged or encrypted one."""

DATABASE_DAMAGE = (sqlite3.Error, ValueError, TypeError, KeyError, IndexError, RecursionError, OverflowError)
"""What reading a database raises that has our tables and not our content."""

PACKAGE_DAMAGE = (*ZIP_DAMAGE, sqlite3.Error)
"""What reading an Anki package raises, which is a database in an archive."""
