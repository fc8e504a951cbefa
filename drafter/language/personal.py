"""Numbers that belong to one person: identity cards, bank cards and accounts, telephones, passports, plates, addresses of mail.

Found whatever the width of their digits and whatever invisible or blank characters stand inside.
Source: GB 11643—1999 (identity numbers, 15 digits before 1999), GB/T 15120 and the issuers' ranges (bank cards), the national numbering plan.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from drafter.core.text import Span

# Invisible, inside a number; nothing is given back, for what follows is never one of them.
_IN = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]{0,3}+"
_GAP = f"{_IN}[ \\-–—·_]?+{_IN}"
# What counts and is a name or begins a word as well (13812345678张科长, 13812345678支书) ends there, or it is no measure.
_COUNTED = r"(?:克|米|头|只|羽|册|份|度|条|台|辆|张|粒|支|套|箱|袋|瓶|个|字)(?![一-鿿])"
_AMOUNT = rf"(?!\s?(?:元|万|亿|千|平方|立方|公里|公顷|亩|吨|件|人|户|次|株|千瓦|斤|公斤|{_COUNTED}|%|‰|\.\d))"


def _digits(pattern: str) -> str:
    """Each `9` of the pattern as one digit, with what may stand between two of them."""
    return _GAP.join(r"\d" if char == "9" else char for char in pattern)


def _run(head: str, count: int, last: str = r"\d") -> str:
    return f"{head}(?:{_GAP}\\d){{{count - 1}}}{_GAP}{last}"


_AREA, _DAY = r"[1-9](?:" + _GAP + r"\d){5}", _GAP + "[01]" + _GAP + r"\d" + _GAP + "[0-3]" + _GAP + r"\d"
_PLACES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_HAN = "[一幺二三四五六七八九〇零○]"  # digits said one by one: no amount is written so
_FREE = rf"(?<![\dA-Za-z.]){{}}(?![\dA-Za-z]){_AMOUNT}"
# Longest first: an identity number holds what looks like a telephone number.
_KINDS = (
    ("证", rf"{_AREA}{_GAP}(?:1{_GAP}9|2{_GAP}0)(?:{_GAP}\d){{2}}{_DAY}(?:{_GAP}\d){{3}}{_GAP}[\dXx]"),
    ("卡", rf"(?<!\d-)(?:6{_GAP}2|9{_GAP}5{_GAP}5|6{_GAP}0|6{_GAP}5|4{_GAP}\d|5{_GAP}[1-5]|3{_GAP}[5-7]|1{_GAP}9{_GAP}\d|8{_GAP}\d)(?:{_GAP}\d){{12,17}}"),
    ("证", rf"{_AREA}(?:{_GAP}\d){{2}}{_DAY}(?:{_GAP}\d){{3}}"),
    ("话", rf"(?:\+?{_IN}8{_GAP}6{_GAP})?1{_GAP}[3-9](?:{_GAP}\d){{9}}"),
    ("话", r"1[3-9]\d[./]\d{4}[./]\d{4}"),
    ("话", rf"[48]{_GAP}0{_GAP}0(?:{_GAP}\d){{7}}"),
)  # fmt: skip
# 住城东路12号3单元501室: where somebody lives, up to the door.
_LIVES = r"(?:家住|现住|住址|(?:家庭|户籍|居住|身份证|现)(?:住)?地?址|(?<![入居])住(?:在)?(?![房院建宅宿保持培户]))"
_STREET = r"[^，。；、：:\n]{0,24}?\d{1,4}[号弄巷栋幢组][^，。；、：:\n]{0,12}?"
_DOOR = (
    r"\d{1,4}(?:室|户(?!人)|号房|单元|(?<=[栋幢]\d{3})(?!\d)|(?<=[栋幢]\d{4})(?!\d))(?:\d{1,4}(?:室|号房|户(?!人)))?"
)
_PATTERNS = (
    *((kind, re.compile(_FREE.replace("{}", f"(?:{pattern})"))) for kind, pattern in _KINDS),
    ("证", re.compile(rf"(?<!{_HAN}){_HAN}{{17}}[一幺二三四五六七八九〇零○Xx](?!{_HAN})")),
    ("话", re.compile(rf"(?<!{_HAN})[一幺][三四五六七八九](?: ?{_HAN}){{9}}(?!{_HAN})")),
    ("话", re.compile(rf"(?<![\d.])\(?{_IN}0{_GAP}[1-9](?:{_GAP}\d){{1,2}}{_IN}\)?{_GAP}[2-9](?:{_GAP}\d){{6,7}}(?!\d){_AMOUNT}")),
    ("话", re.compile(rf"(?:电话|座机|小灵通|固话|宅电|热线|传真|致电|拨打|联系)[^\d\n]{{0,6}}(?P<number>[2-9](?:{_GAP}\d){{6,7}})(?!\d)")),
    ("话", re.compile(rf"(?<![\d.])(?P<number>[2-9](?:{_GAP}\d){{6,7}})\s?\((?:办|办公|办公室|宅|家|传真|座机|电话)\)")),
    ("卡", re.compile(rf"(?:账号|帐号|账户|帐户|卡号|存折)[^\dA-Za-z\n]{{0,6}}(?P<number>\d(?:{_GAP}\d){{7,29}})(?!\d)")),
    ("证", re.compile(r"(?<![A-Za-z\d])(?:E[A-Z\d]\d{7}|[GDSPHMC]\d{8})(?![A-Za-z\d])")),
    ("证", re.compile(r"(?:护照|通行证|证件|军官证|驾驶证|社保卡)[^\dA-Za-z\n]{0,6}(?P<number>[A-Za-z\d][A-Za-z\d-]{6,19})(?![A-Za-z\d])")),
    ("牌", re.compile(rf"[{_PLACES}][A-HJ-Z][·•．\s-]?[A-HJ-NP-Z\d]{{4,5}}[A-HJ-NP-Z\d学警挂港澳领](?![A-Za-z\d])")),
    ("邮", re.compile(r"(?<![A-Za-z\d_.+-])[A-Za-z\d][A-Za-z\d_.+-]{0,63}@[A-Za-z\d][A-Za-z\d-]{0,62}(?:\.[A-Za-z\d-]{1,62}){1,4}(?![A-Za-z\d_-])")),
    ("址", re.compile(rf"{_LIVES}[：:为是]?(?P<number>{_STREET}{_DOOR})")),
    ("号", re.compile(r"(?:微信|QQ|qq|企鹅号)号?[^\dA-Za-z\n]{0,3}(?P<number>[A-Za-z\d][A-Za-z\d_-]{4,19})(?![A-Za-z\d_])")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Personal:
    """A personal number. kind: 证 (identity), 卡 (bank), 话 (telephone), 牌 (plate), 邮 (mail), 址 (home), 号 (account of a service)."""

    span: Span
    kind: str


def find_personal(text: str) -> list[Personal]:
    """Every personal number, in text order, none inside another."""
    plain = _WIDE.sub(lambda char: _half(char[0]), text)
    found: list[Personal] = []
    taken = bytearray(len(text))
    for kind, pattern in _PATTERNS:
        for one in pattern.finditer(plain):
            span = Span(*(one.span("number") if "number" in pattern.groupindex else one.span()))
            if not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\1" * len(span)
                found.append(Personal(span, kind))
    return sorted(found, key=lambda one: one.span)


_WIDE = re.compile("[^\0-\x7f\u4e00-\u9fff]")  # the characters of Chinese stand for themselves in every form


@lru_cache(maxsize=1024)
def _half(char: str) -> str:
    """One character for one, so that places stay: full-width digits, letters and signs as half-width."""
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and plain.isascii() else char
