"""The shape all phrase techniques share."""

from dataclasses import dataclass

from vocab.records import Span


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span
