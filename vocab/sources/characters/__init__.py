"""Bytes into characters, and characters into those that words are made of."""
