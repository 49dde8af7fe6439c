"""The first half of the chain: what some documents say, made or taken from the cache."""
