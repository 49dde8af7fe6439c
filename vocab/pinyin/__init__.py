"""Pinyin notation and spelling, without any data."""
