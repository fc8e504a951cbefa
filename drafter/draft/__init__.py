"""A Plan becomes Drafts: the backend seam, the composer, and the model backends."""
