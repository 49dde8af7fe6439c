"""The machine: files, cache folder, processes, bounded memory, late imports. Knows no Chinese."""
