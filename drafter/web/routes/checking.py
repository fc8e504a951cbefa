"""核对: any report, its findings in the margin; put aside with a reason, safe fixes with their difference, the report with comments."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response
from starlette.datastructures import FormData

from drafter.core.errors import DrafterError, InputError
from drafter.core.messages import _
from drafter.web import report_work
from drafter.web.cases_folder import Desk
from drafter.web.margin import margin
from drafter.web.routes.downloads import sent
from drafter.web.site import desk_of, goto, page, session_of, site_of
from drafter.web.uploads import Marked, files_in, received, take, upload_form, words_in

router = APIRouter()


@router.get("/check")
async def door(request: Request) -> HTMLResponse:
    return page(request, "report_new.html", what="check", model=None)


@router.post("/check")
async def begin(request: Request) -> Response:
    desk, _form = await new_report(request, "check")
    about = desk.read_note("report.json")
    await worked(request, desk, report_work.check, about["report"], about["facts"], about["prior"], [])
    return goto(request, f"/check/{desk.id}")


async def new_report(request: Request, kind: str, needed: tuple[str, ...] = ("report",)) -> tuple[Desk, FormData]:
    """A case of one report with the files beside it; where one of them is refused, nothing of the others stays."""
    site, form, desk = site_of(request), await upload_form(request), None
    given = {role: files_in(form, role) for role in ("report", "facts", "prior")}
    agreed = words_in(form, "agreed") == "yes"
    named: dict[str, list[str]] = {}
    try:
        for role, files in given.items():
            async with received(files, "", site.options, site.workers, agreed=agreed) as came:
                if role in needed and not came.names:
                    raise InputError.one(_("报告"), _("还没有文件"), _("选一份报告（docx、txt、pdf、wps）"))
                desk = desk or site.cases.new(session_of(request).user, kind)
                named[role] = take(came, desk)
    except (DrafterError, Marked):
        if desk is not None:
            site.cases.delete(desk)
        raise
    assert desk is not None
    about = {"report": named["report"][0], "facts": named["facts"], "prior": named["prior"], "suppress": []}
    desk.write_note("report.json", about)
    return desk, form


async def worked(request: Request, desk: Desk, work_: Callable[..., Any], *given: Any) -> Any:
    """What the work returns; a report it cannot read leaves no case behind."""
    try:
        return await site_of(request).workers.run(work_, desk.folder, *given)
    except DrafterError:
        site_of(request).cases.delete(desk)
        raise


@router.get("/check/{case}")
async def findings(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "check")
    return page(request, "check.html", case=case, said=_shown(await _checked(request, desk)))


async def _checked(request: Request, desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] | None = desk.read_note("check.json")
    if found is None:
        about = desk.read_note("report.json")
        found = await site_of(request).workers.run(
            report_work.check, desk.folder, about["report"], about["facts"], about["prior"], about["suppress"]
        )
    return {**found, "suppress": desk.read_note("report.json")["suppress"]}


def _shown(said: dict[str, Any]) -> dict[str, Any]:
    families = {
        "ST": _("结构"), "PH": _("待补"), "QT": _("数据"), "GR": _("溯源"), "RS": _("残留"), "CR": _("对应"), "LG": _("语言"), "FM": _("格式"), "SP": _("豁免"),
    }  # fmt: skip
    severities = {"error": _("错误"), "warning": _("警告"), "advice": _("建议")}
    levels = Counter(finding["severity"] for finding in said["findings"])
    used = Counter(finding["rule"][:2] for finding in said["findings"])
    return {
        **said, "lines": margin(said), "severities": [(key, name, levels[key]) for key, name in severities.items() if levels[key]],
        "families": [(key, families.get(key, key), count) for key, count in sorted(used.items())],
    }  # fmt: skip


@router.post("/check/{case}/aside")
async def put_aside(
    request: Request, case: str, rule: Annotated[str, Form()], quote: Annotated[str, Form()], reason: Annotated[str, Form()] = ""
) -> Response:  # fmt: skip
    desk = desk_of(request, case, "check")
    if not reason.strip():
        raise InputError.one(_("豁免"), _("没有写理由"), _("写一句为什么不算问题"))
    about = desk.read_note("report.json")
    about["suppress"].append({"rule": rule[:10], "quote": quote[:400], "reason": reason.strip()[:200]})
    desk.write_note("report.json", about)
    desk.note("check.json").unlink(missing_ok=True)
    return goto(request, f"/check/{case}")


@router.post("/check/{case}/aside/{number}/back")
async def bring_back(request: Request, case: str, number: int) -> Response:
    desk = desk_of(request, case, "check")
    about = desk.read_note("report.json")
    about["suppress"] = [one for at, one in enumerate(about["suppress"]) if at != number]
    desk.write_note("report.json", about)
    desk.note("check.json").unlink(missing_ok=True)
    return goto(request, f"/check/{case}")


@router.get("/check/{case}/commented")
async def commented(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "check")
    about = desk.read_note("report.json")
    made = await site_of(request).workers.run(
        report_work.commented,
        desk.folder,
        about["report"],
        about["facts"],
        about["prior"],
        about["suppress"],
        datetime.date.today(),
    )
    if made is None:
        raise InputError.one(about["report"], _("不是 docx，加不了 Word 批注"), _("先另存为 docx"))
    return sent(made, f"{Path(about['report']).stem}-{_('核对')}.docx")


@router.get("/check/{case}/fixes")
async def fixes(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "check")
    said = await _checked(request, desk)
    text = said["text"]
    shown = [
        {**fix, "before": text[max(0, fix["start"] - 14) : fix["start"]], "after": text[fix["end"] : fix["end"] + 14]}
        for fix in said["fixes"]
    ]
    return page(request, "fixes.html", case=case, fixes=shown)


@router.get("/check/{case}/fixed")
async def fixed(request: Request, case: str) -> Response:
    desk = desk_of(request, case, "check")
    name = desk.read_note("report.json")["report"]
    made, _diff = await site_of(request).workers.run(report_work.fixed, desk.folder, name, datetime.date.today())
    suffix = ".txt" if isinstance(made, str) else ".docx"
    return sent(made.encode() if isinstance(made, str) else made, f"{Path(name).stem}-{_('修改')}{suffix}")
