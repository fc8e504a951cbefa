"""What workers do for any report that is brought: checked, rewritten, compared, its gaps asked for and filled."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter import api
from drafter.core.errors import BackendError
from drafter.core.messages import _
from drafter.web.cases_folder import Desk
from drafter.web.models import ModelAsked
from drafter.web.work import News


def check(
    folder: Path, name: str, facts: Sequence[str], priors: Sequence[str], suppress: Sequence[Mapping[str, str]]
) -> dict[str, Any]:
    """The findings and lines of a report, kept for the page."""
    done = _checked(folder, name, facts, priors, suppress)
    said = {
        "name": name, "text": done.text, "lines": done.lines(), "findings": done.to_dict()["files"][0]["findings"],
        "profile": done.checked.profile.title, "fixes": done.safe_edits(), "docx": done.checked.source.docx is not None,
        "warnings": list(done.checked.source.warnings),
    }  # fmt: skip
    Desk(folder).write_note("check.json", said)
    return said


def _checked(
    folder: Path, name: str, facts: Sequence[str], priors: Sequence[str], suppress: Sequence[Mapping[str, str]]
) -> api.Checking:
    from drafter.core.suppression import Suppression

    desk = Desk(folder)
    quiet = [Suppression(one["quote"], one["reason"], one["rule"]) for one in suppress]
    return api.check(
        desk.file(name),
        facts=[desk.file(one) for one in facts],
        priors=[desk.file(one) for one in priors],
        suppress=quiet,
    )


def commented(
    folder: Path,
    name: str,
    facts: Sequence[str],
    priors: Sequence[str],
    suppress: Sequence[Mapping[str, str]],
    date: datetime.date,
) -> bytes | None:
    return _checked(folder, name, facts, priors, suppress).commented(date=date)


def fixed(folder: Path, name: str, date: datetime.date) -> tuple[bytes | str, str]:
    return api.check(Desk(folder).file(name)).fixed(date=date)


def rewrite(
    folder: Path, name: str, section: str, facts: Sequence[str], prior: str, date: datetime.date
) -> dict[str, Any]:
    """The section rewritten offline, kept for the page."""
    done = api.rewrite(_file(folder, name), section, **_beside(folder, facts, prior), date=date)
    return _keep(folder, {**done.to_dict(), "model": "", "failure": ""})


def rewrite_by_model(
    folder: Path, name: str, section: str, facts: Sequence[str], prior: str, date: datetime.date, asked: ModelAsked, *, news: News
) -> dict[str, Any]:  # fmt: skip
    """The section rewritten by a model, item by item as they are settled; where it fails, what was found offline stands, and why is told."""

    def watch(done: int, total: int, words: str) -> None:
        news({"done": done, "total": total, "heading": _("第{n}条").format(n=done), "text": words})

    try:
        done = api.rewrite_by_model(
            _file(folder, name), section, asked.settings(), watch=watch, **_beside(folder, facts, prior), date=date
        )
    except BackendError as error:
        there = Desk(folder).read_note("rewrite.json") or rewrite(folder, name, section, facts, prior, date)
        return _keep(folder, {**there, "failure": str(error)})
    return _keep(folder, {**done.to_dict(), "model": asked.model, "failure": ""})


def _keep(folder: Path, said: dict[str, Any]) -> dict[str, Any]:
    Desk(folder).write_note("rewrite.json", said)
    return said


def _file(folder: Path, name: str) -> Path:
    return Desk(folder).file(name)


def _beside(folder: Path, facts: Sequence[str], prior: str) -> dict[str, Any]:
    return {"facts": [_file(folder, one) for one in facts], "prior": _file(folder, prior) if prior else None}


def rewritten(folder: Path, name: str, accepted: Mapping[str, Any], date: datetime.date) -> tuple[bytes | None, str]:
    return api.make_edits(_file(folder, name), accepted, date=date)


def compare(folder: Path, this: str, prior: str) -> str:
    desk = Desk(folder)
    return api.compare(desk.file(this), desk.file(prior)).to_page()


def gaps(
    folder: Path, name: str, prior: str, facts: Sequence[str], date: datetime.date
) -> tuple[list[dict[str, Any]], bytes]:
    desk = Desk(folder)
    found = api.gaps(
        desk.file(name), prior=desk.file(prior) if prior else None, facts=[desk.file(one) for one in facts]
    )
    rows: list[dict[str, Any]] = found.to_dict()["gaps"]
    return rows, found.to_sheet(date=date)


def fill(
    folder: Path, name: str, sheets: Sequence[str], date: datetime.date
) -> tuple[dict[str, Any], bytes | str, bytes | None]:
    """What became of every answer, the filled report, and its review copy (None for a text)."""
    desk = Desk(folder)
    done = api.fill(desk.file(name), [desk.file(one) for one in sheets], date=date)
    filled = done.filled
    return done.to_dict(), filled.docx if filled.docx is not None else filled.text, filled.review


def learn_layout(path: Path) -> str:
    return api.learn_layout(path)
