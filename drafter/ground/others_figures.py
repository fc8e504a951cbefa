"""Words of a note that a figure is another office's: 发改那边报的数, 团县委的数."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.language import lexicon

_END = "(?=[：:，]|$)"
_FIGURE = "的(?:数|数据|数字|口径|统计)"
_CAME = "(?:过来|出来|上来)?"
_GIVEN = f"(?:(?:报|统计|通报|测算?){_CAME}(?:{_FIGURE})?|(?:给|提供|发){_CAME}{_FIGURE})"
_OFFICE = "局|委|办|部门|站|所|中心|公司|街道|乡镇"
THEIRS = re.compile(f"(?:那边|那头|{_OFFICE}|方面){_GIVEN}{_END}|^[一-鿿]{{1,6}}(?:{_OFFICE}|联|会|院){_FIGURE}{_END}")
ATTRIBUTED = re.compile(lexicon.one_of("acts.txt", "told_by"))


def theirs_untold(source: Clause, raw: str) -> Iterator[Reason]:
    """团县委的数： before a figure that the text (`raw`) tells as nobody's."""
    if source.closer in ("：", ":") and THEIRS.search(source.text) and not ATTRIBUTED.search(raw):
        yield Reason("hedge", "", source.text)
