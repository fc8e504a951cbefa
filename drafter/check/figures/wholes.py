"""What a figure is a part of: the one before the bracket it stands in, or before 其中."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.check.figures.roles import WordedFigure
from drafter.core.quantity import Metric


def wholes_of(text: str, figures: Sequence[WordedFigure], metrics: Sequence[Metric]) -> list[str]:
    """For each figure the name of what it is part of: the figure before the bracket it stands in, or before 其中."""
    found: list[str] = []
    outer, sentence = "", -1
    depth = 0
    for at, figure in enumerate(figures):
        if figure.sentence != sentence:
            outer, depth, sentence = "", 0, figure.sentence
        opened = figure.lead.count("（") + figure.lead.count("(") - figure.lead.count("）") - figure.lead.count(")")
        within = "其中" in figure.lead
        # 其中 may open a sentence of its own: what it is part of stands right before it all the same.
        if at and (within or (opened > 0 and figures[at - 1].sentence == sentence)):
            outer = outer if within and depth and opened <= 0 else metrics[at - 1].indicator
        elif opened < 0 or re.search("[；;。]", figure.lead):
            outer = ""
        depth = max(0, depth + opened)
        found.append(outer)
    return found
