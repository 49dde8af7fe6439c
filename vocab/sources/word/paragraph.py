"""A paragraph of a Word file while it is open: others may stand inside it, in text boxes."""


class Paragraph:
    """A paragraph that is open: what it says, and what comes behind it (notes, text boxes)."""

    __slots__ = ("behind", "goes_on", "said", "style")

    def __init__(self) -> None:
        self.said: list[str] = []
        self.behind: list[str] = []
        self.style = ""
        self.goes_on = False
        """Whether its mark is deleted or hidden, so that the next paragraph is its second half."""
