"""Lines and rows that are all of different things: what a whole county's offices send in for one report.

`benchmarks.many` runs the commands over them. Thirty offices (`distinct.tsv`) with acts, troubles, plans and what their
sheets count, each in units of its own; places, figures and the form of the line change from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

_SIGNS = "桐岭松潭梓桥芦汀槐荫枫林荷塘杏坊樟浦橘园榆关麻溪砚池箬山葛洲菱湖蔡滩"
PLACES = tuple(_SIGNS[at : at + 2] + end for end in ("镇", "乡", "街道") for at in range(0, len(_SIGNS), 2))
_ACTS = (
    "{place}{thing}{one}{unit}，覆盖{two}个村组",
    "{thing}{one}{unit}，比上年多{two}{unit}",
    "全年在{place}{thing}{one}{unit}，花了{two}.6万元",
    "{thing}{one}{unit}，其中{place}{two}{unit}",
    "{place}、{other}两地共{thing}{one}{unit}，年底前已全部验收",
)
_TROUBLES = (
    "{place}{thing}{one}{unit}，一直没解决",
    "{thing}还有{one}{unit}，经费不够",
    "{other}{thing}{one}{unit}，群众有意见",
)
_PLANS = ("明年在{place}{thing}{one}{unit}", "计划{thing}{one}{unit}，{other}先行试点", "力争上半年{thing}{one}{unit}")
_PARTS = {"成绩": (0, _ACTS, 5), "问题": (1, _TROUBLES, 3), "打算": (2, _PLANS, 2)}  # of ten lines


def _column(number: int) -> list[str]:
    """All things of one column, the first of each office first."""
    told = Path(__file__).with_suffix(".tsv").read_text("utf-8").splitlines()[1:]
    cells = [line.split("\t")[number].split(" ") for line in told]
    return [cell[at] for at in range(max(map(len, cells))) for cell in cells if at < len(cell)]


def _lines(things: Sequence[str], forms: Sequence[str], count: int) -> Iterator[str]:
    for at in range(count):
        thing, unit = things[at % len(things)].split("|")
        form = forms[(at + at // len(things)) % len(forms)]
        place, other = PLACES[at % len(PLACES)], PLACES[(at * 5 + 7) % len(PLACES)]
        yield form.format(thing=thing, unit=unit, one=37 + at * 13 % 997, two=3 + at * 7 % 29, place=place, other=other)


def parts(count: int) -> dict[str, list[str]]:
    """So many lines in all, by what a report tells them under."""
    return {
        part: [*_lines(_column(number), forms, count * share // 10)] for part, (number, forms, share) in _PARTS.items()
    }


def notes(count: int) -> str:
    return "\n".join(f"# {part}\n" + "".join(f"- {line}\n" for line in told) for part, told in parts(count).items())


def rows(count: int) -> str:
    """A sheet of so many indicators with last year's value; every third is one of a place."""
    told, names = [], _column(3)
    for at in range(count):
        name, unit = names[at % len(names)].split("|")
        place = PLACES[at // 3 % len(PLACES)] if at % 3 == 2 or at >= len(names) else ""
        told.append(f"{place}{name},{61 + at * 17 % 1009},{unit},2025,{58 + at * 19 % 977}\n")
    return "指标,数值,单位,期间,上年同期\n" + "".join(told)


def report(signs: int) -> str:
    """A report of about so many signs."""
    told = parts(max(10, signs // 20))
    head, kept = "清河县人民政府2025年工作总结\n", {part: list[str]() for part in told}
    for part, lines in told.items():
        room = signs * _PARTS[part][2] // 10
        for line in lines:
            if sum(map(len, kept[part])) > room:
                break
            kept[part].append(f"{line}。")
    bodies = [
        f"{number}、{part}\n" + "\n".join(lines) for number, (part, lines) in zip("一二三", kept.items(), strict=True)
    ]
    return head + "\n".join(bodies) + "\n"
