"""What a rewrite may not touch: figures, dates, names, titles, negations, degrees, placeholders, each with the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from drafter.language.placeholders import find_placeholders

LockKind = Literal["figure", "date", "name", "title", "negation", "degree", "placeholder"]

_WIDTH = str.maketrans("０１２３４５６７８９．％，,", "0123456789.%，，")
_UNIT = (
    r"(?:万亿|[万亿千百])?(?:个百分点|百分点|平方公里|平方米|立方米|公里|千米|公顷|人次|户次|千瓦时|千瓦|分钟|小时|工作日|个月|季度|"
    r"[%‰元亩吨米人户家个项次名件条处所场期批起宗座台套份辆艘头只株棵张本篇封类种级层轮倍位岁天年月日号度折成股间栋幢段门课班组支队]|(?:[一-鿿]))?"
)
_FIGURE = re.compile(rf"(?<![A-Za-z])\d+(?:[.，]\d+)*(?:\s*[—－~～至-]\s*\d+(?:\.\d+)?)?(?P<more>余|多)?{_UNIT}")
_COUNTER = r"(?:个百分点|个|项|次|名|人|件|户|家|条|处|所|场|期|批|起|宗|座|台|套|份|天|年|月|日|亿|万元|元|倍|成|季度|分之|类|轮|位|支|篇)"
_SPELT = re.compile(
    rf"百分之[一二三四五六七八九十百点零〇]+|(?<![统唯万专第每])(?:[一二两三四五六七八九十百千万零〇]+)(?:余|多)?{_COUNTER}|第[一二三四五六七八九十百\d]+|一半|过半|半数|翻番|翻两番"
)
_DIRECTION = re.compile(
    r"(增长|增加|增收|增|上升|提高|提升|高于|多于|超)|(下降|减少|降低|降|回落|压减|减|低于|少于|不足|缩)"
)
_APPROX = re.compile(r"(约|近|超过|超|逾|不足|不到|至少|最多|达|仅|只有|共|累计)$")
_BOUND = re.compile(r"^(以上|以下|左右|以内|余)")
_WHEN = re.compile(
    r"上半年|下半年|[一二三四]季度|年底|月底|年内|年初|今年|去年|上年|明年|次年|全年|本月|上月|下月|本周|上周|元旦|国庆|春节"
)
_TITLE = re.compile(r"《[^《》\n]+》|〔\d{4}〕\s*第?\d+号|“[^“”\n]{1,30}”")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_PLACE = re.compile(
    r"(?=([一-鿿]{2}(?:省|市|县|区|镇|乡|村|街道|社区|局|厅|委|办|院|校|所|站|公司|集团|中心|支部|科|处|股|组|企业|单位|部门|"
    r"水库|电站|大桥|大道|公路|隧道|码头|机场|产业园|工业园|开发区|厂|矿|河|湖|岛|湾|庄|屯|寨|坪|坝|馆)))"
)
_PERSON = re.compile(r"[一-鿿]{2,3}(?=同志|书记|局长|主任|市长|县长|区长|处长|科长|镇长|村长|院长|校长)")
_NO = re.compile(
    r"(?!不(?:断|仅|但|同|忘|管|论|久|禁|妨|愧|负|懈|良)|未(?:来)|无(?:论|线|锡|疑|偿|人机|缝|障碍)|非(?:常|洲|税|遗|公|物质))(?:尚?未|没有|没|不|无(?!法规)|非)[一-鿿]{1,2}"
)
_LACK = re.compile(
    r"缺乏|缺少|缺口|紧缺|难以|难点|困难|滞后|薄弱|短板|落后|偏低|偏少|偏慢|偏弱|偏大|偏高|不足|欠缺|不力|违规|违法|违纪|超期|逾期|拖欠|流于形式|走过场|差距|隐患|矛盾|风险|压力"
)
_HARD = re.compile(
    r"严重|突出|明显|普遍|大量|多数|大部分|长期|屡次|多次|反复|较大|较多|较低|较弱|很大|仍然|仍|依然|还是"
)
_SOFT = re.compile(
    r"个别|少数|偶尔|偶有|略有|有所|稍有|基本|总体|大体|初步|一定程度|逐步|较好|良好|圆满|全部|全面完成|超额|显著|有效缓解|已(?!经?成为)"
)
_JOINS = "、和及与"
_JOINED = re.compile(r"([一-鿿]{2})[、和及与](?=([一-鿿]{2}))")
_STOP = "，。；：、！？\n,;:"


@dataclass(frozen=True, slots=True)
class Lock:
    """Something a rewrite must keep. key: what must be equal; clause: the words around it, which tell what it belongs to; at: offset."""

    kind: LockKind
    key: str
    clause: str
    at: int


def find_locks(text: str) -> list[Lock]:
    """Every lock of a passage, in text order within each kind. Deliberately over-inclusive: a refused edit costs little."""
    flat = text.translate(_WIDTH)
    found = [
        *_figures(flat),
        *_spans("date", _WHEN, flat),
        *_spans("title", _TITLE, flat),
        *_spans("name", _LATIN, flat),
    ]
    found += [Lock("name", m[1], _clause(flat, m.start(1), m.end(1)), m.start(1)) for m in _PLACE.finditer(flat)]
    found += [*_spans("name", _PERSON, flat), *_spans("negation", _NO, flat), *_spans("negation", _LACK, flat)]
    found += [*_spans("degree", _HARD, flat)]
    found += [
        Lock("placeholder", p.span.of(text), _clause(flat, p.span.start, p.span.end), p.span.start)
        for p in find_placeholders(text)
    ]
    return found


def softeners(text: str) -> set[str]:
    """Words that make a problem smaller than it is, or call it solved."""
    return {found[0] for found in _SOFT.finditer(text)}


def digit_runs(text: str) -> list[str]:
    """Every run of digits, thousands separators left out: the last net, whatever the units are."""
    return [run.replace("，", "") for run in re.findall(r"\d+(?:[.，]\d+)*", text.translate(_WIDTH))]


def lists_of_figures(text: str) -> list[tuple[str, str]]:
    """Neighbouring figures joined by 、 or 和 alone: their order carries the meaning (分别为3户、5户)."""
    flat = text.translate(_WIDTH)
    figures = list(_FIGURE.finditer(flat))
    pairs = pairwise(figures)
    return [
        (a[0], b[0]) for a, b in pairs if flat[a.end() : b.start()].strip() in ("、", "和", "及", "与", "，", "/", "：")
    ]


def lists_of_names(text: str) -> list[tuple[str, str]]:
    """Neighbouring names or words joined by 、 or 和: which comes first tells what 分别 gives to which."""
    flat = text.translate(_WIDTH)
    names = [(m.start(1), m.end(1), m[1]) for m in _PLACE.finditer(flat)]
    pairs = [(a[2], b[2]) for a in names for b in names if 0 < b[0] - a[1] <= 6 and flat[a[1]] in _JOINS]
    return pairs + [(m[1], m[2]) for m in _JOINED.finditer(flat)]


def _figures(flat: str) -> Iterator[Lock]:
    for pattern in (_FIGURE, _SPELT):
        for found in pattern.finditer(flat):
            before = flat[_clause_start(flat, found.start()) : found.start()]
            ways = list(_DIRECTION.finditer(before[-8:]))
            way = ("↑" if ways[-1][1] else "↓") if ways else ""
            about, bound = _APPROX.search(before), _BOUND.match(flat[found.end() :])
            key = f"{way}{about[1] if about else ''}{found[0].replace('，', '')}{bound[1] if bound else ''}"
            yield Lock("figure", key, _around(flat, found.start(), found.end()), found.start())


def _spans(kind: LockKind, pattern: re.Pattern[str], flat: str) -> Iterator[Lock]:
    for found in pattern.finditer(flat):
        yield Lock(kind, found[0], _clause(flat, *found.span()), found.start())


def _clause_start(flat: str, at: int) -> int:
    while at > 0 and flat[at - 1] not in _STOP:
        at -= 1
    return at


def _clause_end(flat: str, at: int) -> int:
    while at < len(flat) and flat[at] not in _STOP:
        at += 1
    return at


def _clause(flat: str, start: int, end: int) -> str:
    """The clause around a lock, the lock itself taken out."""
    return flat[_clause_start(flat, start) : start] + flat[end : _clause_end(flat, end)]


def _around(flat: str, start: int, end: int) -> str:
    """What a figure counts: the clause before it, back to the figure before; with what follows when nothing stands before."""
    left = re.split(r"\d[^\d]?", flat[_clause_start(flat, start) : start])[-1]
    return left or flat[end : _clause_end(flat, end)]
