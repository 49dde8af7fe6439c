"""The ledger: what a user has had made, in a small SQLite file in the folder of his own data; it never leaves there.

It is a help and no condition: one that is missing, locked, damaged or somebody else's costs a warning, and the build
goes on as if there were none. It is written after the deck, in one transaction; of two builds at once both are kept.
"""

from flashcards.ledger.entries import DATA_VARIABLE, Ledger, Warn, ledger_path, words_of_earlier_decks
from flashcards.ledger.pruning import gone_of, remember
from flashcards.ledger.rebuilding import Rebuilding

__all__ = [
    "DATA_VARIABLE",
    "Ledger",
    "Rebuilding",
    "Warn",
    "gone_of",
    "ledger_path",
    "remember",
    "words_of_earlier_decks",
]
