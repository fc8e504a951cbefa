"""drafter: first drafts, rewriting and consistency checking of Chinese official reports."""

__version__ = "0.1.0"
