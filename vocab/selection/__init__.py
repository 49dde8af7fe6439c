"""Candidates and cutoffs -> kept and dropped, with reasons; how much of a text is understood."""
