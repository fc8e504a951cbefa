"""drafter: first drafts, rewriting and consistency checking of Chinese official reports."""

__version__ = "0.2.0"
