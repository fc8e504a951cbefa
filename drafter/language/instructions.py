"""Instructions to a writer or a model, hidden in material that should hold facts only (phrases/instructions.tsv)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from drafter.core.text import Span
from drafter.language.phrases import phrase_classes

# All but plain text: ASCII, the signs and characters of Chinese, full-width forms, none of which is invisible.
_RARE = re.compile("[^\0-\x7f\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")


@cache
def _instructions() -> re.Pattern[str]:
    classes = phrase_classes("instructions.tsv").values()
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in classes), re.IGNORECASE | re.MULTILINE)


def find_instructions(text: str) -> list[Span]:
    """Every passage that tells the writer what to do instead of stating a fact.

    It speaks to whoever drafts: it revokes what was said, says how the text is to lie, or what to leave unsaid. Duties of officials
    (要求…严格执行, 请各单位…) are none.
    """
    seen, places = _visible(text)
    return [Span(places[found.start()], places[found.end()]) for found in _instructions().finditer(seen)]


def _visible(text: str) -> tuple[str, Sequence[int]]:
    """The text without invisible characters, and where each place of it (and its end) stands in the given one."""
    if not any(unicodedata.category(char) == "Cf" for char in _RARE.findall(text)):
        return text, range(len(text) + 1)
    kept = [at for at, char in enumerate(text) if unicodedata.category(char) != "Cf"]
    return "".join(text[at] for at in kept), [*kept, len(text)]
