"""What explain, annotate and the reading page look at."""
