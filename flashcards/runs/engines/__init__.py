"""Engines of the user's, programs and libraries, that translate sentences and speak words: one small door.

What is sent to them is what stands on cards, each text once; what they make is kept in the cache folder, by engine and
text. Nothing else of a text is given to any of them. `translator` is loaded by whoever has a use for it.
"""

from flashcards.runs.engines.found import Found, installed
from flashcards.runs.engines.voice import Voice

__all__ = ["Found", "Voice", "installed"]
