"""drafter: first drafts, rewriting and consistency checking of Chinese official reports."""

__version__ = "0.2.0"

from drafter.core.patterns import sharpen as _sharpen

_sharpen()
