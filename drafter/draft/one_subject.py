"""Rows of one thing side by side, the thing named once: 网上超市项目751个；网上超市交易额1415万元 → 网上超市项目751个，交易额1415万元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language.segments import edges_of, tagged_words

_LEAST = 2  # characters of a common name, and of what each row measures of it
# 限额以上餐饮收入 opens with no 限额
_LEANS = ("以上", "以下", "以内", "以外", "及", "和", "与", "类", "级", "内", "外", "中")
_MEASURE = re.compile(
    r"(?:[量数额率值积比重度]|项目|收入|支出|资金|件|户|面积|里程|次数|人次|投资|满意度|诉求|信息|数据)$"
)


def named_once(texts: Sequence[str], facts: Sequence[Fact]) -> str:
    """The sentences of facts as one, joined by ；; rows that begin with one name say it once, joined by ，where each is a single clause."""
    name = _common(texts, facts)
    if not name:
        return "；".join(texts)
    single = not any("，" in text for text in texts)
    return ("，" if single else "；").join((texts[0], *(text[len(name) :] for text in texts[1:])))


def _common(texts: Sequence[str], facts: Sequence[Fact]) -> str:
    """The name all rows begin with, "" for none: whole words, the last a noun, and something measured of it behind it in every row."""
    if len(texts) < _LEAST or not all(one.kind == "row" and one.metrics for one in facts):
        return ""
    names = [one.metrics[0].indicator for one in facts]
    if not all(text.startswith(name) for text, name in zip(texts, names, strict=True)):
        return ""
    size = next((at for at, signs in enumerate(zip(*names, strict=False)) if len(set(signs)) > 1), 0)
    ends = [at for at in range(size, _LEAST - 1, -1) if all(at in edges_of(name) for name in names)]
    return next((names[0][:at] for at in ends if _is_name(names[0][:at]) and _measured(names, at)), "")


def _is_name(text: str) -> bool:
    last = tagged_words(text)[-1]
    return last.tag.startswith(("n", "j", "l", "x", "m")) and not text.endswith(
        ("新增", "全市", "全省", "全县", "全区", "市本级", "区级")
    )


def _measured(names: Sequence[str], at: int) -> bool:
    told = all(len(name) - at >= _LEAST and _MEASURE.search(name) for name in names)
    return told and not any(name[at:].startswith(_LEANS) for name in names)
