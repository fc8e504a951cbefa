"""What the figure rules share: figures with their part in the sentence, statements, and the words of findings."""
