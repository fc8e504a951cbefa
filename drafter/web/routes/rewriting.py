"""改写: the problems section (or another) before and after, offline or by a model, each change taken or refused, the report back with revision marks."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.language.markings import is_marked
from drafter.web import report_work
from drafter.web.cases_folder import Desk
from drafter.web.routes.checking import new_report, worked
from drafter.web.routes.downloads import sent
from drafter.web.routes.settings import model_of
from drafter.web.site import desk_of, fetch, goto, page, site_of
from drafter.web.uploads import words_in

router = APIRouter()


@router.get("/rewrite")
async def door(request: Request) -> HTMLResponse:
    return page(request, "report_new.html", what="rewrite", model=model_of(request))


@router.post("/rewrite")
async def begin(request: Request) -> Response:
    """Offline first, whoever is asked then: a model that is stopped or fails leaves that."""
    desk, form = await new_report(request, "rewrite")
    section = words_in(form, "section")
    desk.write_note("report.json", {**desk.read_note("report.json"), "section": section.strip()[:60] or "problems"})
    await worked(request, desk, report_work.rewrite, *_asked(desk))
    if words_in(form, "by") == "model" and model_of(request) is not None:
        _ask_model(request, desk)
    return goto(request, f"/rewrite/{desk.id}")


def _asked(desk: Desk) -> tuple[Any, ...]:
    about = desk.read_note("report.json")
    return about["report"], about["section"], about["facts"], (about["prior"] or [""])[0], datetime.date.today()


def _ask_model(request: Request, desk: Desk) -> None:
    asked = model_of(request)
    if asked is None:
        raise InputError.one(_("模型"), _("还没有设模型"), _("先到设置里填"))
    site_of(request).jobs.start(desk, asked.model, report_work.rewrite_by_model, *_asked(desk), asked)


@router.get("/rewrite/{case}")
async def changes(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "rewrite")
    run, name = site_of(request).jobs.of(desk), desk.read_note("report.json")["report"]
    if run is not None and run.state == "running":
        return page(request, "rewriting.html", case=case, run=run, name=name)
    said = _kept(desk)
    if said is None:
        said = await site_of(request).workers.run(report_work.rewrite, desk.folder, *_asked(desk))
    said = {"model": "", "failure": "", **said}  # one kept before a model could be asked says neither
    message = run.message if run is not None and run.state in ("failed", "stopped") else said["failure"]
    cut_off = run is None and desk.note("running.json").is_file()
    return page(
        request, "rewrite.html", case=case, said=said, items=_items(said), name=name, key=_key(said), model=model_of(request),
        message=message, cut_off=cut_off,
    )  # fmt: skip


def _kept(desk: Desk) -> dict[str, Any] | None:
    """The rewrite as kept; None where there is none, or its note is damaged: it is then made anew."""
    said = desk.read_note("rewrite.json")
    whole = isinstance(said, dict) and all(isinstance(said.get(key), list) for key in ("items", "edits"))
    if not whole or not isinstance(said.get("text"), str):
        return None
    places = [*said["items"], *said["edits"]]
    return said if all(_is_place(one, len(said["text"])) for one in places) else None


def _is_place(one: Any, length: int) -> bool:
    if not isinstance(one, dict):
        return False
    start, end = one.get("start"), one.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length


def _items(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Each item with its changes, cut into what stays and what changes."""
    numbered = [{**edit, "number": number} for number, edit in enumerate(said["edits"])]
    items = []
    for item in said["items"]:
        own = [edit for edit in numbered if item["start"] <= edit["start"] and edit["end"] <= item["end"]]
        own = _told_of_markings(said["text"], item, own)
        cuts: list[tuple[str, dict[str, Any] | None]] = []
        at = item["start"]
        for edit in own:
            cuts += [(said["text"][at : edit["start"]], None), ("", edit)]
            at = edit["end"]
        items.append({**item, "edits": own, "cuts": [*cuts, (said["text"][at : item["end"]], None)]})
    return items


def _told_of_markings(text: str, item: dict[str, Any], edits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The edits with what each, or all of them together, would mark secret where the item was not: a level is the office's to set, nobody's else."""
    if is_marked(text[item["start"] : item["end"]]):
        return [{**edit, "marks": False} for edit in edits]
    alone = [is_marked(_made(text, item, [edit])) for edit in edits]
    together = not any(alone) and is_marked(_made(text, item, edits))
    return [{**edit, "marks": marks or together} for edit, marks in zip(edits, alone, strict=True)]


def _made(text: str, item: dict[str, Any], edits: list[dict[str, Any]]) -> str:
    """The item with these edits made."""
    pieces, at = [], item["start"]
    for edit in edits:
        pieces += [text[at : edit["start"]], str(edit["new"])]
        at = edit["end"]
    return "".join([*pieces, text[at : item["end"]]])


def _key(said: dict[str, Any]) -> str:
    """Names the changes a page shows, so that an old page's choice is not taken for one among others."""
    return hashlib.sha256(json.dumps(said["edits"]).encode()).hexdigest()[:12]


@router.post("/rewrite/{case}/model")
async def by_model(request: Request, case: str) -> Response:
    _ask_model(request, desk_of(request, case, "rewrite"))
    return goto(request, f"/rewrite/{case}")


@router.post("/rewrite/{case}/offline")
async def offline(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "rewrite")
    run = site_of(request).jobs.of(desk)
    if run is not None and run.state == "running":
        raise InputError.one(_("改写稿"), _("模型正在改写"), _("先停下，或等它写完"))
    await site_of(request).workers.run(report_work.rewrite, desk.folder, *_asked(desk))
    return goto(request, f"/rewrite/{case}")


@router.post("/rewrite/{case}/take")
async def take(request: Request, case: str, key: Annotated[str, Form()]) -> Response:
    """The changes that were taken are kept, so that the file can be fetched by a plain link."""
    desk, form = desk_of(request, case, "rewrite"), await request.form()
    said = _kept(desk) or {"text": "", "edits": []}
    if key != _key(said):
        raise InputError.one(_("改写稿"), _("已经重新改写过"), _("请刷新页面再选"))
    numbers = {int(str(value)) for value in form.getlist("accept") if re.fullmatch("[0-9]{1,6}", str(value))}
    edits = [edit for number, edit in enumerate(said["edits"]) if number in numbers]
    desk.write_note("accepted.json", {"text": said["text"], "edits": edits})
    return fetch(request, f"/rewrite/{case}/file")


@router.get("/rewrite/{case}/file")
async def file(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "rewrite")
    name, accepted = desk.read_note("report.json")["report"], desk.read_note("accepted.json")
    if not isinstance(accepted, dict):
        raise HTTPException(404)
    tracked, text = await site_of(request).workers.run(
        report_work.rewritten, desk.folder, name, accepted, datetime.date.today()
    )
    stem = f"{Path(name).stem}-{_('改写')}"
    return sent(tracked, f"{stem}.docx") if tracked is not None else sent(text.encode(), f"{stem}.txt")
