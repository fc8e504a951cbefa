"""A comparison as one self-contained page: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.comparison import Comparison, Reuse, SectionShare
from drafter.core.edit import Edit
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.language.difference import difference
from drafter.language.sentences import split_sentences
from drafter.present.comparison_rows import HEADING_WORDS, metric_row, percent, plan_row, problem_row
from drafter.present.pages import page

_USE_WORDS = {"copied": "照抄", "edited": "改动", "new": "新写", "gone": "删去"}
_Pieces = list[tuple[str, bool]]  # (words, whether they changed)
_Column = tuple[str, float, bool]  # (name, width in per cent, whether it holds figures)


def comparison_page(comparison: Comparison) -> str:
    """The page as HTML, in the language of the messages."""
    changed = [pair for pair in comparison.headings if pair.change != "same"]
    gone = [metric_row(pair) for pair in comparison.metrics if not pair.this]
    both = [metric_row(pair) for pair in comparison.metrics if pair.this and pair.prior]
    return page(
        "comparison.html",
        words=_words(comparison, both=len(both), gone=len(gone), changed=len(changed)),
        this=_name(comparison.this),
        prior=_name(comparison.prior),
        shares=[_share(share) for share in (_whole(comparison), *comparison.sections)],
        headings=[(_(HEADING_WORDS[pair.change]), pair.this, pair.prior) for pair in changed],
        both=both,
        gone=gone,
        fates=[
            (_("上期问题的去向"), [_fate(problem_row(one), one.span, comparison.this) for one in comparison.problems]),
            (_("上期打算的落实"), [_fate(plan_row(one), one.span, comparison.this) for one in comparison.plans]),
        ],
        sentences=[_sentence(*row) for row in aligned(comparison)],
    )


def _words(comparison: Comparison, *, both: int, gone: int, changed: int) -> dict[str, object]:
    new = sum(1 for pair in comparison.metrics if not pair.prior)
    counts = _("两期都有的指标{both}个；本期新出现{new}个，上期有、本期没有{gone}个。")
    return {
        "title": _("与往期对照"), "shares": _("照抄、改动与新写（按字数）"), "headings": _("标题的变化"), "metrics": _("指标"),
        "gone_metrics": _("上期有、本期没有的指标"), "sentences": _("逐句对照"),
        "same_headings": _("相同的标题{n}个。").format(n=len(comparison.headings) - changed),
        "metric_counts": counts.format(both=both, new=new, gone=gone),
        "uses": {kind: _(name) for kind, name in _USE_WORDS.items()}, **_columns(),
    }  # fmt: skip


def _columns() -> dict[str, list[_Column]]:
    this, prior = _("本期"), _("上期")
    return {
        "share_columns": [
            (_("章节"), 34, False), ("", 36, False), (_("照抄"), 10, True), (_("改动"), 10, True), (_("新写"), 10, True),
        ],
        "heading_columns": [("", 10, False), (this, 45, False), (prior, 45, False)],
        "metric_columns": [
            (_("指标"), 34, False), (this, 15, True), (prior, 15, True), (_("增减"), 12, True), (_("增幅"), 10, True), ("", 14, False),
        ],
        "fate_columns": [("", 14, False), (prior, 43, False), (_("本期的说法"), 43, False)],
        "sentence_columns": [("", 7, False), (this, 46.5, False), (prior, 46.5, False)],
    }  # fmt: skip


def _name(report: Report) -> str:
    return report.title_text().replace("\n", "") or report.source


def _whole(comparison: Comparison) -> SectionShare:
    return SectionShare(_("全文"), Span(0, 0), comparison.copied, comparison.edited, comparison.new)


def _share(share: SectionShare) -> tuple[str, list[tuple[str, str, str]]]:
    parts = (("copied", share.copied), ("edited", share.edited), ("new", share.new))
    shown = [(kind, f"{size * 100:.1f}", percent(size)) for kind, size in parts]
    return _short(share.title or _("（开头）"), 40), shown


def _fate(row: tuple[str, bool, str, str], span: Span | None, this: Report) -> tuple[str, bool, str, str, str]:
    word, bad, text, note = row
    return word, bad, _short(text, 160), _short(span.of(this.text), 160) if span else "", note


def _sentence(kind: str, this: str, prior: str) -> tuple[str, _Pieces, _Pieces]:
    """A row of the texts; of an edited sentence what is new on the left and what went on the right."""
    if kind != "edited":
        return kind, [(this, False)], [(prior, False)]
    edits = difference(prior, this, 0, "")
    return kind, [*_pieces(this, [*_new_places(edits)])], [*_pieces(prior, [edit.span for edit in edits])]


def _new_places(edits: Sequence[Edit]) -> Iterator[Span]:
    """Where the new words of each edit stand in the text after it."""
    shift = 0
    for edit in edits:
        start = edit.span.start + shift
        yield Span(start, start + len(edit.new))
        shift += len(edit.new) - len(edit.span)


def _pieces(words: str, changed: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for span in changed:
        if len(span):
            yield words[at : span.start], False
            yield span.of(words), True
            at = span.end
    yield words[at:], False


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


def _short(words: str, limit: int) -> str:
    flat = words.replace("\n", " ").strip()
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
