"""A word in its sentence -> the gloss that fits."""
