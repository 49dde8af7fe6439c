"""What is true of Chinese writing: characters, numerals, punctuation, names, suffixes, scripts."""
