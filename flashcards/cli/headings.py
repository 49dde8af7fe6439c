"""Under which heading of a help text a person looks for an option or a command."""

from collections.abc import Collection, Iterator, Mapping, Sequence

OPTIONS: Mapping[str, Sequence[str]] = {
    "What is written": ("output", "format", "name", "plot"),
    "The cards": ("cards", "tones", "subdecks", "translation", "translator", "audio", "audio_for", "audio_folder"),
    "Building again": ("overwrite", "gone"),
    "The page": ("title", "date", "paper", "layout", "by_kind", "pinyin"),
    "The file": ("bom",),
    "What you know": ("known", "known_all", "known_interval", "new_words", "ignore", "my_words"),
    "How hard, how common": ("level", "above_hsk", "hsk_edition", "max_zipf", "min_zipf", "min_count", "max_sentence"),
    "Which words": ("project", "only", "kind", "include"),
    "How many, in which order": ("coverage", "top", "order"),
    "Your own dictionary": ("glossary", "dictionary"),
    "How it is spelled": ("script", "sandhi"),
    "The texts": ("encoding", "max_size"),
    "The work": ("workers", "engine", "master", "profile", "debug"),
    "The connection": ("port", "key", "no_browser"),
    "Help": ("version", "help"),
}
"""Headings in the order in which they stand, with the names of their options."""

COMMANDS: Mapping[str, Sequence[str]] = {
    "Learn": ("web", "build", "list"),
    "Read": ("annotate", "coverage", "explain"),
    "Send to Anki": ("push", "prune"),
    "Keep": ("analyse", "cache"),
}
"""The commands, by what a person wants to do."""


def grouped(
    known: Collection[str], headings: Mapping[str, Sequence[str]] = OPTIONS, *, last: str = "Other"
) -> Iterator[tuple[str, list[str]]]:
    """Each heading with those of its names that are known; under the `last` one what stands under no other."""
    for heading, names in headings.items():
        if found := [name for name in names if name in known]:
            yield heading, found
    placed = {name for names in headings.values() for name in names}
    if rest := [name for name in known if name not in placed]:
        yield last, rest
