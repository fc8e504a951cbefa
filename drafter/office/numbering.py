"""Word's automatic numbers as the text a reader sees: 一、（一）1.（1）①, from numbering.xml and the styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from drafter.office.number_formats import formatted
from drafter.office.style_chain import DEPTH
from drafter.office.wordml import W, number, switched, value

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list. pattern: lvlText, such as `（%1）`. restart: the level (0-based) whose next number restarts this one."""

    start: int
    format: str
    pattern: str
    restart: int
    legal: bool
    suffix: str


@dataclass(slots=True)
class _List:
    """A `w:num`: its levels, the counters it shares with every other num of its abstract list, and pending restarts."""

    levels: dict[int, ListLevel]
    counters: dict[int, int]
    restarts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """Resolves labels in document order: each `label` call counts, so ask once a paragraph, first to last."""

    styles: dict[str, etree._Element]
    default_style: str = ""
    _lists: dict[str, _List] = field(default_factory=dict)
    _style_levels: dict[tuple[str, str], int] = field(default_factory=dict)
    _places: dict[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
        """From the roots of numbering.xml and styles.xml (None when the package has none)."""
        by_id = {s.get(W + "styleId", ""): s for s in (() if styles is None else styles.findall(W + "style"))}
        default = next(
            (
                key
                for key, s in by_id.items()
                if s.get(W + "default") in ("1", "true") and s.get(W + "type") == "paragraph"
            ),
            "",
        )
        made = cls(by_id, default)
        if numbering is not None:
            made._read_lists(numbering)
        return made

    def _read_lists(self, root: etree._Element) -> None:
        abstracts = {a.get(W + "abstractNumId", ""): a for a in root.findall(W + "abstractNum")}
        nums = {n.get(W + "numId", ""): n for n in root.findall(W + "num")}
        shared: dict[str, dict[int, int]] = {}
        for key, num in nums.items():
            abstract_id = self._followed(value(num, "abstractNumId"), abstracts, nums)
            abstract = abstracts.get(abstract_id)
            if abstract is None:
                continue
            levels = dict(_levels(abstract))
            for level in abstract.findall(W + "lvl"):
                if style := value(level, "pStyle"):
                    self._style_levels[key, style] = _ilvl(level)
            restarts = {}
            for change in num.findall(W + "lvlOverride"):
                levels.update(_levels(change))
                if change.find(W + "startOverride") is not None:
                    restarts[_ilvl(change)] = number(change, "startOverride", 1)
            self._lists[key] = _List(levels, shared.setdefault(abstract_id, {}), restarts)

    def _followed(self, abstract_id: str, abstracts: dict[str, etree._Element], nums: dict[str, etree._Element]) -> str:
        """The abstract list that holds the levels: a list may name a style that names the list (numStyleLink)."""
        style = value(abstracts.get(abstract_id), "numStyleLink")
        if not style:
            return abstract_id
        linked = next((key for key, a in abstracts.items() if value(a, "styleLink") == style), "")
        if linked:
            return linked
        ppr = self.styles[style].find(W + "pPr") if style in self.styles else None
        num_id = value(None if ppr is None else ppr.find(W + "numPr"), "numId")
        return value(nums.get(num_id), "abstractNumId") or abstract_id

    def label(self, paragraph: etree._Element) -> tuple[str, bool]:
        """The paragraph's number ("" if it has none), and whether it is a bullet. Counts."""
        if not self._lists:
            return "", False
        num_id, depth = self._place(paragraph)
        found = self._lists.get(num_id)
        if found is None or depth not in found.levels:
            return "", False
        _count(found, depth)
        return _written(found, depth), found.levels[depth].format == "bullet"

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """numId and level: the paragraph's own, else its style's (and what that is based on)."""
        ppr = paragraph.find(W + "pPr")
        own = None if ppr is None else ppr.find(W + "numPr")
        num_id, depth = ("", "") if own is None else (value(own, "numId"), value(own, "ilvl"))
        style = (value(ppr, "pStyle") if ppr is not None else "") or self.default_style
        if style and not (num_id and depth):
            num_id, depth = self._inherited(style, num_id, depth)
        return num_id, int(depth) if depth.isdecimal() and len(depth) < 8 else 0

    def _inherited(self, style: str, num_id: str, depth: str) -> tuple[str, str]:
        """numId and level filled up from the style; cached, since a document has many paragraphs and few styles."""
        key = style, num_id, depth
        if key not in self._places:
            for each in islice(self._chain(style), DEPTH):
                style_ppr = self.styles[each].find(W + "pPr")
                inherited = None if style_ppr is None else style_ppr.find(W + "numPr")
                if inherited is None:
                    continue
                num_id = num_id or value(inherited, "numId")
                if not depth and (num_id, each) in self._style_levels:
                    depth = str(self._style_levels[num_id, each])
                depth = depth or value(inherited, "ilvl")
            self._places[key] = num_id, depth
        return self._places[key]

    def _chain(self, style: str) -> Iterator[str]:
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield style
            style = value(self.styles[style], "basedOn")

    def hidden_styles(self) -> frozenset[str]:
        """Ids of styles whose text is hidden (w:vanish), resolved through basedOn."""
        known: dict[str, bool] = {}
        for style in self.styles:
            asked: list[str] = []
            said: bool | None = None
            for each in self._chain(style):
                said = known.get(each)
                if said is not None:
                    break
                asked.append(each)
                said = switched(self.styles[each].find(W + "rPr"), "vanish")
                if said is not None:
                    break
            known |= dict.fromkeys(asked, bool(said))
        return frozenset(style for style, hidden in known.items() if hidden)


def _ilvl(node: etree._Element) -> int:
    said = node.get(W + "ilvl", "0")
    return min(int(said), _LEVELS - 1) if said.isdecimal() and len(said) < 8 else 0


def _levels(parent: etree._Element) -> Iterator[tuple[int, ListLevel]]:
    for node in parent.findall(W + "lvl"):
        depth = _ilvl(node)
        restart = number(node, "lvlRestart", depth)
        kind = value(node, "numFmt", "decimal")
        yield (
            depth,
            ListLevel(
                number(node, "start", 0),
                kind,
                value(node, "lvlText"),
                restart,
                bool(switched(node, "isLgl")),
                value(node, "suff", "tab"),
            ),
        )


def _count(found: _List, depth: int) -> None:
    """Moves the list on to its next number at `depth`, and restarts what lies below."""
    counters = found.counters
    if depth in found.restarts:
        counters[depth] = found.restarts.pop(depth)
    elif depth in counters:
        counters[depth] += 1
    else:
        counters[depth] = found.levels[depth].start
    for above in range(depth):
        if above in found.levels:
            counters.setdefault(above, found.levels[above].start)
    for below in [deeper for deeper in counters if deeper > depth]:
        # lvlRestart n: only a number at level n (1-based) or above restarts it; 0: never.
        level = found.levels.get(below)
        if level is None or depth < level.restart:
            del counters[below]


def _written(found: _List, depth: int) -> str:
    level = found.levels[depth]
    if level.format == "bullet":
        sign = level.pattern[:1]
        return "•" if not sign or "\ue000" <= sign <= "\uf8ff" else level.pattern

    def one(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        part = found.levels.get(at, level)
        kind = "decimal" if level.legal else part.format
        return formatted(found.counters.get(at, part.start), kind)

    return _PLACE.sub(one, level.pattern)
