"""A comparison as one self-contained page: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from drafter.core.edit import Edit
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.language.reuse import Reuse
from drafter.language.sentences import split_sentences
from drafter.revise.compare_rows import HEADING_WORDS, PLAN_WORDS, PROBLEM_WORDS, metric_row, percent
from drafter.revise.comparison import Comparison, SectionShare
from drafter.revise.wording import difference

STYLE = """
*{box-sizing:border-box}body{font:15px/1.75 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#222;margin:0 auto;max-width:1180px;padding:28px 24px 80px;background:#fff}
h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:36px 0 10px;padding-bottom:6px;border-bottom:1px solid #ddd}
h1,h2,th,.k,label,.bar,nav{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif}.sub{color:#666;margin:0 0 20px}
table{border-collapse:collapse;width:100%;table-layout:fixed}th{font-weight:600;text-align:left;background:#f6f6f4;font-size:13px}
th,td{border-bottom:1px solid #e6e6e2;padding:6px 10px;vertical-align:top;overflow-wrap:anywhere}th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
.k{font-size:12px;color:#555;white-space:nowrap}.warn{color:#a33c00}.bar{display:flex;height:12px;border-radius:3px;overflow:hidden;background:#eee}
.bar i{display:block;height:100%}.bar .copied{background:#9aa0a6}.bar .edited{background:#e0b34c}.bar .new{background:#5b9a68}
.legend span{display:inline-block;margin-right:18px;font-size:13px}.legend b{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
tr.copied td{color:#777}tr.new td:nth-child(2){background:#eef6ef}tr.gone td:nth-child(3){background:#fbeeee}
ins{text-decoration:none;background:#d6ecd9}del{text-decoration:none;background:#f6d9d6}label{margin-right:16px;font-size:13px;cursor:pointer}
#c:not(:checked)~table tr.copied,#e:not(:checked)~table tr.edited,#w:not(:checked)~table tr.new,#g:not(:checked)~table tr.gone{display:none}
@media print{label,input{display:none}body{max-width:none;padding:0}}
"""
_USE_WORDS = {"copied": "照抄", "edited": "改动", "new": "新写", "gone": "删去"}


def compare_page(comparison: Comparison) -> str:
    """The page as HTML, in the language of the messages."""
    title = _("与往期对照")
    body = [
        f"<h1>{escape(title)}</h1><p class=sub>{_name(comparison.this)}　⇄　{_name(comparison.prior)}</p>",
        _shares(comparison),
        _headings(comparison),
        _metrics(comparison),
        _fates(
            _("上期问题的去向"),
            ((PROBLEM_WORDS[p.fate], p.fate in ("unchanged", "gone"), p.text, p.span) for p in comparison.problems),
            comparison.this,
        ),
        _fates(
            _("上期打算的落实"),
            ((PLAN_WORDS[p.fate], p.fate != "reported", p.text, p.span) for p in comparison.plans),
            comparison.this,
        ),
        _texts(comparison),
    ]
    return f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style><body>{"".join(body)}</body></html>\n'


def _name(report: Report) -> str:
    return escape(report.title_text().replace("\n", "") or report.source)


def _shares(comparison: Comparison) -> str:
    whole = SectionShare(_("全文"), Span(0, 0), comparison.copied, comparison.edited, comparison.new)
    legend = "".join(
        f"<span><b style='background:{c}'></b>{_(w)}</span>"
        for w, c in (("照抄", "#9aa0a6"), ("改动", "#e0b34c"), ("新写", "#5b9a68"))
    )
    rows = "".join(_share(share) for share in (whole, *comparison.sections))
    head = _head((_("章节"), "34%"), ("", "36%"), (_("照抄"), "10%n"), (_("改动"), "10%n"), (_("新写"), "10%n"))
    return f"<h2>{_('照抄、改动与新写（按字数）')}</h2><p class=legend>{legend}</p><table>{head}{rows}</table>"


def _share(share: SectionShare) -> str:
    parts = (("copied", share.copied), ("edited", share.edited), ("new", share.new))
    bar = "".join(f"<i class={kind} style='width:{size * 100:.1f}%'></i>" for kind, size in parts)
    cells = "".join(f"<td class=n>{escape(percent(size))}</td>" for _kind, size in parts)
    return f"<tr><td>{escape(_short(share.title or _('（开头）'), 40))}</td><td><div class=bar style='margin-top:7px'>{bar}</div></td>{cells}</tr>"


def _headings(comparison: Comparison) -> str:
    changed = [pair for pair in comparison.headings if pair.change != "same"]
    same = len(comparison.headings) - len(changed)
    note = f"<p class=sub>{_('相同的标题{n}个。').format(n=same)}</p>"
    if not changed:
        return f"<h2>{_('标题的变化')}</h2>{note}"
    rows = "".join(
        f"<tr><td class=k>{_(HEADING_WORDS[p.change])}</td><td>{escape(p.this)}</td><td>{escape(p.prior)}</td></tr>"
        for p in changed
    )
    return f"<h2>{_('标题的变化')}</h2>{note}<table>{_head(('', '10%'), (_('本期'), '45%'), (_('上期'), '45%'))}{rows}</table>"


def _metrics(comparison: Comparison) -> str:
    both = [metric_row(pair) for pair in comparison.metrics if pair.this and pair.prior]
    gone = [metric_row(pair) for pair in comparison.metrics if not pair.this]
    new = sum(1 for pair in comparison.metrics if not pair.prior)
    head = _head(
        (_("指标"), "34%"),
        (_("本期"), "15%n"),
        (_("上期"), "15%n"),
        (_("增减"), "12%n"),
        (_("增幅"), "10%n"),
        ("", "14%"),
    )
    rows = "".join(_metric(row) for row in both)
    table = f"<table>{head}{rows}</table>" if both else ""
    more = f"<p class=sub>{_('两期都有的指标{both}个；本期新出现{new}个，上期有、本期没有{gone}个。').format(both=len(both), new=new, gone=len(gone))}</p>"
    lost = (
        f"<details><summary>{_('上期有、本期没有的指标')}</summary><table>{head}{''.join(map(_metric, gone))}</table></details>"
        if gone
        else ""
    )
    return f"<h2>{_('指标')}</h2>{more}{table}{lost}"


def _metric(row: tuple[str, ...]) -> str:
    name, this, prior, change, rate, remark = map(escape, row)
    return f"<tr><td>{name}</td><td class=n>{this}</td><td class=n>{prior}</td><td class=n>{change}</td><td class=n>{rate}</td><td class='k warn'>{remark}</td></tr>"


def _fates(title: str, rows: Iterable[tuple[str, bool, str, Span | None]], this: Report) -> str:
    made = [
        f"<tr><td class='k{' warn' if bad else ''}'>{escape(_(word))}</td><td>{escape(_short(text, 160))}</td><td>{escape(_short(span.of(this.text), 160)) if span else ''}</td></tr>"
        for word, bad, text, span in rows
    ]
    if not made:
        return ""
    return f"<h2>{escape(title)}</h2><table>{_head(('', '14%'), (_('上期'), '43%'), (_('本期的说法'), '43%'))}{''.join(made)}</table>"


def _texts(comparison: Comparison) -> str:
    rows = "".join(_sentence(kind, this, prior) for kind, this, prior in aligned(comparison))
    boxes = "".join(
        f"<input type=checkbox id={key} checked> <label for={key}>{_(word)}</label>"
        for key, word in (("c", "照抄"), ("e", "改动"), ("w", "新写"), ("g", "删去"))
    )
    return f"<h2>{_('逐句对照')}</h2>{boxes}<table>{_head(('', '7%'), (_('本期'), '46.5%'), (_('上期'), '46.5%'))}{rows}</table>"


def _sentence(kind: str, this: str, prior: str) -> str:
    left, right = escape(this), escape(prior)
    if kind == "edited":
        edits = difference(prior, this, 0, "")
        right, left = (
            _painted(prior, [(e.span.start, e.span.end) for e in edits], "del"),
            _painted(this, _new_places(edits), "ins"),
        )
    return f"<tr class={kind}><td class=k>{_(_USE_WORDS[kind])}</td><td>{left}</td><td>{right}</td></tr>"


def _new_places(edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where the new words of each edit stand in the text after it."""
    places, shift = [], 0
    for edit in edits:
        start = edit.span.start + shift
        places.append((start, start + len(edit.new)))
        shift += len(edit.new) - len(edit.span)
    return places


def _painted(words: str, places: list[tuple[int, int]], tag: str) -> str:
    out, at = [], 0
    for start, end in places:
        if end > start:
            out += [escape(words[at:start]), f"<{tag}>{escape(words[start:end])}</{tag}>"]
            at = end
    return "".join([*out, escape(words[at:])])


def aligned(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Sentence rows (kind, this, prior) in the order of `this`; what `prior` alone has stands where it stood."""
    this, prior = comparison.this.text, comparison.prior.text
    old = split_sentences(prior)
    used = {use.origin for use in comparison.sentences if use.origin}
    rows: list[tuple[str, str, str]] = []
    at = 0
    for use in comparison.sentences:
        at = _gone(rows, old, used, at, use, prior)
        rows.append((use.kind, use.span.of(this), use.origin.of(prior) if use.origin else ""))
    rows += [("gone", "", span.of(prior)) for span in old[at:] if span not in used]
    return rows


def _gone(rows: list[tuple[str, str, str]], old: list[Span], used: set[Span], at: int, use: Reuse, prior: str) -> int:
    """Lays out the unused sentences of `prior` up to the origin of `use`; returns the place reached."""
    if use.origin is None or at >= len(old) or use.origin.start < old[at].start:
        return at
    while at < len(old) and old[at].start < use.origin.start:
        if old[at] not in used:
            rows.append(("gone", "", old[at].of(prior)))
        at += 1
    return at + 1


def _head(*columns: tuple[str, str]) -> str:
    """A heading row; a width that ends in `n` makes a column of figures, set to the right."""
    cells = (
        f"<th{' class=n' if width.endswith('n') else ''} style='width:{width.rstrip('n')}'>{escape(name)}</th>"
        for name, width in columns
    )
    return f"<tr>{''.join(cells)}</tr>"


def _short(words: str, limit: int) -> str:
    flat = words.replace("\n", " ").strip()
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
