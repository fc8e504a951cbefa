"""What workers do for a draft: each is one call into `drafter.api` on one case's folder, and what came of it written where the page finds it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter import api
from drafter.core.case import Case
from drafter.core.errors import BackendError, InputError, RefusedError
from drafter.core.messages import _
from drafter.office.saving import save_set
from drafter.web.cases_folder import Desk
from drafter.web.edits import changed, read_edits
from drafter.web.kept import keep, kept
from drafter.web.models import ModelAsked

EDITED = {"report.docx": "report-edited.docx", "review.docx": "review-edited.docx", "report.txt": "report-edited.txt"}
News = Callable[[Any], None]
_EVERY = 1.0  # seconds between two words about what was received


def read_case(folder: Path) -> Case:
    """The case, once nothing in it points outside its folder.

    Raises:
        InputError: everything that is wrong with it.
    """
    case = api.read_case(folder)
    within = folder.resolve()
    profile = (Path(case.profile),) if case.profile.endswith((".yaml", ".yml")) else ()
    named = (*case.facts, *case.prior, *((folder / case.layout,) if case.layout else ()), *profile)
    if outside := [path.name for path in named if path.resolve().parent != within]:
        raise InputError.one("case.yaml", _("文件不在案例里：{names}").format(names=_("、").join(outside)))
    return case


def warm_up() -> None:
    """Loads what the first visitor would otherwise wait for."""
    import drafter.pipeline.draft_files
    import drafter.pipeline.drafting  # noqa: F401

    api.verify("组织检查3次，整改问题12个。", ["组织检查3次，发现问题15个，整改12个"])


def guess(folder: Path, given: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    raw, said = api.guess(folder, given)
    return raw, list(said)


def secrets(paths: Sequence[Path]) -> list[str]:
    """Places that bear a secrecy marking; a file that cannot be read is told later, when it is used."""
    found = []
    for path in paths:
        try:
            found += [f"{problem.source} {problem.locator}".strip() for problem in api.marked_secret([path])]
        except InputError:
            continue
    return found


def facts(folder: Path) -> dict[str, Any]:
    """What was understood, kept for the page."""
    desk, stamp = Desk(folder), Desk(folder).stamp()
    said = api.facts(read_case(folder)).to_dict()
    desk.write_note("facts.json", {"stamp": stamp, **said})
    return said


def correct(folder: Path, changes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    api.correct(read_case(folder), changes)
    return facts(folder)


def answer(folder: Path, answers: Mapping[tuple[str, str, str], tuple[str, str]]) -> dict[str, Any]:
    api.save_answers(read_case(folder), answers)
    return facts(folder)


def excerpt(folder: Path, name: str, locator: str, figure: str = "") -> dict[str, Any]:
    return api.excerpt(Desk(folder).file(name), locator, figure).to_dict()


def report_prompt(folder: Path) -> dict[str, Any]:
    """What would be pasted into a chat: {"prompt", "tokens", "refused"}; a case with a secrecy marking has none."""
    try:
        prompt, tokens = api.report_prompt(read_case(folder))
    except RefusedError as error:
        return {"prompt": "", "tokens": 0, "refused": str(error)}
    return {"prompt": prompt, "tokens": tokens, "refused": ""}


def draft(folder: Path, cases: Path, asked: ModelAsked | None, *, news: News) -> dict[str, Any]:
    """Drafts the case; writes to `out` what `drafter draft` writes there. A model that fails leaves the composer's draft, and why."""
    desk, stamp, failure = Desk(folder), Desk(folder).stamp(), ""
    case = read_case(folder)
    try:
        drafting = api.draft(case) if asked is None else _by_model(case, asked, news)
    except BackendError as error:
        drafting, failure = api.draft(case), str(error)
    said = drafting.to_dict()
    save_set({desk.out / name: content for name, content in drafting.files().items()}, force=True)
    keep(desk.note("draft.bin"), drafting, cases)
    note = {"stamp": stamp, "failure": failure, "model": asked.model if asked else "", **said}
    desk.write_note("draft.json", note)
    desk.write_note("edited.json", _judge_all(drafting, folder))
    return {"failure": failure}


def _by_model(case: Case, asked: ModelAsked, news: News) -> api.Drafting:
    from drafter.core.draft import Draft
    from drafter.pipeline.modelling import Watcher

    def progress(done: int, total: int, made: Draft) -> None:
        sentences = made.sentences()
        own = sum(one.origin == "model" for one in sentences)
        words = "".join(f"{block.text}\n" for block in made.blocks)
        heading = made.heading or made.section.heading or made.section.id
        news(
            {"done": done, "total": total, "heading": heading, "own": own, "rest": len(sentences) - own, "text": words}
        )

    return api.draft_by_model(case, asked.settings(), Watcher(progress=progress, text=ReceivedSigns(news).text))


class ReceivedSigns:
    """Tells now and then how much a model has sent, so that whoever waits sees it at work."""

    def __init__(self, news: News) -> None:
        self._news, self._signs, self._told = news, 0, 0.0

    def text(self, _section: str, piece: str) -> None:
        """Words as they stream in."""
        self._signs += len(piece)
        if (now := time.monotonic()) - self._told >= _EVERY:
            self._told = now
            self._news({"received": self._signs})


def _judge_all(drafting: api.Drafting, folder: Path) -> dict[str, Any]:
    there = set(drafting.drafted.written.text.split("\n"))
    edits = changed(read_edits(folder))
    return {line: {"now": now, **drafting.judge(line, now)} for line, now in edits.items() if line in there}


def _drafting(folder: Path, cases: Path) -> api.Drafting:
    """The draft as it was kept, else drafted again."""
    path = Desk(folder).note("draft.bin")
    found = kept(path, cases)
    if found is None:
        found = api.draft(read_case(folder))
        keep(path, found, cases)
    return found


def judge(folder: Path, cases: Path, line: str, after: str) -> dict[str, Any]:
    return _drafting(folder, cases).judge(line, after)


def edited_files(folder: Path, cases: Path) -> list[dict[str, Any]]:
    """Writes the files of the draft as people edited it beside the draft's own; returns its findings."""
    desk = Desk(folder)
    made = _drafting(folder, cases).edited(changed(read_edits(folder)))
    files = made.files()
    save_set({desk.out / name: files[own] for own, name in EDITED.items()}, force=True)
    findings: list[dict[str, Any]] = made.to_dict()["findings"]
    return findings
