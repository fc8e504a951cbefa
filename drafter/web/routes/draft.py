"""Step 3, 初稿: drafting with its progress, the paper, and what needs a person first."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from drafter.web import access, work
from drafter.web.attention import attention
from drafter.web.cases_folder import Desk
from drafter.web.edits import read_edits
from drafter.web.paper import paper
from drafter.web.routes.facts import words
from drafter.web.routes.settings import model_of
from drafter.web.site import desk_of, goto, page, session_of, site_of

router = APIRouter()


@router.get("/cases/{case}/draft")
async def draft(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    run, note = site_of(request).jobs.of(desk), desk.read_note("draft.json")
    if run is not None and run.state == "running":
        return page(request, "drafting.html", step=3, case=case, run=run)
    message = run.message if run is not None and run.state in ("failed", "stopped") else (note or {}).get("failure", "")
    cut_off = run is None and desk.note("running.json").is_file()
    return page(
        request,
        "draft.html",
        step=3,
        case=case,
        cut_off=cut_off,
        message=message,
        model=model_of(request),
        **shown(desk, note),
    )


def shown(desk: Desk, note: dict[str, Any] | None) -> dict[str, Any]:
    """Everything the paper and the list beside it are made of."""
    if note is None:
        return {"drafted": False}
    edits, judged = read_edits(desk.folder), desk.read_note("edited.json", {})
    lines = paper(note, edits, judged)
    there = {line["drafted"] for line in lines}
    return {
        "drafted": True, "stale": note["stamp"] != desk.stamp(), "lines": lines, "facts": note["facts"], "items": attention(note, lines),
        "homeless": [edit for edit in edits.values() if edit.changes and edit.drafted not in there],
        "edited": any(line["changed"] for line in lines), "by_model": note["model"], **words(),
    }  # fmt: skip


@router.post("/cases/{case}/draft")
async def begin(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "draft")
    form, site = await request.form(), site_of(request)
    asked = model_of(request) if form.get("by") == "model" else None
    site.jobs.start(desk, asked.model if asked else "", work.draft, site.options.cases, asked)
    return goto(request, f"/cases/{case}/draft")


@router.post("/cases/{case}/stop")
async def stop(request: Request, case: str) -> Response:
    run = site_of(request).jobs.of(desk_of(request, case, "draft", "rewrite"))
    if run is not None:
        run.stop.set()
    return Response(status_code=204)


@router.get("/cases/{case}/progress")
async def progress(request: Request, case: str) -> StreamingResponse:
    site, desk = site_of(request), desk_of(request, case, "draft", "rewrite")
    run = site.jobs.of(desk)
    if run is None:
        raise HTTPException(404)
    still_in = partial(access.still_in, site.options, site.keys, session_of(request))
    return StreamingResponse(site.jobs.watch(run, still_in), media_type="text/event-stream")
