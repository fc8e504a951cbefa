"""Two figures for one thing that a model saw: it writes 【待核：16处／19处】, as this program does with a disagreement it finds itself.

It may where both figures are written so in sources it names together, in the sentence or in a remark. Each source then reads with the
mark in its figure's place, and is held to it like to any other gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark, RemarkKind

_MARK = re.compile(r"【待核：([^】／\n]{1,20})／([^】／\n]{1,20})】")
# ，同比增长21.4%; ，为年度目标22个的77.3%: of the first nothing was given, of the second the target.
_RECKONED = re.compile(
    r"，(?:同比(?:增长|下降|提高|降低|增加|减少|上升|缩短)[^，。；（）]*|为年度目标(?P<target>[^，。；（）]*?)的[\d.]+%)"
)
_FIGURE = re.compile(r"(?P<value>\d[\d,.]*)(?P<unit>[^\d\s]{0,6})")


def with_doubts_of(text: str, sources: Sequence[Fact], beside: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """The sources with the marks of `text` where a figure of theirs is one side of it. beside: what a remark names with them."""
    for mark in _MARK.finditer(text):
        homes = _homes(mark, (*sources, *beside))
        sources = [_with_mark(one, homes[one.id], mark[0]) if one.id in homes else one for one in sources]
    return tuple(sources)


def _with_mark(source: Fact, figure: str, mark: str) -> Fact:
    """The source with a mark for its figure. What this program reckoned from the figure goes with it: it is certain only as long as that is."""
    text = source.text.replace(figure, mark)
    given = any(metric.basis in ("同比", "完成率") for metric in source.metrics)
    return replace(source, text=text if source.kind != "row" or given else _RECKONED.sub(_target_kept, text))


def without_reckoned(source: Fact) -> Fact:
    """A source with a mark, without what its table says of growth and completion: while the figure is open nobody has to tell how much more it is."""
    return replace(source, text=_RECKONED.sub(_target_kept, source.text)) if _MARK.search(source.text) else source


def _target_kept(found: re.Match[str]) -> str:
    return f"，年度目标{found['target']}" if found["target"] else ""


def named_together(remarks: Sequence[Remark], *kinds: RemarkKind) -> Mapping[str, frozenset[str]]:
    """By fact id, the facts named with it as told in two ways: by what a model noticed, and by what reading saw. kinds: only of these."""
    found: dict[str, frozenset[str]] = {}
    for one in (one for one in remarks if one.kind in (kinds or ("noticed", "double"))):
        for fact_id in one.fact_ids:
            found[fact_id] = found.get(fact_id, frozenset()) | set(one.fact_ids)
    return found


def doubt_remarks(text: str, sources: Sequence[Fact]) -> Iterator[Remark]:
    """What each mark of `text` that only a model set says to the reader: both figures with their places."""
    facts = {one.id: one for one in sources}
    for mark in _MARK.finditer(text):
        homes = _homes(mark, sources)
        if homes:
            said = _("；").join(f"{figure}（{facts[i].provenance}）" for i, figure in homes.items())
            about = tuple(facts[i] for i in homes)
            related = tuple(Related(one.text, None, one.provenance.source, one.provenance.locator) for one in about)
            message = _("模型看出同一件事有两个数：{said}。请核实后留一个").format(said=said)
            yield Remark("conflict", message, tuple(homes), related, mark[1], mark[2])


def _homes(mark: re.Match[str], sources: Sequence[Fact]) -> Mapping[str, str]:
    """By fact id, the figure of it that the mark stands for: two figures of one unit, each in one source only, and not the same one."""
    if any(mark[0] in one.text for one in sources):
        return {}
    one, other = (_FIGURE.fullmatch(side.strip()) for side in mark.groups())
    if not one or not other or one["unit"] != other["unit"] or one["value"] == other["value"]:
        return {}
    having = [
        {source.id: said for source in sources if (said := _said_once(source.text, side["value"], side["unit"]))}
        for side in (one, other)
    ]
    if any(len(found) != 1 for found in having) or having[0].keys() == having[1].keys():
        return {}
    return having[0] | having[1]


def _said_once(text: str, value: str, unit: str) -> str:
    """The figure as a source has it, with its unit or with none behind it (立76); "" where it stands there twice or not at all."""
    found = re.findall(rf"(?<![\d.,]){re.escape(value)}(?:{re.escape(unit)}(?![\d.])|(?=[，。；、）]|$))", text)
    return found[0] if len(found) == 1 else ""
