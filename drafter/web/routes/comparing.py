"""对照: a report beside last period's."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.web import report_work
from drafter.web.routes.checking import new_report, worked
from drafter.web.site import desk_of, goto, page

router = APIRouter()
# The page is made by `present`, styles inside and no script: shown in a frame that may do nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'"


@router.get("/compare")
async def door(request: Request) -> HTMLResponse:
    return page(request, "report_new.html", what="compare", model=None)


@router.post("/compare")
async def begin(request: Request) -> Response:
    desk, _form = await new_report(request, "compare", ("report", "prior"))
    about = desk.read_note("report.json")
    desk.write_note("page.json", await worked(request, desk, report_work.compare, about["report"], about["prior"][0]))
    return goto(request, f"/compare/{desk.id}")


@router.get("/compare/{case}")
async def beside(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "compare")
    return page(request, "compare.html", case=case, about=desk.read_note("report.json"))


@router.get("/compare/{case}/page")
async def compared(request: Request, case: str) -> HTMLResponse:
    made = desk_of(request, case, "compare").read_note("page.json")
    if made is None:
        raise HTTPException(404)
    return HTMLResponse(made, headers={"Content-Security-Policy": _POLICY})
