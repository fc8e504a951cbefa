"""The shape of case.yaml; what its values mean is read after."""

from __future__ import annotations

from drafter.core.shapes import Line, Lines, Strict


class Suppressed(Strict):
    """One finding the case lives with."""

    rule: Line
    reason: Line
    quote: Line = ""


class CaseFile(Strict):
    """Every key a case may have."""

    unit: Line = ""
    short: Lines = []
    profile: Line = ""
    period: Line = ""
    title: Line = ""
    recipient: Line = ""
    date: Line = ""
    prior: Lines = []
    facts: Lines = []
    authority: Line = ""
    suppress: list[Suppressed] = []
    layout: Line = ""
