"""The page: a text is opened, its words are chosen, a deck is made of them. The only room that knows NiceGUI."""

from flashcards.web.serving import Wish, serve

__all__ = ["Wish", "serve"]
