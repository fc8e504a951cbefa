"""Instructions to a writer or a model, hidden in material that should hold facts only (phrases/instructions.tsv)."""

from __future__ import annotations

import re
from functools import cache

from drafter.core.text import Span
from drafter.language.phrases import phrase_classes


@cache
def _instructions() -> re.Pattern[str]:
    classes = phrase_classes("instructions.tsv").values()
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in classes), re.IGNORECASE | re.MULTILINE)


def find_instructions(text: str) -> list[Span]:
    """Every passage that tells the writer what to do instead of stating a fact.

    It speaks to whoever drafts: it revokes what was said, says how the text is to lie, or what to leave unsaid. Duties of officials
    (要求…严格执行, 请各单位…) are none.
    """
    return [Span(*found.span()) for found in _instructions().finditer(text)]
