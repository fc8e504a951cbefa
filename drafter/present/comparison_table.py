"""A comparison for the terminal: what changed, in tables; the texts themselves are for the page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from drafter.core.comparison import Comparison
from drafter.core.messages import _
from drafter.present.comparison_rows import HEADING_WORDS, metric_row, percent, plan_row, problem_row
from drafter.present.consoles import console_for
from drafter.present.folded import Folded
from drafter.present.wrapping import wrap

_MOST = 30  # metrics shown; the rest are counted, and all are in --format json and html


WIDTH = 110


def comparison_table(comparison: Comparison, width: int = WIDTH) -> str:
    """The comparison as plain text."""
    out = io.StringIO()
    console = console_for(out, width=width, colours=False)
    shares = (percent(comparison.copied), percent(comparison.edited), percent(comparison.new))
    console.print(_("照抄 {0}，改动 {1}，新写 {2}（按字数）").format(*shares))
    rows = [
        (s.title or _("（开头）"), percent(s.copied), percent(s.edited), percent(s.new)) for s in comparison.sections
    ]
    _print(console, _("各节"), (_("章节"), _("照抄"), _("改动"), _("新写")), rows)
    changed = [(_(HEADING_WORDS[h.change]), h.this, h.prior) for h in comparison.headings if h.change != "same"]
    _print(console, _("标题的变化"), ("", _("本期"), _("上期")), changed)
    _metrics(console, comparison)
    _print(
        console,
        _("上期问题的去向"),
        ("", _("上期的问题")),
        [(word, _short(text)) for word, _bad, text, _note in map(problem_row, comparison.problems)],
    )
    _print(
        console,
        _("上期打算的落实"),
        ("", _("上期的打算"), _("本期")),
        [(word, _short(text), note) for word, _bad, text, note in map(plan_row, comparison.plans)],
    )
    return out.getvalue()


def _metrics(console: Console, comparison: Comparison) -> None:
    both = [metric_row(pair) for pair in comparison.metrics if pair.this and pair.prior]
    both.sort(key=lambda row: not row[-1])  # those equal to the last digit first
    columns = (_("指标"), _("本期"), _("上期"), _("增减"), _("增幅"), "")
    _print(console, _("指标"), columns, both[:_MOST])
    new = sum(1 for pair in comparison.metrics if not pair.prior)
    gone = sum(1 for pair in comparison.metrics if not pair.this)
    more = _("两期都有{both}个（列出{shown}个），本期新出现{new}个，上期有、本期没有{gone}个；全部见 --format html。")
    told = more.format(both=len(both), shown=min(len(both), _MOST), new=new, gone=gone)
    for line in wrap(told, console.width):
        console.print(line)


def _print(console: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    rows = list(rows)
    if not rows:
        return
    told = [at for at in range(len(columns)) if any(row[at] for row in rows)]
    table = Table(title=title, title_justify="left", title_style="", header_style="")
    for at in told:
        table.add_column(columns[at], overflow="fold")
    for row in rows:
        table.add_row(*(Folded(row[at]) for at in told))
    console.print()
    console.print(table)


def _short(words: str, limit: int = 70) -> str:
    flat = words.replace("\n", " ").strip()
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
