"""One section of a report rewritten, offline or by a model; the edits taken one by one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.api.drafting import gap_entry
from drafter.core.period import Period

if TYPE_CHECKING:
    from drafter.core.edit import Edit
    from drafter.core.fact import Fact
    from drafter.pipeline.modelling import ModelSettings, Watcher
    from drafter.pipeline.revising import Rewritten
    from drafter.read.report import Opened

AUTHOR = "drafter"


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One section rewritten, its facts locked."""

    opened: Opened
    rewritten: Rewritten

    @property
    def tracked(self) -> bytes | None:
        """The user's docx with revision marks (a text set as one); None for plain text that was not asked for as docx."""
        return self.rewritten.tracked

    def to_dict(self) -> dict[str, Any]:
        """{"items":[{"start","end","text","faults"}],"edits":[{"start","end","old","new","reason"}],"refused":[…],"gaps":[…]}."""
        text, outcome = self.opened.text, self.rewritten.outcome
        return {
            "text": text, "after": self.rewritten.text,
            "items": [
                {
                    "start": d.entry.body.start, "end": d.entry.body.end, "text": d.entry.body.of(text),
                    "faults": list(dict.fromkeys(fault.words for fault in d.faults)),
                }
                for d in outcome.diagnoses
            ],
            "edits": [edit_entry(edit, text) for edit in outcome.edits],
            "refused": [{"words": one.words, "why": [str(why) for why in one.why]} for one in outcome.refused],
            "gaps": [gap_entry(gap) for gap in outcome.gaps],
            "unplaced": [{"id": f.id, "text": f.text, "place": str(f.provenance)} for f in outcome.unplaced],
        }  # fmt: skip


def rewrite(
    report: Path | str,
    section: str = "problems",
    *,
    facts: Sequence[Path | str] = (),
    prior: Path | str | None = None,
    period: str = "",
    date: datetime.date,
    as_docx: bool = False,
) -> Rewriting:
    """One section of a report rewritten from given facts; section: problems, achievements, plans, a number or words of its heading.

    Raises:
        InputError: a file cannot be read, or there is no such section.
    """
    from drafter.pipeline.revising import rewrite_report
    from drafter.read.report import open_prior, open_report

    opened, given = open_report(report), _told(facts, period)
    before = open_prior(prior) if prior else None
    return Rewriting(
        opened, rewrite_report(opened, section, given, prior=before, period=period, date=date, as_docx=as_docx)
    )


def _told(facts: Sequence[Path | str], period: str) -> tuple[Fact, ...]:
    from drafter.pipeline.revising import facts_to_tell

    when = Period.parse(period) if period else None
    return tuple(facts_to_tell([Path(one) for one in facts], period=when)) if facts else ()


def rewrite_by_model(
    report: Path | str,
    section: str,
    settings: ModelSettings,
    watcher: Watcher | None = None,
    *,
    watch: Callable[[int, int, str], None] | None = None,
    facts: Sequence[Path | str] = (),
    prior: Path | str | None = None,
    period: str = "",
    date: datetime.date,
    as_docx: bool = False,
) -> Rewriting:
    """As `rewrite`, the words a model's, each sentence held to the item it stands for. watch: items settled, of how many, the item as it stands now.

    Raises:
        RefusedError: a secrecy marking or `offline` forbids the connection. BackendError: the model failed. InputError: as `rewrite`.
    """
    from drafter.pipeline.rewriting import rewrite_by_model as rewritten
    from drafter.read.report import open_prior, open_report

    opened, sources = open_report(report), [Path(one) for one in facts]
    given = _told(facts, period)
    done = rewritten(
        opened, section, settings, given, sources=[*sources, *([Path(prior)] if prior else ())], prior=open_prior(prior) if prior else None,
        watcher=watcher, watch=watch, period=period, date=date, as_docx=as_docx,
    )  # fmt: skip
    return Rewriting(opened, done)


def apply_rewrite(done: Rewriting, accepted: Collection[int], *, date: datetime.date) -> tuple[bytes | None, str]:
    """Only the accepted edits (by their place in `to_dict()["edits"]`) made: the docx with revision marks (None for text), and the text."""
    edits = [edit for number, edit in enumerate(done.rewritten.outcome.edits) if number in accepted]
    return _made(done.opened, edits, date)


def make_edits(report: Path | str, kept: Mapping[str, Any], *, date: datetime.date) -> tuple[bytes | None, str]:
    """Edits kept from an earlier rewrite, made in the report they were made for; returns as `apply_rewrite`.

    kept: {"text","edits"} of its `to_dict()`, the edits those that were accepted.

    Raises:
        InputError: the report cannot be read, or is another one by now.
    """
    from drafter.core.edit import Edit
    from drafter.core.errors import InputError
    from drafter.core.messages import _
    from drafter.core.text import Span
    from drafter.read.report import open_report

    opened = open_report(report)
    if opened.text != kept["text"]:
        raise InputError.one(Path(report).name, _("报告与改写时不同"), _("请重新改写"))
    try:
        edits = [Edit(Span(one["start"], one["end"]), str(one["new"]), str(one["reason"])) for one in kept["edits"]]
        return _made(opened, edits, date)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError.one(Path(report).name, _("记下的改动损坏了"), _("请重新改写")) from error


def _made(opened: Opened, edits: Sequence[Edit], date: datetime.date) -> tuple[bytes | None, str]:
    from drafter.core.edit import apply_edits
    from drafter.pipeline.revising import track

    tracked, _clean = track(opened, edits, (), date=date)
    return tracked, apply_edits(opened.text, list(edits))


def edit_entry(edit: Edit, text: str) -> dict[str, Any]:
    """An edit with the words it takes away."""
    return {
        "start": edit.span.start,
        "end": edit.span.end,
        "old": edit.span.of(text),
        "new": edit.new,
        "reason": edit.reason,
    }
