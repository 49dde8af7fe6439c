"""What `explain`, `annotate` and the reading page look at: one module each, imported by its one caller."""
