"""Rewrite, gaps, fill and compare: a Report in, named Edits out."""
