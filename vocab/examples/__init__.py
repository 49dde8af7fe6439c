"""Candidates -> the best sentence of the text for each."""
