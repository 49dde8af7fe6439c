"""PDF files: characters at places on pages become paragraphs."""
