"""Places are kept small and stay what they are."""

from itertools import starmap

from hypothesis import given
from hypothesis import strategies as st

from vocab.records import Span, Spans, pack
from vocab.segmentation.sentences import LONGEST

OFFSETS = st.integers(0, LONGEST)
SPANS = st.builds(Span, st.integers(0, 10**9), OFFSETS, OFFSETS)


@given(st.lists(SPANS))
def test_places_are_the_spans_they_were_made_of(spans: list[Span]) -> None:
    places = Spans.of(starmap(pack, spans))
    assert list(places) == spans
    assert places[:2] == tuple(spans[:2])
    assert len(places) == len(spans)


@given(SPANS, SPANS)
def test_places_sort_as_spans_do(one: Span, other: Span) -> None:
    assert (pack(*one) < pack(*other)) == (one < other)
