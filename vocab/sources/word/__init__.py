"""Files of Word."""
