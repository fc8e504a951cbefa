"""Rows of things that were put together or cut by design (园区数量（整合后）120个, 上年188个): 由188个整合为120个, and no fall."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.claims.arithmetic import decimal_words
from drafter.core.quantity import Metric
from drafter.language import lexicon

_COUNT = re.compile(r"(?<=[一-鿿]{2})(?:总数量?|数量|个数|家数|户数|总量|数)$")


def put_together(metric: Metric, name: str, remark: str) -> str:
    """The row's two numbers as what was done, where its name says so and there are fewer now; "" for any other row."""
    verb, base = _verbs().get(remark, ""), metric.base_value
    if (
        not verb
        or metric.unit in ("%", "‰")
        or base is None
        or not isinstance(metric.value, Decimal)
        or not 0 < metric.value < base
    ):
        return ""
    before, now = (f"{decimal_words(value)}{metric.unit}" for value in (base, metric.value))
    thing = _COUNT.sub("", name)
    return f"{remark}，{thing}由{before}减为{now}" if verb == "-" else f"{thing}由{before}{verb}{now}"


@cache
def _verbs() -> dict[str, str]:
    return dict(line.split("\t")[:2] for _section, line in lexicon.raw_entries("put_together.tsv"))
