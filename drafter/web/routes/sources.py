"""Step 1, 素材: the files of a case, what each is, and whose report it is to be."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.plan.profiles import all_profiles
from drafter.read.periods import read_period
from drafter.web import work
from drafter.web.cases_folder import Desk
from drafter.web.routes.home import guess_settings
from drafter.web.site import desk_of, goto, page, site_of
from drafter.web.uploads import files_in, received, take, upload_form, words_in

router = APIRouter()
SHEET = "素材表.xlsx"
_FIELDS = ("unit", "period", "title", "recipient", "date", "profile", "authority")


@router.get("/cases/{case}")
async def case_home(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "draft")
    drafted = desk.note("draft.json").is_file() or site_of(request).jobs.of(desk) is not None
    return goto(request, f"/cases/{case}/{'draft' if drafted else 'sources'}")


@router.get("/cases/{case}/sources")
async def sources(request: Request, case: str) -> HTMLResponse:
    return _page(request, desk_of(request, case, "draft"))


def _page(request: Request, desk: Desk) -> HTMLResponse:
    settings = desk.settings()
    named = {key: settings.get(key) or [] for key in ("facts", "prior")}
    files = [
        {
            "name": path.name, "size": path.stat().st_size,
            "use": "facts" if path.name in named["facts"] else "prior" if path.name in named["prior"] else "none",
        }
        for path in desk.files()
        if path.name != SHEET
    ]  # fmt: skip
    short = settings.get("short") or []
    return page(
        request, "sources.html", step=1, case=desk.id, settings={key: settings.get(key, "") for key in _FIELDS},
        short="、".join(short) if isinstance(short, list) else str(short), files=files, guessed=desk.read_note("guess.json", []),
        profiles=[(one.id, one.title) for one in all_profiles()], corrected=(desk.folder / SHEET).is_file(),
    )  # fmt: skip


@router.post("/cases/{case}/files")
async def add_files(request: Request, case: str) -> Response:
    desk, site, form = desk_of(request, case, "draft"), site_of(request), await upload_form(request)
    agreed = words_in(form, "agreed") == "yes"
    async with received(
        files_in(form, "files"), words_in(form, "pasted"), site.options, site.workers, agreed=agreed
    ) as came:
        taken = take(came, desk)
    settings = desk.settings()
    if settings.get("facts"):
        desk.save_settings({**settings, "facts": [*settings["facts"], *(name for name in taken if name != SHEET)]})
    await guess_settings(request, desk)
    return goto(request, f"/cases/{case}/sources")


@router.post("/cases/{case}/files/remove")
async def remove_file(request: Request, case: str, name: Annotated[str, Form()]) -> Response:
    desk = desk_of(request, case, "draft")
    desk.file(name).unlink()
    settings = desk.settings()
    for key in ("facts", "prior"):
        settings[key] = [one for one in settings.get(key) or [] if one != name]
    if settings.get("authority") == name:
        settings["authority"] = ""
    desk.save_settings(settings)
    return goto(request, f"/cases/{case}/sources")


@router.post("/cases/{case}/settings")
async def save(request: Request, case: str) -> Response:
    desk, form = desk_of(request, case, "draft"), await request.form()
    said: dict[str, Any] = {key: str(form.get(key, "")).strip()[:500] for key in _FIELDS}
    if said["profile"] not in {one.id for one in all_profiles()}:
        said["profile"] = ""
    said["short"] = [
        one.strip()
        for one in str(form.get("short", "")).replace(",", "、").replace("，", "、").split("、")
        if one.strip()
    ]
    for key in ("facts", "prior"):
        said[key] = [path.name for path in desk.files() if form.get(f"use:{path.name}") == key]
    if said["authority"] not in said["facts"]:
        said["authority"] = ""
    desk.save_settings({**desk.settings(), **said})
    if form.get("next"):
        work.read_case(desk.folder)  # what is wrong is told here, where it is mended
        return goto(request, f"/cases/{case}/facts")
    if said["period"] and read_period(said["period"]) is None:
        raise InputError.one(
            _("期间"), _("“{value}”不是期间").format(value=said["period"]), _("写成 2024、2024H1、2024Q3、2024-05")
        )
    return Response(status_code=204, headers={"HX-Trigger": "saved"})
