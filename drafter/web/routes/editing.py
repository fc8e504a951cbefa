"""Step 3, by hand: a paragraph changed in place and checked again; undone, accepted; a gap filled, a conflict settled, a finding put aside."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.web import edits as editing
from drafter.web import work
from drafter.web.cases_folder import Desk
from drafter.web.edits import LONGEST, LineEdit, read_edits, write_edits
from drafter.web.paper import line_key, line_text
from drafter.web.routes.draft import shown
from drafter.web.site import desk_of, goto, page, site_of

router = APIRouter()


@router.post("/cases/{case}/lines/{number}")
async def change(
    request: Request, case: str, number: int, key: Annotated[str, Form()], text: Annotated[str, Form()] = ""
) -> HTMLResponse:
    desk, site = desk_of(request, case, "draft"), site_of(request)
    drafted = _drafted(desk, number, key)
    if len(text) > LONGEST:
        raise InputError.one(_("第{n}段").format(n=number + 1), _("太长"), _("请拆成几段"))
    now = "\n".join(line.strip() for line in text.replace("\r", "").replace("\xa0", " ").split("\n") if line.strip())
    if now != drafted:
        found = await site.workers.run(work.judge, desk.folder, site.options.cases, drafted, now, line="short")
        desk.write_note("edited.json", {**desk.read_note("edited.json", {}), drafted: {"now": now, **found}})
    _keep(desk, editing.with_text(read_edits(desk.folder), drafted, now))
    return _line(request, desk, number)


@router.post("/cases/{case}/lines/{number}/undo")
async def undo(request: Request, case: str, number: int, key: Annotated[str, Form()]) -> HTMLResponse:
    desk, site = desk_of(request, case, "draft"), site_of(request)
    drafted = _drafted(desk, number, key)
    after = editing.undone(read_edits(desk.folder), drafted)
    now = after[drafted].now if drafted in after else drafted
    if now != drafted:
        found = await site.workers.run(work.judge, desk.folder, site.options.cases, drafted, now, line="short")
        desk.write_note("edited.json", {**desk.read_note("edited.json", {}), drafted: {"now": now, **found}})
    _keep(desk, after)
    return _line(request, desk, number)


@router.post("/cases/{case}/lines/{number}/accept")
async def accept(request: Request, case: str, number: int, key: Annotated[str, Form()]) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    _keep(desk, editing.accepted(read_edits(desk.folder), _drafted(desk, number, key)))
    return _line(request, desk, number)


def _drafted(desk: Desk, number: int, key: str) -> str:
    """The line as drafted; a page that shows another draft is told so."""
    note = desk.read_note("draft.json") or {"lines": []}
    if not 0 <= number < len(note["lines"]):
        raise HTTPException(404)
    drafted = line_text(note["lines"][number])
    if line_key(drafted) != key:
        raise InputError.one(_("初稿"), _("已经重新起草过"), _("请刷新页面；这段改动可先复制下来"))
    return drafted


def _keep(desk: Desk, found: Mapping[str, LineEdit]) -> None:
    write_edits(desk.folder, found)


def _line(request: Request, desk: Desk, number: int) -> HTMLResponse:
    """The paragraph, and the list beside the paper anew."""
    said = shown(desk, desk.read_note("draft.json"))
    line = next(one for one in said["lines"] if one["n"] == number)
    return page(request, "line_swapped.html", case=desk.id, line=line, **said)


@router.post("/cases/{case}/fill")
async def fill(
    request: Request, case: str, source: Annotated[str, Form()], locator: Annotated[str, Form()], text: Annotated[str, Form()],
    question: Annotated[str, Form()], said: Annotated[str, Form()] = "", choice: Annotated[str, Form()] = "",
) -> Response:  # fmt: skip
    desk = desk_of(request, case, "draft")
    if not (words := (choice or said).strip()):
        raise InputError.one(_("答复"), _("没有填"))
    answers = {(source, locator, text): (question, words[:500])}
    await site_of(request).workers.run(work.answer, desk.folder, answers)
    return await _again(request, desk)


@router.post("/cases/{case}/settle")
async def settle(
    request: Request,
    case: str,
    keep: Annotated[str, Form()],
    other: Annotated[str, Form()],
    facts: Annotated[str, Form()],
) -> Response:
    """Of two values that disagree one stays: the facts that state the other are corrected to it."""
    desk = desk_of(request, case, "draft")
    note = desk.read_note("draft.json") or {"facts": []}
    ids = facts.split()
    changes = [change for fact in note["facts"] if fact["id"] in ids and (change := _settled(fact, other, keep))]
    if not changes:
        raise InputError.one(_("待核"), _("找不到要改的数"), _("请回到“读懂了什么”里改"))
    await site_of(request).workers.run(work.correct, desk.folder, changes)
    return await _again(request, desk)


def _settled(fact: Mapping[str, Any], wrong: str, right: str) -> dict[str, Any] | None:
    """The correction of a fact that states the wrong value; the right one brings its own unit, for 12.6亿元 may give way to 122600万元."""
    said = re.fullmatch(r"(-?\d[\d,，]*(?:\.\d+)?)(\D*)", right)
    if said is None:
        return None
    figures = [dict(figure) for figure in fact["figures"]]
    hit = [figure for figure in figures if wrong in (figure["text"], f"{figure['value']}{figure['unit']}")]
    for figure in hit:
        figure["value"], figure["unit"] = re.sub("[,，]", "", said[1]), said[2] or figure["unit"]
    return {**{key: fact[key] for key in ("id", "source", "locator")}, "figures": figures} if hit else None


@router.post("/cases/{case}/aside")
async def put_aside(
    request: Request, case: str, rule: Annotated[str, Form()], quote: Annotated[str, Form()], reason: Annotated[str, Form()] = ""
) -> Response:  # fmt: skip
    """A finding the person has looked at: kept in case.yaml with its reason, as the command line reads it."""
    desk = desk_of(request, case, "draft")
    if not reason.strip():
        raise InputError.one(_("豁免"), _("没有写理由"), _("写一句为什么不算问题"))
    settings = desk.settings()
    entry = {"rule": rule[:10], "quote": quote[:400], "reason": reason.strip()[:200]}
    desk.save_settings({**settings, "suppress": [*(settings.get("suppress") or []), entry]})
    return await _again(request, desk)


async def _again(request: Request, desk: Desk) -> Response:
    """Drafted again at once where no model is asked; a model's draft waits until somebody wants it."""
    note, jobs = desk.read_note("draft.json") or {}, site_of(request).jobs
    if not note.get("model"):
        run = jobs.start(desk, "", work.draft, site_of(request).options.cases, None)
        if run.task is not None:
            await asyncio.wait([run.task])
    return goto(request, f"/cases/{desk.id}/draft")
