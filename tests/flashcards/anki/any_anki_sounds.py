"""Imports packages into a fresh collection and prints what it has of sounds, as JSON.

    python any_anki_sounds.py COLLECTION PACKAGE.apkg...

A script of its own, for any Anki: two of them cannot share an environment. It needs nothing but `anki`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest


def played(tags: Any) -> list[str]:
    """The files of sounds; of the voice of the system its language."""
    return [getattr(tag, "filename", None) or f"voice {tag.lang}" for tag in tags]


def main(path: str, *packages: str) -> None:
    """The media check, the files, what each note names and each card plays, to standard output."""
    col: Any = Collection(path)
    for package in packages:
        options = ImportAnkiPackageOptions()
        col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
        col.models._clear_cache()
    check = col.media.check()
    cards = [col.get_card(number) for number in col.find_cards("")]
    notes = [col.get_note(number) for number in col.find_notes("")]
    found = {
        "missing": list(check.missing),
        "unused": list(check.unused),
        "files": sorted((file.name, file.stat().st_size) for file in Path(col.media.dir()).iterdir()),
        "notes": sorted((note["Key"], note["Audio"], note["SentenceAudio"]) for note in notes),
        "played": sorted(
            (card.template()["name"], played(card.question_av_tags()), played(card.answer_av_tags())) for card in cards
        ),
        "empty": sum(len(note.card_ids) for note in col.get_empty_cards().notes),
    }
    sys.stdout.write(json.dumps(found))
    col.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
