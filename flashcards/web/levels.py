"""What a reader knows already, as the page asks for it."""

from typing import Any

from flashcards.requests import Choice

KNOWS = {0: "nothing much", 2: "HSK 1–2", 3: "HSK 1–3", 4: "HSK 1–4", 5: "HSK 1–5", 6: "HSK 1–6"}
"""The levels up to which words are left out."""


def known_of(choice: Choice) -> int:
    """The level that is chosen."""
    level = int(choice.level.removeprefix("hsk")) if choice.level else 0
    reached = max(level, choice.above_hsk)
    return reached if reached in KNOWS else 0


def knowing(level: int) -> dict[str, Any]:
    """The options for a level."""
    return {"level": f"hsk{level}" if level else None, "above_hsk": None}
