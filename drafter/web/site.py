"""What every route works with: the server's parts, the visitor, his case, and how a page is made."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import HTTPException, Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from drafter import __version__
from drafter.core.messages import _, language
from drafter.web.access import Keys, Session
from drafter.web.attempts import Attempts
from drafter.web.cases_folder import Cases, Desk
from drafter.web.options import Options
from drafter.web.running_jobs import Jobs
from drafter.web.workers import Workers

_HERE = Path(__file__).resolve().parent
STATIC = _HERE / "static"


@dataclass(slots=True)
class Site:
    """One server. model_keys: keys visitors gave for this run, by user; they are never written anywhere."""

    options: Options
    keys: Keys
    cases: Cases
    workers: Workers
    jobs: Jobs
    attempts: Attempts = field(default_factory=Attempts)
    model_keys: dict[str, str] = field(default_factory=dict)


def site_of(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


def session_of(request: Request) -> Session:
    session: Session = request.scope["drafter.session"]
    return session


def desk_of(request: Request, case: str, *kinds: str) -> Desk:
    """The visitor's case; another's is as if it were not there."""
    desk = site_of(request).cases.desk(session_of(request).user, case)
    if desk is None or (kinds and desk.kind not in kinds):
        raise HTTPException(404)
    if kinds and desk.kind != "draft" and not desk.note("report.json").is_file():
        raise HTTPException(
            404
        )  # a server was killed before the report had come in: there is nothing but the wish to delete it
    return desk


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page or a piece of one; everything escaped, a name nobody gave is an error."""
    words = {
        "session": session_of(request), "mark": request.scope["drafter.mark"], "lang": language(), "path": request.url.path,
        "options": site_of(request).options, "asset": _asset, "version": __version__, **values,
    }  # fmt: skip
    return HTMLResponse(_environment().get_template(template).render(words).encode(errors="replace"), status)


def goto(request: Request, where: str) -> Response:
    """On to another page, whether a form or htmx asked."""
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"HX-Redirect": where})
    return Response(status_code=303, headers={"Location": where})


def fetch(request: Request, where: str) -> Response:
    """A file to be had there; the page stays as it is and may ask again."""
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"HX-Trigger": json.dumps({"fetch": where})})
    return goto(request, where)


@lru_cache(maxsize=64)
def _asset(name: str) -> str:
    """The address of a static file; it changes with its content, so that no browser keeps an old one."""
    return f"/static/{name}?{hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]}"


def model_name(name: str) -> str:
    """A model as pages name it: of one in a file the file, whichever system's path it has; where it lies is its keeper's business."""
    return re.split(r"[/\\]", name)[-1]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )  # fmt: skip
    made.globals["_"] = _
    made.filters["model_name"] = model_name
    return made
