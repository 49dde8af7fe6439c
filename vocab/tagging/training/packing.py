"""Learned weights into the file that is committed: small ones left out, the others whole numbers."""

import lzma
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from vocab.references.tagging_weights import MIDDLE, line_of
from vocab.tagging.training.perceptron import Weights
from vocab.tagging.training.types import Types


def pack(weights: Weights, types: Types, path: Path, *, least: float, scale: float) -> int:
    """Write the weights of at least `least` (in absolute value), `scale` times as whole numbers; how many bytes."""
    lines = ["\t".join(types.contexts), *sorted(_lines(weights, types, least, scale))]
    path.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME))
    return path.stat().st_size


def _lines(weights: Weights, types: Types, least: float, scale: float) -> Iterator[str]:
    rows: dict[str, dict[int, dict[int, int]]] = defaultdict(dict)
    for (key, slot), row in weights.items():
        kept = {
            label: max(1 - MIDDLE, min(MIDDLE - 1, round(weight * scale)))
            for label, weight in enumerate(row)
            if abs(weight) >= least and round(weight * scale)
        }
        if kept:
            rows[key][slot] = kept
    for word in filter(types.has_row, types.of):
        yield line_of(word, types.of[word].labels, types.is_common(word), dict(sorted(rows.pop(word, {}).items())))
    for key, slots in rows.items():
        yield line_of(key, (), False, dict(sorted(slots.items())))
