"""Web pages, and the chapters of e-books, which are pages too: the text their reader sees."""
