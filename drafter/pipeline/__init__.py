"""The tables of contents: drafting, checking, revising, modelling; one stage a line."""
