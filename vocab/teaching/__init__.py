"""Kept candidates -> items: reading, senses, parts, sentence."""
