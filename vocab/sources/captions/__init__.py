"""Subtitles and captions of every format: cues, and what is said in them."""
