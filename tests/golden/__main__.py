"""Writes the golden files anew."""

import os

from tests.golden import FOLDER, WIDTH, written
from vocab import load_resources

os.environ["COLUMNS"] = WIDTH
for name, content in written(load_resources()).items():
    (FOLDER / name).write_bytes(content.encode("utf-8"))
