"""A figure put right of which the notes hold no other word: 上回报持证178人错了，改成156 tells of 持证156人. Only where its name stands beside it."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.read.order_values import ValueOrder

_WHEN = lexicon.one_of("put_right.txt", "when")
_TOLD = lexicon.one_of("put_right.txt", "told")
_SAID = lexicon.one_of("put_right.txt", "said")
# What stands before the wrong figure: 上回报的厨师持证178人, 表里水费收缴率写成92%.
_LED = re.compile(rf"^(?:(?:{_WHEN})|(?:{_TOLD})|[我咱]们?|的|里|中|那个|这个)*(?P<name>.*?)(?:{_SAID})?$")
_HEAD = re.compile(
    r"(?:^|[。；\n])\s*(?P<name>[一-鿿]{2,12}?)(?:的?数据)?(?:更正|订正|纠正|勘误|改)(?:一?下)?[！!。：:，,\s]*$"
)
_WRONG = re.compile(rf"(?P<led>[^，。；：\d]{{2,24}}?)(?:{lexicon.one_of('put_right.txt', 'wrong')})了?[，,。；;\s]")
_IS_WRONG = re.compile(rf"的?(?:{lexicon.one_of('put_right.txt', 'wrong')})")
_NAME = re.compile(r"[一-鿿“”（）·A-Za-z]{2,16}")
_OWN_COUNT = re.compile("(?<![人户次件台总个倍指份批车班])数$")  # 仓容数: what is counted is 仓容
_NO_NAME = re.compile(lexicon.one_of("put_right.txt", "no_name"))
_BREAK = re.compile(r"[，,。；;：:！!\s]")


def restated(value: ValueOrder, order: str, line: str) -> str:
    """The name and the right figure; "" where no name is certain. order: the order's own words; line: the whole line it stands in."""
    old = value.old or called_wrong(order)
    amount = _amount(value.new, old)
    if not amount:
        return ""
    name = _before(old, order) or _named_wrong(order) or _under(order, line)
    return f"{_OWN_COUNT.sub('', name)}{amount}" if name else ""


def called_wrong(order: str) -> str:
    """The figure an order calls wrong, as written: 178人 of 上回报持证178人错了; "" for none."""
    found = find_quantities(order)
    return next((one.raw for one in found if _IS_WRONG.match(order, one.span.end)), "")


def _amount(new: str, old: str) -> str:
    """The right figure with its unit: 156 of 178人 is 156人."""
    if find_quantities(new):
        return new
    wrong = find_quantities(old)
    bare = re.fullmatch(r"\d[\d,]*(?:\.\d+)?", new)
    return f"{new}{wrong[0].unit}" if bare and len(wrong) == 1 else ""


def _before(old: str, order: str) -> str:
    if not old or old not in order:
        return ""
    led = _BREAK.split(order[: order.index(old)])[-1]
    found = _LED.match(led)
    name = found["name"] if found else ""
    return name if _NAME.fullmatch(name) and not _NO_NAME.search(name) else ""


def _named_wrong(order: str) -> str:
    """巡查里程 of 之前报的巡查里程有误，应为860公里."""
    found = _WRONG.match(order)
    led = _LED.match(found["led"]) if found else None
    name = led["name"] if led else ""
    return name if _NAME.fullmatch(name) and not _NO_NAME.search(name) else ""


def _under(order: str, line: str) -> str:
    """转移人数 of 转移人数更正下！前头报的3120人不对，是2764人."""
    before = line.partition(order)[0] if order in line else ""
    found = _HEAD.search(before)
    return found["name"] if found and not _NO_NAME.search(found["name"]) else ""
