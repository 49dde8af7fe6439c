"""A word in its sentence -> its syllables and how they are written."""
