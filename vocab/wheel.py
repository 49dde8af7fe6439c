"""Puts the reference index into the wheel, so that an installed program never has to build it: a hook of hatchling.

It runs where the wheel is built, from the sources, with the packages of `build-system.requires`. Where one of them is
missing the wheel goes without, and the program builds an index (without profiles) at its first run.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[misc]
    """Builds the index into a temporary file and has it packed as `vocab/data/reference.sqlite`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is packed; an editable install works on the sources and gets no index."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from vocab.references import complete
            from vocab.teaching import profiles

            self._folder = tempfile.TemporaryDirectory(prefix="chinese-flashcards-")
            path = Path(self._folder.name) / "reference.sqlite"
            complete.write_index(path, profiles.profiler)
        except ImportError as error:
            self.app.display_warning(f"The reference index is left out of the wheel: {error}.")
            return
        finally:
            sys.path.remove(self.root)
        build_data["force_include"][str(path)] = "vocab/data/reference.sqlite"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """After the wheel is packed."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
