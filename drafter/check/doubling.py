"""Words written twice in a row by mistake (新增新增, 的的)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.text import Span

_TWICE = re.compile(r"(?P<word>[一-鿿]{2,8})(?P=word)|(?P<particle>[的和与及])(?P=particle)")
# Doubling is a way of speaking here: one by one (一步一步), try a little (研究研究), 可感可及, and figures.
_SPOKEN = re.compile(r"(?:一.)+|.*[可很又也越再最更边随].*|(?:研究|讨论|商量|考虑|学习|休息|非常|千万|博士|硕士|护士|方方|面面|保险)+|[零一二三四五六七八九十百千万亿○〇两点]+|(.)\1.*")
_WHOLE_WORDS = frozenset(
    ["目的", "有的", "的确", "标的", "的士", "总和", "温和", "缓和", "饱和", "共和", "和谐", "和平", "和解", "和睦", "和美", "祥和", "参与", "给予", "与会", "以及", "普及", "涉及", "及时", "及早", "及其", "触及", "顾及", "遍及"]
)


def doubled(text: str) -> Iterator[Span]:
    """Each doubling that is no way of speaking, and whose edges belong to no other word (创业|创业创|新)."""
    for found in _TWICE.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        if found["particle"]:
            if not {before, after} & _WHOLE_WORDS:
                yield Span(start, end)
        elif not _SPOKEN.fullmatch(found["word"]) and not _is_word(before, text) and not _is_word(after, text):
            yield Span(start, end)


def _is_word(pair: str, text: str) -> bool:
    """Whether two characters that meet at the doubling's edge meet elsewhere in the text too, as those of a word would."""
    return len(pair) == 2 and all("一" <= char <= "鿿" for char in pair) and text.count(pair) > 1
