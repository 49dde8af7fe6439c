"""The index of the reference data on disk: rows, building, opening."""
