"""改写: the problems section (or another) before and after, each change taken or refused, the report back with revision marks."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.messages import _
from drafter.web import work
from drafter.web.routes.checking import new_report, worked
from drafter.web.routes.downloads import sent
from drafter.web.site import desk_of, goto, page, site_of
from drafter.web.uploads import words_in

router = APIRouter()


@router.get("/rewrite")
async def door(request: Request) -> HTMLResponse:
    return page(request, "report_new.html", what="rewrite")


@router.post("/rewrite")
async def begin(request: Request) -> Response:
    desk, form = await new_report(request, "rewrite")
    section = words_in(form, "section")
    desk.write_note("report.json", {**desk.read_note("report.json"), "section": section.strip()[:60] or "problems"})
    await worked(request, desk, work.rewrite, *_asked(desk.read_note("report.json")))
    return goto(request, f"/rewrite/{desk.id}")


@router.get("/rewrite/{case}")
async def changes(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "rewrite")
    said = desk.read_note("rewrite.json")
    if said is None:
        said = await site_of(request).workers.run(work.rewrite, desk.folder, *_asked(desk.read_note("report.json")))
    return page(
        request, "rewrite.html", case=case, said=said, items=_items(said), name=desk.read_note("report.json")["report"]
    )


def _asked(about: dict[str, Any]) -> tuple[Any, ...]:
    return about["report"], about["section"], about["facts"], (about["prior"] or [""])[0], datetime.date.today()


def _items(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Each item with its changes, cut into what stays and what changes."""
    numbered = [{**edit, "number": number} for number, edit in enumerate(said["edits"])]
    items = []
    for item in said["items"]:
        own = [edit for edit in numbered if item["start"] <= edit["start"] and edit["end"] <= item["end"]]
        cuts: list[tuple[str, dict[str, Any] | None]] = []
        at = item["start"]
        for edit in own:
            cuts += [(said["text"][at : edit["start"]], None), ("", edit)]
            at = edit["end"]
        items.append({**item, "edits": own, "cuts": [*cuts, (said["text"][at : item["end"]], None)]})
    return items


@router.post("/rewrite/{case}/take")
async def take(request: Request, case: str) -> Response:
    """Which changes were taken is kept, so that the file can be fetched by a plain link."""
    desk, form = desk_of(request, case, "rewrite"), await request.form()
    accepted = [int(str(value)) for value in form.getlist("accept") if re.fullmatch("[0-9]{1,6}", str(value))]
    desk.write_note("accepted.json", accepted)
    return goto(request, f"/rewrite/{case}/file")


@router.get("/rewrite/{case}/file")
async def file(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "rewrite")
    about, accepted = desk.read_note("report.json"), desk.read_note("accepted.json", [])
    name, section, facts, prior, date = _asked(about)
    tracked, text = await site_of(request).workers.run(
        work.rewritten, desk.folder, name, section, facts, prior, accepted, date
    )
    stem = f"{Path(name).stem}-{_('改写')}"
    return sent(tracked, f"{stem}.docx") if tracked is not None else sent(text.encode(), f"{stem}.txt")
