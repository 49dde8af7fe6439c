"""What a headword is to its reader: to be learned, known, ignored, easy, or left out."""

from flashcards.web.words import Words

STATUSES = {
    "learn": "to learn",
    "left": "not chosen",
    "known": "known",
    "ignored": "ignored",
    "easy": "easy",
}
"""Each status with what the page says of it."""


def status_of(hanzi: str, words: Words) -> str:
    """The status of a headword, one of STATUSES; what the text does not offer to be learned is easy."""
    if hanzi not in words.of:
        return "easy"
    if words.is_ticked(hanzi):
        return "learn"
    if hanzi in words.cutoffs.known:
        return "known"
    if hanzi in words.cutoffs.ignored:
        return "ignored"
    return "easy" if words.selection.understands(hanzi) else "left"
