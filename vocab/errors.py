"""The errors a user can cause or meet; the command line shows each as one sentence."""


class VocabError(Exception):
    """Base of all errors raised on purpose: its text says what, where, and what to do."""


class InputError(VocabError):
    """A text, list or dictionary that cannot be used as it is."""


class OutputError(VocabError):
    """A file that cannot be written; whatever stood there before is untouched."""


class ResourceError(VocabError):
    """Reference data or an optional package that is missing or unusable."""
