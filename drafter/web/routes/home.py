"""The first page: what there is, and beginning something new from files, pasted text or an example."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

import drafter
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.web import work
from drafter.web.cases_folder import Desk
from drafter.web.routes.settings import dress
from drafter.web.site import desk_of, goto, page, session_of, site_of
from drafter.web.uploads import files_in, received, take, upload_form, words_in

router = APIRouter()
PLACES = {
    "draft": "/cases/{id}",
    "check": "/check/{id}",
    "rewrite": "/rewrite/{id}",
    "compare": "/compare/{id}",
    "gaps": "/gaps/{id}",
}


@router.get("/")
async def home(request: Request) -> HTMLResponse:
    desks = [_shown(desk) for desk in site_of(request).cases.listed(session_of(request).user)]
    return page(request, "home.html", desks=desks, examples=_examples())


def _shown(desk: Desk) -> dict[str, Any]:
    try:
        settings = desk.settings()
    except InputError:
        settings = {}
    files = [path.name for path in desk.files()]
    title = settings.get("title") or settings.get("unit") or (files[0] if files else desk.id)
    kinds = {"draft": _("起草"), "check": _("核对"), "rewrite": _("改写"), "compare": _("对照"), "gaps": _("缺口")}
    return {
        "id": desk.id, "title": title, "kind": kinds.get(desk.kind, ""), "where": PLACES.get(desk.kind, "/").format(id=desk.id),
        "period": settings.get("period", ""), "files": len(files), "drafted": (desk.out / "report.docx").is_file(),
    }  # fmt: skip


@router.post("/cases")
async def begin(request: Request) -> Response:
    site, form = site_of(request), await upload_form(request)
    agreed = words_in(form, "agreed") == "yes"
    async with received(
        files_in(form, "files"), words_in(form, "pasted"), site.options, site.workers, agreed=agreed
    ) as came:
        if not came.names:
            raise InputError.one(_("素材"), _("还没有文件"), _("拖入文件、选一个文件夹，或粘贴文字"))
        desk = site.cases.new(session_of(request).user, "draft")
        take(came, desk)
    await guess_settings(request, desk)
    dress(request, desk)
    return goto(request, f"/cases/{desk.id}/sources")


async def guess_settings(request: Request, desk: Desk) -> None:
    """What the files say of unit, period and title, where nobody has said it; the person sees and changes it."""
    if desk.settings().get("facts"):
        return
    given = {key: value for key, value in desk.settings().items() if value}
    try:
        raw, said = await site_of(request).workers.run(work.guess, desk.folder, given)
    except InputError:
        raw, said = {**given, "facts": [path.name for path in desk.files()]}, []
    desk.save_settings(raw)
    desk.write_note("guess.json", said)


@router.post("/examples/{name}")
async def begin_example(request: Request, name: str) -> Response:
    source = next((folder for folder in _example_folders() if folder.name == name), None)
    if source is None:
        raise HTTPException(404)
    desk = site_of(request).cases.new(session_of(request).user, "draft")
    for path in source.iterdir():
        if path.is_file():
            shutil.copyfile(path, desk.folder / path.name)
    return goto(request, f"/cases/{desk.id}/sources")


@router.post("/cases/{case}/delete")
async def delete(request: Request, case: str) -> Response:
    desk, site = desk_of(request, case), site_of(request)
    await site.jobs.end(desk)
    site.cases.delete(desk)
    return goto(request, "/")


def _examples() -> list[dict[str, str]]:
    return [
        {"name": folder.name, "title": str(Desk(folder).settings().get("title", folder.name))}
        for folder in _example_folders()
    ]


def _example_folders() -> list[Path]:
    """In an installed package beside its modules, in a checkout beside the package."""
    package = Path(drafter.__file__).resolve().parent
    for folder in (package / "_examples", package.parent / "examples"):
        if folder.is_dir():
            return sorted(path for path in folder.iterdir() if (path / "case.yaml").is_file())
    return []
