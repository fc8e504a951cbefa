"""Step 2, 读懂了什么: the facts by part, questions first, each put right in place; its source as it stands in the file."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.web import work
from drafter.web.cases_folder import Desk
from drafter.web.site import desk_of, page, site_of

router = APIRouter()
ROLES = ("preamble", "achievements", "problems", "plans")
_FIGURE = re.compile(r"\s*[-−]?[0-9][0-9,，]{0,20}(?:\.[0-9]{1,10})?[^0-9<>\"'&=]{0,16}")
KINDS = ("value", "base", "change", "rate", "target", "completion", "share", "rank", "index", "limit", "remainder")


@router.get("/cases/{case}/facts")
async def facts(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    said = desk.read_note("facts.json")
    fresh = said is not None and said.get("stamp") == desk.stamp()
    return page(request, "facts.html", step=2, case=case, listed=_listed(said) if fresh else None)


@router.get("/cases/{case}/facts/list")
async def read(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    return _list(request, desk, await site_of(request).workers.run(work.facts, desk.folder))


def _list(request: Request, desk: Desk, said: dict[str, Any]) -> HTMLResponse:
    return page(request, "facts_list.html", case=desk.id, listed=_listed(said))


def _listed(said: dict[str, Any]) -> dict[str, Any]:
    """The facts by part, then those left out; questions with the facts they are about."""
    parts: dict[str, list[dict[str, Any]]] = {role: [] for role in ROLES}
    out: list[dict[str, Any]] = []
    for fact in said["facts"]:
        (
            out if fact["treatment"] == "left_out" else parts[fact["role"] if fact["role"] in parts else "achievements"]
        ).append(fact)
    return {
        "parts": parts,
        "left_out": out,
        "questions": said["questions"],
        **words(),
        "count": sum(map(len, parts.values())),
    }


def words() -> dict[str, Any]:
    """Names as people read them."""
    return {
        "roles": {"preamble": _("开头"), "achievements": _("成绩"), "problems": _("问题"), "plans": _("打算")},
        "kinds": {
            "value": _("数值"), "base": _("上年同期"), "change": _("增减量"), "rate": _("增长率"), "target": _("目标"), "completion": _("完成率"),
            "share": _("占比"), "rank": _("位次"), "index": _("指数"), "limit": _("限额"), "remainder": _("剩余"),
        },
        "uses": {"used": _("用"), "asked": _("待答"), "left_out": _("不用")},
        "statuses": {
            "done": _("已完成"), "ongoing": _("进行中"), "started": _("已启动"), "planned": _("计划"), "not_done": _("未完成"),
        },
        "directions": {"increase": _("增"), "decrease": _("减")},
    }  # fmt: skip


@router.post("/cases/{case}/facts")
async def correct(request: Request, case: str) -> HTMLResponse:
    desk, form = desk_of(request, case, "draft"), await request.form()
    given = {key: str(value)[:500] for key, value in form.items()}
    change = correction(given)
    return _list(request, desk, await site_of(request).workers.run(work.correct, desk.folder, [change]))


def correction(given: dict[str, str]) -> dict[str, Any]:
    """A form's fields as a correction of one fact."""
    if not given.get("id") or "source" not in given or "locator" not in given:
        raise HTTPException(400)
    change: dict[str, Any] = {key: given[key] for key in ("id", "source", "locator")}
    if given.get("role") in ROLES:
        change["role"] = given["role"]
    if given.get("treatment") in ("used", "left_out"):
        change["treatment"] = given["treatment"]
    if "topic" in given:
        change["topic"] = given["topic"]
    told = given.get("figures", "")
    count = min(int(told), 60) if re.fullmatch("[0-9]{1,3}", told) else 0
    if count:
        change["figures"] = [_figure(given, number) for number in range(count)]
    return change


def _figure(given: dict[str, str], number: int) -> dict[str, Any]:
    figure: dict[str, Any] = {key: given.get(f"{key}{number}", "") for key in ("indicator", "value", "unit", "period")}
    kind, change = given.get(f"kind{number}", ""), given.get(f"change{number}", "")
    return {**figure, "kind": kind if kind in KINDS else "value", "change": change or None, "text": ""}


@router.post("/cases/{case}/answers")
async def answer(
    request: Request, case: str, source: Annotated[str, Form()], locator: Annotated[str, Form()], text: Annotated[str, Form()],
    question: Annotated[str, Form()], said: Annotated[str, Form()] = "", choice: Annotated[str, Form()] = "",
) -> HTMLResponse:  # fmt: skip
    """choice: one of the answers offered, pressed; said: words typed."""
    desk = desk_of(request, case, "draft")
    if not (words := (choice or said).strip()):
        raise InputError.one(_("答复"), _("没有填"))
    answers = {(source, locator, text): (question, words[:500])}
    return _list(request, desk, await site_of(request).workers.run(work.answer, desk.folder, answers))


@router.get("/cases/{case}/source")
async def source(request: Request, case: str, file: str, place: str = "", figure: str = "") -> Response:
    """figure: the words somebody pressed on, whose own cell is shown where the place is another of its row; words that state no figure say nothing."""
    desk = desk_of(request, case)
    figure = figure if _FIGURE.fullmatch(figure) else ""
    shown = await site_of(request).workers.run(work.excerpt, desk.folder, file, place[:80], figure, line="short")
    return page(request, "excerpt.html", shown=shown)
