"""What a user has chosen on the page for one text, as the project file keeps it."""

from flashcards.choosing.project import Edit, Project

__all__ = ["Edit", "Project"]
