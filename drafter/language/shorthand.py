"""A clerk's signs written out: √ for done, → for under way or for from–to, ↑↓ and ± for more and less, ×3 for how many, ／ for and.

A sign that may mean two things and that no legend explains is taken out, and nothing is said in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from drafter.language import lexicon
from drafter.language.plus_signs import with_over
from drafter.language.segments import UNIT

SIGNS = "√✓✔→➜➔⇒⟶↑↓⇧⇩×✕＝=／"
_ANY = re.compile(f"[{SIGNS}]|[+＋]|[\u4e00-\u9fff][−－](?=\\d)")
_N = r"\d[\d,]*(?:\.\d+)?"
_DONE, _ARROW = "[√✓✔]", "(?:→|➜|➔|⟶|⇒|=>|->|——>|—>)"
_UNIT = r"[万亿]?(?:[\u4e00-\u9fff]{1,3}|%)?"
_PAIR = re.compile(r"(?P<sign>[√✓✔→➜➔⇒↑↓×✕？?△○●▲])\s*(?:=|＝|:|：|是|表示|代表|指)\s*(?P<means>[\u4e00-\u9fff]{1,8})")
# What a legend's words come to.
_MEANS = (("ongoing", re.compile("在|正|推进|进行|没完|未完")), ("done", re.compile("完|好|办|结|已|有")), ("more", re.compile("多|增|升|涨|高")), ("less", re.compile("少|减|降|低|跌")))  # fmt: skip
_CLAUSE = 5  # characters that make more than a name
_STOP = r"(?=\s*(?:[，。；、,;]|$))"
# 98→103元, 送审120万元→审定97万元 is another thing: one name, two values.
_FROM_TO = re.compile(
    rf"(?P<from>[由从])?(?P<one>{_N})(?P<u>{_UNIT})\s*{_ARROW}\s*(?P<two>{_N})(?P<v>{_UNIT})(?P<per>/[\u4e00-\u9fff]{{1,2}})?"
)
# 10万+的推文: more than so many, and nothing is joined.
_OVER = re.compile(rf"(?P<n>{_N}[十百千万亿]?)[+＋](?=的|以上|[，。；、）)]|$)(?:以上)?")
# 640人×600元＝38.4万: so much for each, and what it comes to.
_EACH = re.compile(
    rf"(?P<n>{_N})(?P<unit>[人户名亩家村台头份间处床只株])\s*[×✕xX*]\s*(?P<each>{_N})(?P<of>万?元|公斤|斤|吨)(?:/(?P=unit))?"
    rf"(?:\s*[=＝]\s*(?P<sum>{_N})(?P<scale>[万亿]?)(?P<told>万?元|公斤|斤|吨|))?"
)
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_TIMES = re.compile(
    r"(?<=[\u4e00-\u9fff”）)])\s*[×✕xX*]\s*(?P<n>\d{1,3})(?![\d.%])(?P<unit>[个处家座条件项名人村户辆台场次期])?"
)
# 党建+3项机制, 网格+5个专班: what is counted is a thing of its own, and the sign may be a name's.
_SIGNED = re.compile(
    rf"(?P<before>^|[，；：\u4e00-\u9fff”）]|\d(?=[↑↓⇧⇩]))\s*(?P<sign>[+＋−－↑↓⇧⇩])\s*(?P<n>{_N})(?P<rate>%|个百分点)?(?![个项条处家座类种套][\u4e00-\u9fff]{{2}})(?=[\u4e00-\u9fff]{{0,3}}(?:[，。；、（）]|$))"
)
# 收入56亿，-9.1%: a hyphen before a rate that stands alone is a fall.
_HYPHEN = re.compile(rf"(?<=[，；])-(?={_N}%(?:[，。；、）]|$))")
# GDP +7%: an index by its letters.
_INDEX = re.compile(rf"(?<=GDP|CPI|PPI)\s*(?P<sign>[+＋−－-])\s*(?P<n>{_N})%")
_RISEN = re.compile(rf"(?<=[\u4e00-\u9fff\d%])\s*(?P<sign>[↑↓⇧⇩]){_STOP}")
# 元／月, 公里/小时: what is counted by what.
_PER = re.compile(r"[元人户亩次吨度米克升个件]\s*[／/]\s*[人月年天日户亩次吨度时学小平方公件名床生]")
_OR = re.compile(r"(?<=[\u4e00-\u9fff”）])\s*／\s*(?=[\u4e00-\u9fff“\d])|(?<=[\d\u4e00-\u9fff%])\s*／\s*(?=\d)")
# 12个政策+4个部门: two things told side by side, and no increase.
_BOTH = re.compile(
    rf"(?P<one>{_N}[\u4e00-\u9fff]{{1,8}})\s*[+＋]\s*(?P<two>{_N}[\u4e00-\u9fff]{{2,8}})(?=[，。；、）]|$)"
)
# 互联网+护理 is one name, with or without quotation marks.
# 新增9家+3家: the same is counted twice, and nothing grew.
_SAME = re.compile(rf"(?P<one>{_N}(?P<unit>[万亿]?(?:{UNIT})))\s*[+＋]\s*(?P<two>{_N}(?P=unit))(?=[，。；、）]|$)")
_AND = re.compile(r"(?<=[\u4e00-\u9fff”）\d])(?<!互联网|物联网|大数据)(?<!人工智能)\s*[+＋]\s*(?=[\u4e00-\u9fff“])")
_EQUALS = re.compile(r"(?<=[\u4e00-\u9fff”）\d%])\s*[=＝]\s*(?=[\u4e00-\u9fff“\d])")


def legend_of(lines: Iterable[str]) -> dict[str, str]:
    """What the signs mean where a line of the notes says so (√=完了 →=在做): sign → done, ongoing, more or less."""
    found: dict[str, str] = {}
    for line in lines:
        for pair in _PAIR.finditer(line) if is_legend(line) else ():
            meant = next((kind for kind, words in _MEANS if words.search(pair["means"])), "")
            found[pair["sign"]] = meant
    return found


def is_legend(line: str) -> bool:
    """Whether a line only says what signs mean: two pairs of them at least, or one behind 符号, 图例, 说明."""
    pairs = list(_PAIR.finditer(line))
    named = re.match(r"\W*(?:符号|图例|记号|标记|注|说明|备注)[^：:]{0,4}[：:]", line)
    rest = _PAIR.sub("", line[named.end() :] if named else line)
    return (
        bool(pairs)
        and (bool(named) or len(pairs) > 1)
        and len(re.findall(r"[\u4e00-\u9fff]", rest)) <= 6 + 4 * len(pairs)
    )


def written_out(text: str, legend: Mapping[str, str] = {}) -> str:
    """The text with its signs as words. legend: what the notes themselves say they mean."""
    text = _HYPHEN.sub("下降", text)
    if not _ANY.search(text) and not re.search(rf"{_ARROW}|[√✓✔]", text):
        return text
    text = with_over(_OVER.sub(r"\g<n>以上", text))
    text = _SAME.sub(r"\g<one>、\g<two>", text)
    text = _BOTH.sub(r"\g<one>、\g<two>", text)
    for step in (_for_each, _times, _signed, _ticked, _equal, _parted):
        text = step(text)
    return _arrows(text, legend).strip()


def from_to(text: str) -> str:
    """The text with 98→103元 as a report says it: 由98元提高到103元. Readers of figures know the arrow itself."""

    def said(found: re.Match[str]) -> str:
        one, two = (Decimal(found[key].replace(",", "")) for key in ("one", "two"))
        unit, per = found["u"] or found["v"], found["per"] or ""
        dated = "年" in (found["u"] + found["v"])[:1]
        if one == two or dated or (found["u"] and found["u"] != found["v"]):
            return found[0]
        return f"由{found['one']}{unit}{per}{'提高' if two > one else '降低'}到{found['two']}{found['v'] or unit}{per}"

    return _FROM_TO.sub(said, text)


def _for_each(text: str) -> str:
    def said(found: re.Match[str]) -> str:
        told = f"{found['n']}{found['unit']}，每{found['unit']}{found['each']}{found['of']}"
        if not found["sum"]:
            return told
        n, each, whole = (Decimal(found[key].replace(",", "")) for key in ("n", "each", "sum"))
        scale = _SCALES[found["scale"]]
        comes = not found["told"] and found["of"] == "元" and n * each == whole * scale
        return f"{told}，合计{found['sum']}{found['scale']}{found['told'] or ('元' if comes else '')}"

    return _EACH.sub(said, text)


def _times(text: str) -> str:
    return _TIMES.sub(lambda found: f"{found['n']}{found['unit'] or '个'}", text)


def _signed(text: str) -> str:
    def said(found: re.Match[str]) -> str:
        more = found["sign"] in "+＋↑⇧"
        if found["rate"]:
            word = ("增长" if more else "下降") if found["rate"] == "%" else ("提高" if more else "降低")
        elif found["before"] in ("", "，", "；", "：") and found["sign"] in "−－":
            return found[0]  # a minus, or a dash of a list
        else:
            word = "增加" if more else "减少"
        return f"{found['before']}{word}{found['n']}{found['rate'] or ''}"

    text = _INDEX.sub(lambda found: f"{'增长' if found['sign'] in '+＋' else '下降'}{found['n']}%", text)
    return _SIGNED.sub(said, _RISEN.sub(lambda found: "上升" if found["sign"] in "↑⇧" else "下降", text))


def _ticked(text: str) -> str:
    text = re.sub(rf"\s*{_DONE}\s*(?:已)?(?=[\u4e00-\u9fff]{{1,6}}{_STOP})", "已", text)
    return re.sub(rf"(?P<told>[^，。；]*?\S)\s*{_DONE}{_STOP}", _done, text)


def _done(found: re.Match[str]) -> str:
    """A thing with a tick is done; behind a figure that was reached the tick says no more than the figure."""
    return found["told"] + ("" if re.search(r"\d", found["told"]) else "已完成")


def _equal(text: str) -> str:
    """X＝Y: Y says what X is; between two figures it only parts them."""
    return _EQUALS.sub(
        lambda found: (
            "，" if re.search(r"\d", text[: found.start()]) and re.search(r"\d", text[found.end() :]) else "为"
        ),
        text,
    )


def _parted(text: str) -> str:
    """／ and + between things told side by side; inside quotation marks they are part of a name (“互联网+监管”)."""
    quoted = [range(*found.span()) for found in re.finditer(r"“[^”]*”|《[^》]*》", text)]

    def said(found: re.Match[str]) -> str:
        return found[0] if any(found.start() in span for span in quoted) else "、"

    text = _AND.sub(said, text)
    return text if _PER.search(text) else _OR.sub(said, text)


def _arrows(text: str, legend: Mapping[str, str]) -> str:
    meant = {legend.get(sign, "") for sign in "→➜➔⇒" if sign in text}
    text = re.sub(rf"\s*{_ARROW}\s*(?P<way>{lexicon.any_of(_ways())}){_STOP}", _on_its_way, text)
    text = re.sub(rf"(?<=\S)\s*{_ARROW}{_STOP}", "，正在推进" if meant == {"ongoing"} else "", text)
    return re.sub(rf"(?P<one>[^，。；]*?)\s*{_ARROW}\s*(?P<two>[^，。；]*)", _followed, text)


def _on_its_way(found: re.Match[str]) -> str:
    """How far a thing has come: behind a figure it is set off."""
    clause = re.split("[，。；]", found.string[: found.start()])[-1]
    return f"{'，' if re.search(r'[0-9]', clause) else ''}{_ways()[found['way']]}"


def _followed(found: re.Match[str]) -> str:
    """What is done, and what comes of it; between two bare names an arrow says how one goes over into the other, and stands."""
    if re.search(r"\d[^\d\s]{0,3}$", found["one"]) and re.match(r"\d", found["two"]):
        return found[0]
    told = re.search(r"\d", found[0]) or min(len(found["one"]), len(found["two"])) >= _CLAUSE
    return f"{found['one']}，{found['two']}" if told else found[0]


@cache
def _ways() -> dict[str, str]:
    return dict(line.split("\t")[:2] for _section, line in lexicon.raw_entries("shorthand.tsv"))
