"""Document -> sentences -> words."""
