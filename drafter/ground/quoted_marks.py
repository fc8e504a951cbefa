"""Quotations, gaps and amounts in words beside the sources."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.ground.deriving import growths
from drafter.ground.late_told import late_gap
from drafter.ground.numbers import numbers_of
from drafter.ground.sources import Sources

_ASKED = re.compile(r"[?？]|\*{2}|[Xx×]{2}|_{2}|【待补")


# Amounts in words; 翻番 and 两位数 are checked by arithmetic where the figures are said.
NUMBER_WORDS = re.compile(
    r"倍增|数倍|成倍|翻倍|翻了?[一两]番|翻番|(?:增[长加]|提高|扩大|多)了?一倍(?![半多余])|两位数|双位数|数以[百千万亿]计|成千上万|百分百|腰斩|零[一-鿿]{1,3}率"
)


_WHOLE = Decimal(100)
_GROWN = {
    "两位数": (10, 100),
    "双位数": (10, 100),
    "翻一番": (95, 110),
    "翻番": (95, 110),
    "翻倍": (95, 110),
    "倍增": (95, 110),
    "翻两番": (290, 310),
}


_DOUBLED = ("翻番", "翻一番", "翻倍", "倍增", "翻两番")


_DOUBLED_SAID = re.compile("翻了?[一两]?[番倍]|[多加增长]了?一倍|倍增|加倍")


def word_held(word: str, sources: Sources) -> bool:
    """An amount in words that a source says too, or that its values bear out."""
    word = word.replace("了", "")
    if word == "百分百" and any(f.number.family == "percent" and f.number.value == _WHOLE for f in sources.figures):
        return True
    low, high = _GROWN.get("翻倍" if word.endswith("一倍") else word, (0, 0))
    if (word in _DOUBLED or word.endswith("一倍")) and _DOUBLED_SAID.search(sources.held.raw):
        return word != "翻两番" or "翻两番" in sources.held.raw.replace("了", "")
    return word in sources.held.raw.replace("了", "") or any(
        low <= growth < high for growth in growths(sources.figures)
    )


def gap_held(text: str, sources: Sources) -> bool:
    """A gap the source has too, or whose disputed values it has."""
    raw = sources.held.raw
    if text in raw or (text.startswith("【待补") and _ASKED.search(raw)):
        return True
    if late_gap(text, sources.clauses):
        return True
    values = {(f.number.value, f.number.family) for f in sources.figures}
    stated = numbers_of(text)
    return text.startswith("【待核") and all((n.value, n.family) in values for n in stated)


# What a quoted name may take on: “非接触式”办税, “枫桥式”法庭, “回头看”行动.
_SUFFIX = re.compile("(?:式|型|类|行动|工程|活动|计划|模式|机制|专项行动)$")


def quote_held(text: str, sources: Sources) -> bool:
    bare = text.strip("“”‘’")
    if re.search(re.escape(bare) + "[（(]", sources.held.raw) and f"{bare}》" not in sources.held.raw:
        return False  # 办法（试行） told as 办法
    stem = _SUFFIX.sub("", bare)
    if len(stem) > 2 and stem in sources.held.raw:
        return True
    return bare in sources.held.raw or bare in "".join(c for c in sources.held.raw if c not in "“”‘’《》")
