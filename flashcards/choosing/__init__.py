"""What a user chooses: words he knows (`known`), those he wants (`only`), a text analysed for both (`prepared`)."""

from flashcards.choosing.prepared import Prepared, cutoffs_of, prepare

__all__ = ["Prepared", "cutoffs_of", "prepare"]
