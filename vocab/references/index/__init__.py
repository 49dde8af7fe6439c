"""The index of the reference data on disk: its rows, its tables, how it is built and opened."""
