"""The application: its parts put together, its routes by area, its errors as words."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteHTTPException

from drafter.batch.limits import Limits
from drafter.core.errors import DrafterError, InputError
from drafter.core.messages import _
from drafter.web import work
from drafter.web.access import Keys
from drafter.web.cases_folder import Cases
from drafter.web.options import Options
from drafter.web.routes import ROUTERS
from drafter.web.running_jobs import Jobs
from drafter.web.safety import Guard
from drafter.web.site import STATIC, Site, page
from drafter.web.uploads import Marked, sweep
from drafter.web.workers import WARMED, Workers


def create(options: Options) -> FastAPI:
    """A server's application; its workers start when first needed and end with it."""
    cases = Cases(options.cases, options.max_cases)
    workers = Workers(options.workers or os.cpu_count() or 1, Limits(options.seconds, options.megabytes))
    keys = Keys(options.cases)

    jobs = Jobs(workers)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        beside = [asyncio.create_task(workers.run(work.warm_up, line=line)) for line in WARMED]
        beside.append(asyncio.create_task(_tidy(cases, jobs, options.retention)))
        yield
        for task in beside:
            task.cancel()
        workers.close()

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.state.site = Site(options, keys, cases, workers, jobs)
    app.add_middleware(Guard, options=options, keys=keys)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(DrafterError, _told)
    app.add_exception_handler(Marked, _asked)
    app.add_exception_handler(StarletteHTTPException, _plain)
    app.add_exception_handler(RequestValidationError, _unfit)
    return app


async def _tidy(cases: Cases, jobs: Jobs, days: int) -> None:
    """Old cases go, where somebody said after how many days, and what was half received; looked for once an hour."""
    while True:
        await clear_old(cases, jobs, days)
        sweep(cases.folder)
        await asyncio.sleep(3600)


async def clear_old(cases: Cases, jobs: Jobs, days: int) -> int:
    """Deletes what nobody touched for so many days, and first ends what is still on its way for it; returns how many."""
    old = cases.old(days)
    for desk in old:
        await jobs.end(desk)
        cases.delete(desk)
    return len(old)


async def _told(request: Request, error: Exception) -> Response:
    """What is wrong, in the page's place for messages or on a page of its own."""
    problems = [str(one) for one in error.problems] if isinstance(error, InputError) else [str(error)]
    problems = [_without_folder(request, one) for one in problems]
    return page(request, _whole_or_piece(request, "problem"), 422, problems=problems)


def _without_folder(request: Request, words: str) -> str:
    """Where the server keeps its cases is nobody's business but its keeper's."""
    cases = re.escape(f"{request.app.state.site.options.cases}{os.sep}")
    return re.sub(rf"{cases}(?:[^\s/\\]+[/\\])*", "", words)


async def _asked(request: Request, error: Exception) -> Response:
    assert isinstance(error, Marked)
    return page(request, "marked.html", 409, places=error.places)


async def _plain(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException | StarletteHTTPException) else 500
    words = {404: _("没有这一页"), 405: _("不能这样打开"), 400: _("请求不完整，请刷新后再试")}
    if "drafter.session" not in request.scope:
        return PlainTextResponse(words.get(status, ""), status)
    said = words.get(status) or str(getattr(error, "detail", ""))
    return page(request, _whole_or_piece(request, "problem"), status, problems=[said])


async def _unfit(request: Request, _error: Exception) -> Response:
    return page(request, _whole_or_piece(request, "problem"), 422, problems=[_("填写不完整，请检查后再试")])


def _whole_or_piece(request: Request, name: str) -> str:
    return f"{name}.html" if request.headers.get("hx-request") else f"{name}_page.html"
