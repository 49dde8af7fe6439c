"""What a user chooses: the words he knows (`known`), those he wants (`only`), a text analysed for both (`prepared`)."""

from flashcards.choosing.known import READERS, read_known
from flashcards.choosing.prepared import Prepared, cutoffs_of, prepare

__all__ = ["READERS", "Prepared", "cutoffs_of", "prepare", "read_known"]
