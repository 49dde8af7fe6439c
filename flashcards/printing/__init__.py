"""What is printed: lists, explanations, annotated texts, coverage, reading pages."""
