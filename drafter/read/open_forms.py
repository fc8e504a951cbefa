"""Forms of what a note says around an open figure: a rough count, what stands meanwhile, what the clause before speaks of."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import unit_lexicon
from drafter.language.phrases import phrase_classes

_HAN = "[\u4e00-\u9fff]"


def class_of(name: str) -> str:
    """A pattern of one kind of words about figures that are not there."""
    return f"(?:{phrase_classes('unknown_figures.tsv')[name].pattern})"


@cache
def rough_count() -> re.Pattern[str]:
    """大概十几家: a rough count and its unit."""
    number = r"(?:[一二两三四五六七八九]?十?[几多]|[一二两三四五六七八九]?十[几多来]?|几|好几|[一二两三四五六七八九十]+[、，]?[一二两三四五六七八九十]|\d+)(?:十|百|千|万)?(?:多|来)?"
    return re.compile(
        rf"(?:大概|大约|大致|约|可能|估计|差不多|也就|得有|有)*{number}(?P<unit>{unit_lexicon.pattern()}|{_HAN})(?:左右|上下|吧)?"
    )


@cache
def first_part() -> re.Pattern[str]:
    """What a clause opens with, up to how it stands."""
    return re.compile(
        rf"[“\"]?(?P<name>{_HAN}{{2,16}}?)[”\"]?(?:{class_of('who')})?(?:还|正|仍|都|已|没|未|尚|在(?=[审办核统查])|\d{{1,2}}月|$)"
    )


@cache
def measure_first() -> re.Pattern[str]:
    """总收入财政还没批下来: a name that measures, then who is still to say it."""
    return re.compile(rf"(?P<name>{_HAN}{{0,14}}{class_of('measure')})(?={_HAN}{{2,8}}?(?:还|都|没|未|尚))")


@cache
def moved_measure() -> re.Pattern[str]:
    """死亡人数降了: a measure and which way it went."""
    return re.compile(
        rf"(?P<name>{_HAN}{{0,14}}?{class_of('measure')})(?:也|都|又|还|有所|略)*(?:[降升涨增减少多高低跌][了些]|下降|上升|减少|增加|增长)"
    )


@cache
def meanwhile() -> re.Pattern[str]:
    """先按26.8写: what stands meanwhile."""
    return re.compile(
        r"(?:就|先|暂时?|还是|统一)*(?:按|写|用|以)(?:上次的?|原来的?)?(?P<value>\d[\d.,]*)(?:[万亿])?[^，。；\d]{0,4}?(?:写|报|填|算|计|为准)?(?:吧|了)?"
    )
