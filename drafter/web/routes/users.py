"""Coming in and going out; the language; a sign of life."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.web import access
from drafter.web.safety import LANGUAGE_COOKIE, cookie_header
from drafter.web.site import goto, page, session_of, site_of

router = APIRouter()


@router.get("/healthz")
async def health() -> Response:
    return PlainTextResponse("ok")


@router.get("/login")
async def door(request: Request) -> HTMLResponse:
    return page(request, "login.html", users=site_of(request).options.has_users)


@router.post("/login")
async def come_in(request: Request, password: Annotated[str, Form()], name: Annotated[str, Form()] = "") -> Response:
    site = site_of(request)
    who = name if site.options.has_users else access.ALONE
    host = request.client.host if request.client else ""
    if not site.attempts.may(who, host):
        raise InputError.one(_("登录"), _("试得太多了"), _("请一分钟后再试"))
    async with site.attempts.turn() as looked_at:
        if not looked_at:
            raise InputError.one(_("登录"), _("试得太多了"), _("请一分钟后再试"))
        fits = await run_in_threadpool(_may, request, name, password)
    secret = access.opens(site.options, who) if fits else None
    if secret is None:
        raise InputError.one(_("登录"), _("用户名、密码或口令不对"))
    site.attempts.succeeded(who, host)
    answer = goto(request, "/")
    cookie = site.keys.sign(
        access.new_session(who, site.keys.door(secret))
    )  # a new one: whoever knew the old does not come in with it
    answer.headers.append("Set-Cookie", cookie_header(access.COOKIE, cookie, request.scope))
    return answer


def _may(request: Request, name: str, password: str) -> bool:
    options = site_of(request).options
    if options.has_users:
        return access.knows(options.users_file, name, password)
    return bool(options.token) and access.same(password, options.token)


@router.post("/logout")
async def go_out(request: Request) -> Response:
    site_of(request).model_keys.pop(session_of(request).user, None)
    site_of(request).keys.end(session_of(request))
    answer = goto(request, "/login")
    cookie = site_of(request).keys.sign(access.new_session())
    answer.headers.append("Set-Cookie", cookie_header(access.COOKIE, cookie, request.scope))
    return answer


@router.post("/language")
async def speak(request: Request, lang: Annotated[str, Form()]) -> Response:
    answer = Response(status_code=204, headers={"HX-Refresh": "true"})
    answer.headers.append("Set-Cookie", cookie_header(LANGUAGE_COOKIE, "en" if lang == "en" else "zh", request.scope))
    return answer
