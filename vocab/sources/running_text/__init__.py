"""Text that can be read on: nothing stands inside its words, and its lines are paragraphs again."""
