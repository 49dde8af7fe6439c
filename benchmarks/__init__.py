"""How fast and how small the tool is against what a user would write instead: `python benchmarks`."""
