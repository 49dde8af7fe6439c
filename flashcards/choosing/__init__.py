"""What a user chooses: words he knows (`known`), those he wants (`only`), a text analysed for both (`prepared`).

By hand he chooses on the page: what is kept of that for one text (`project`), for all his texts (`my_words`).
"""

from flashcards.choosing.my_texts import MyText
from flashcards.choosing.prepared import Prepared, cutoffs_of, prepare
from flashcards.choosing.project import Edit, Project

__all__ = ["Edit", "MyText", "Prepared", "Project", "cutoffs_of", "prepare"]
