"""What stands inside something longer."""

from collections.abc import Callable, Iterable

from vocab.records import Span

Inside = Callable[[Span], bool]
"""Whether a span lies inside a longer one."""


def inside_longer(spans: Iterable[Span]) -> Inside:
    """Whether a span lies inside a longer one of `spans`."""
    by_sentence: dict[int, list[tuple[int, int]]] = {}
    for number, start, end in spans:
        by_sentence.setdefault(number, []).append((start, end))

    def inside(span: Span) -> bool:
        number, first, last = span
        others = by_sentence.get(number, ())
        return any(start <= first and last <= end and end - start > last - first for start, end in others)

    return inside
