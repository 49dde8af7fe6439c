"""The shape of a gloss, and English composed from parts."""
