"""A survey or an assessment somebody else held, whose outcome is not there yet: 满意度调查市局第三方做的，结果没报下来 → 满意度？（调查市局第三方做的，结果没报下来)."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_classes
from drafter.read.tables.class_patterns import ending

_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^，。；]+(?=[；。]|$)")
# 示范店新评 数没报: a blank where somebody meant to write the figure.
_BLANK = re.compile(
    r"(?<=[一-鿿”])[ 　]+(?P<noun>[人户件次场家]?数)(?P<why>[一-鿿]{0,8}[没未][一-鿿]{1,8})(?=[，。；]|$)"
)


def with_open_outcome(text: str) -> str:
    """The text with the outcome as one open place; as it is where it tells a figure or awaits none."""
    text = _BLANK.sub(_left_blank, text)
    found = _form().fullmatch(text.strip(" 　。"))
    text = _SENTENCE.sub(lambda one: _awaited().sub(r"\g<whose>\g<rate>？（\g<why>）", one[0]), text)
    if not found or _DIGIT.search(text):
        return text
    rate, noun = found["rate"], found["noun"]
    if not rate and not noun:
        return text  # 体检报告还没出: nothing says that a figure is meant
    name = rate or f"{found['what']}{'得分' if noun == '分' else noun}"
    rest = found["survey"] or ""
    return f"{found['whose']}{name}？（{rest}{found['how']}，{found['why']}）"


def _left_blank(found: re.Match[str]) -> str:
    """示范店新评数？（没报）, and 合规率？（数没报), whose name says what is measured."""
    if ending("measure").search(found.string[: found.start()]):
        return f"？（{found['noun']}{found['why']}）"
    return f"{found['noun']}？（{found['why']}）"


@cache
def _awaited() -> re.Pattern[str]:
    """满意度第三方报告还没来: in one breath, whose paper it is that has not come."""
    words = {kind: pattern.pattern for kind, pattern in phrase_classes("unknown_figures.tsv").items()}
    return re.compile(
        rf"^(?P<whose>[一-鿿]{{0,8}}?)(?P<rate>{words['surveyed_rate']})"
        rf"(?P<why>[一-鿿]{{0,8}}?(?:{words['outcome']})(?:{words['outcome_not_out']}))$"
    )


@cache
def _form() -> re.Pattern[str]:
    words = {kind: pattern.pattern for kind, pattern in phrase_classes("unknown_figures.tsv").items()}
    return re.compile(
        rf"(?P<whose>[一-鿿]{{0,8}}?)(?:(?P<rate>{words['surveyed_rate']})(?P<survey>{words['survey']})?|(?P<what>[一-鿿]{{0,6}}?(?:{words['survey']})))"
        rf"(?P<how>[一-鿿]{{1,12}}(?:{words['was_held']}))，(?P<why>(?P<noun>{words['outcome']})?(?:{words['outcome_not_out']}))"
    )
