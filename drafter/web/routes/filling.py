"""缺口: what a report lacks as a sheet to send out; the filled sheets back into the report."""

from __future__ import annotations

import datetime
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.writing import write_atomically
from drafter.web import report_work
from drafter.web.cases_folder import Desk
from drafter.web.routes.checking import new_report, worked
from drafter.web.routes.downloads import sent
from drafter.web.site import desk_of, goto, page, site_of
from drafter.web.uploads import files_in, received, take, upload_form, words_in

router = APIRouter()


@router.get("/gaps")
async def door(request: Request) -> HTMLResponse:
    return page(request, "report_new.html", what="gaps", model=None)


@router.post("/gaps")
async def begin(request: Request) -> Response:
    desk, _form = await new_report(request, "gaps")
    about = desk.read_note("report.json")
    before = (about["prior"] or [""])[0]
    rows, sheet = await worked(
        request, desk, report_work.gaps, about["report"], before, about["facts"], datetime.date.today()
    )
    desk.write_note("gaps.json", rows)
    write_atomically(desk.out / "gaps.xlsx", sheet, force=True)
    return goto(request, f"/gaps/{desk.id}")


@router.get("/gaps/{case}")
async def gaps(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "gaps")
    filled = [path.name for path in sorted(desk.out.glob("filled*"))] if desk.out.is_dir() else []
    return page(
        request,
        "gaps.html",
        case=case,
        rows=desk.read_note("gaps.json", []),
        done=desk.read_note("filled.json"),
        filled=filled,
        name=_name(desk),
    )


def _name(desk: Desk) -> str:
    return str(desk.read_note("report.json")["report"])


@router.post("/gaps/{case}/fill")
async def fill(request: Request, case: str) -> Response:
    desk, site = desk_of(request, case, "gaps"), site_of(request)
    form = await upload_form(request)
    agreed = words_in(form, "agreed") == "yes"
    async with received(files_in(form, "sheets"), "", site.options, site.workers, agreed=agreed) as came:
        if not came.names:
            raise InputError.one(_("填好的表"), _("还没有文件"))
        names = take(came, desk)
    said, made, review = await site.workers.run(
        report_work.fill, desk.folder, _name(desk), names, datetime.date.today()
    )
    desk.write_note("filled.json", {key: said[key] for key in ("filled", "left", "clashes", "open")})
    suffix = ".txt" if isinstance(made, str) else ".docx"
    write_atomically(desk.out / f"filled{suffix}", made.encode() if isinstance(made, str) else made, force=True)
    if review is not None:
        write_atomically(desk.out / "filled-review.docx", review, force=True)
    return goto(request, f"/gaps/{case}")


@router.get("/gaps/{case}/out/{name}")
async def download(request: Request, case: str, name: str) -> Response:
    desk = desk_of(request, case, "gaps")
    stem = Path(_name(desk)).stem
    names = {
        "gaps.xlsx": f"{stem}-{_('数据需求表')}.xlsx", "filled.docx": f"{stem}-{_('已填')}.docx", "filled.txt": f"{stem}-{_('已填')}.txt",
        "filled-review.docx": f"{stem}-{_('已填')}-{_('审核稿')}.docx",
    }  # fmt: skip
    if name not in names or not (desk.out / name).is_file():
        raise HTTPException(404)
    return sent((desk.out / name).read_bytes(), names[name])
