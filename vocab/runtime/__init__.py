"""The machine: files, the cache folder, processes, bounded memory, late imports. Knows no Chinese."""

from vocab.runtime.clock import EPOCH_VARIABLE, LATEST, now
from vocab.runtime.damage import DATABASE_DAMAGE, PACKAGE_DAMAGE, ZIP_DAMAGE
from vocab.runtime.database import Database
from vocab.runtime.files import (
    discard_unfinished,
    private_folder,
    read_bounded,
    refuse_read_only,
    take_away_leftovers,
    write_atomically,
)
from vocab.runtime.lazy_imports import LazyModule, NullLogger, stubbed
from vocab.runtime.memory import SIZES, Remembered, without_looking_for_rings
from vocab.runtime.patterns import late
from vocab.runtime.processes import Executor, chunks_of, map_chunks, serially
from vocab.runtime.progress import Progress, quiet
from vocab.runtime.sealed import check as check_sealed

__all__ = [
    "DATABASE_DAMAGE",
    "EPOCH_VARIABLE",
    "LATEST",
    "PACKAGE_DAMAGE",
    "SIZES",
    "ZIP_DAMAGE",
    "Database",
    "Executor",
    "LazyModule",
    "NullLogger",
    "Progress",
    "Remembered",
    "check_sealed",
    "chunks_of",
    "discard_unfinished",
    "late",
    "map_chunks",
    "now",
    "private_folder",
    "quiet",
    "read_bounded",
    "refuse_read_only",
    "serially",
    "stubbed",
    "take_away_leftovers",
    "without_looking_for_rings",
    "write_atomically",
]
