"""元 behind a bare 亿 or 万 that is spent, served or sized by (拿出75亿催项目, 2.6亿扶龙头, 超10亿大项目), and, in a report of public money, behind an item's bare sum.

What may be counted otherwise (产量达10亿, 惠及10万) stays.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.held import with_held
from drafter.language.segments import UNIT, tagged_words

_MARKS = "【[^】]*】"
_N = r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?:余|多)?[百千]?[万亿](?:余|多)?"
_STOP = re.compile(r"[，。；：、（）]")
_NO_UNIT = re.compile(rf"(?!元|{UNIT})")
_ITEM = re.compile(rf"(?P<name>[一-鿿“”A-Za-z]{{2,14}}?){_N}(?=$|[，。；、）])")
_LISTED = re.compile("[，、]")
_COUNTED = re.compile(rf"\d(?:{UNIT})?(?:（[^（）]*）)?$")  # 3030, 38个: neither 元 nor a bare 亿 or 万
# 帮扶困难职工86户、发了51.6万: what the helped were given.
_GIVEN = re.compile(
    rf"(?:帮扶|慰问|救助|补助|资助|奖励|补贴|扶持|抚恤|助学)[^，。；、\d]{{0,10}}\d[\d,.]*[万]?(?:户|人|名|家|个|人次|户次)[一-鿿]{{0,4}}[，、](?:共|累计|共计|一共)?(?:发放?|给予?|花费?|补|拨付?|支出)了?{_N}(?=$|[，。；、])"
)
_LEAST = 1000  # 万 that a project is sized by


def with_spent_sums(text: str, *, funds: bool = False) -> str:
    """The text with 元 behind every such sum. funds: whether the report is one of public money."""
    return with_held(text, _MARKS, lambda line: _with_items(_with_spent(line)) if funds else _with_spent(line))


def _with_spent(text: str) -> str:
    text = _spent().sub(lambda found: _told(found, text), text)
    text = _GIVEN.sub(r"\g<0>元", text)
    text = _served().sub(lambda found: _told(found, text), text)
    return _sized().sub(lambda found: f"{found['n']}元{found['thing']}" if _is_large(found["n"]) else found[0], text)


def _told(found: re.Match[str], text: str) -> str:
    """With 元, where what follows is an act and nothing in the clause is counted otherwise."""
    behind = text[found.end() :]
    acts = not behind or bool(_STOP.match(behind)) or tagged_words(behind)[0].tag[:1] not in ("m", "q", "x", "u")
    return f"{found[0]}元" if acts and not _counts(text, found.start()) else found[0]


def _counts(text: str, at: int) -> bool:
    """Whether the clause up to a sum names what is counted in another measure."""
    return bool(_others().search(_STOP.split(text[:at])[-1]))


def _with_items(text: str) -> str:
    def said(found: re.Match[str]) -> str:
        counted = _others().search(found["name"]) or found["name"].endswith(("量", "数", "率", "人", "户"))
        return found[0] if counted or _in_counts(text, found) else f"{found[0]}元"

    return _ITEM.sub(said, text)


def _in_counts(text: str, found: re.Match[str]) -> bool:
    """Whether an item stands among others of its list that are counted otherwise: 公办园3030、中小学2.07万; 青年27.45万，领军185个."""
    start = max(text.rfind(mark, 0, found.start()) for mark in "。；：") + 1
    end = min((at for mark in "。；" if (at := text.find(mark, found.end())) >= 0), default=len(text))
    beside = [one for one in _LISTED.split(text[start:end]) if one and one not in found[0]]
    return any(_COUNTED.search(one) for one in beside)


def _is_large(sum_: str) -> bool:
    digits = re.match(r"[\d,.]+", sum_)
    return "亿" in sum_ or (digits is not None and float(digits[0].replace(",", "")) >= _LEAST)


def _any(kind: str) -> str:
    return lexicon.any_of(lexicon.words("spent_sums.txt", kind))


@cache
def _others() -> re.Pattern[str]:
    return re.compile(_any("no_money"))


@cache
def _spent() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('spends')})了?(?:约|近|超过?|共)?{_N}{_NO_UNIT.pattern}")


@cache
def _served() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[，。；：、]))(?:[一-鿿]{{0,4}})?{_N}(?={_any('serves')})")


@cache
def _sized() -> re.Pattern[str]:
    return re.compile(rf"(?P<n>{_N})(?P<thing>(?:以上|级)?(?:的)?(?:{_any('sized')}))")
