"""What `explain`, `annotate` and the pages to read look at: one module each, imported by who shows it."""
