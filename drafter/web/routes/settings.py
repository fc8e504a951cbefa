"""Settings: the model and what it may see, the layout learned from the office's own file. Keys are kept for this run only, and never shown."""

from __future__ import annotations

import json
import shutil
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.draft.backend import BackendOptions, endpoint_for
from drafter.draft.endpoint import endpoint_of
from drafter.office.writing import write_atomically
from drafter.web import report_work
from drafter.web.cases_folder import Desk
from drafter.web.models import ModelAsked
from drafter.web.site import goto, page, session_of, site_of
from drafter.web.uploads import files_in, received, upload_form

router = APIRouter()


def _file(request: Request) -> Any:
    return site_of(request).cases.of(session_of(request).user) / "settings.json"


def settings_of(request: Request) -> dict[str, Any]:
    try:
        said: dict[str, Any] = json.loads(_file(request).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said


def model_of(request: Request) -> ModelAsked | None:
    """The model drafts are written with: the server's for everybody, else the visitor's own; None where there is none."""
    options = site_of(request).options
    said = dict(options.model) if options.model else settings_of(request) if options.own_models else {}
    if not said.get("model") or said.get("offline"):
        return None
    key = site_of(request).model_keys.get(session_of(request).user, "") if options.own_models else ""
    return ModelAsked(str(said["model"]), str(said.get("base_url", "")), key, str(said.get("figures", "plain")))


@router.get("/settings")
async def settings(request: Request) -> HTMLResponse:
    said = {"model": "", "base_url": "", "figures": "plain", "offline": False, **settings_of(request)}
    keyed = bool(site_of(request).model_keys.get(session_of(request).user))
    layout = (_file(request).parent / "layout.yaml").is_file()
    return page(request, "settings.html", said=said, keyed=keyed, layout=layout, reached=_reached(said))


def _reached(said: dict[str, Any]) -> str:
    """The server a draft's words would go to, where that is not this machine."""
    if not said["model"] or said["offline"]:
        return ""
    try:
        found = endpoint_for(str(said["model"]), BackendOptions(base_url=str(said["base_url"])))
    except InputError:
        return ""
    return found.host if found is not None and found.reach != "loopback" else ""


@router.post("/settings/model")
async def save_model(
    request: Request, model: Annotated[str, Form()] = "", base_url: Annotated[str, Form()] = "", key: Annotated[str, Form()] = "",
    figures: Annotated[str, Form()] = "plain", offline: Annotated[str, Form()] = "",
) -> Response:  # fmt: skip
    site = site_of(request)
    if not site.options.own_models:
        raise InputError.one(_("模型"), _("由这台服务器统一设定"))
    model, base_url = model.strip(), base_url.strip()
    if base_url:
        endpoint_of(base_url)  # one with a key in it is refused before it is kept
    before = settings_of(request)
    said = {
        "model": model[:200],
        "base_url": base_url[:300],
        "figures": "masked" if figures == "masked" else "plain",
        "offline": bool(offline),
    }
    write_atomically(_file(request), json.dumps(said, ensure_ascii=False, indent=1).encode(), force=True)
    if (said["model"], said["base_url"]) != (before.get("model"), before.get("base_url")):
        site.model_keys.pop(session_of(request).user, None)  # a key was given for one server, not for the next
    if key.strip():
        site.model_keys[session_of(request).user] = key.strip()[:500]
    return goto(request, "/settings")


@router.post("/settings/layout")
async def learn(request: Request) -> Response:
    site, form = site_of(request), await upload_form(request)
    async with received(files_in(form, "file"), "", site.options, site.workers, agreed=True) as came:
        if not came.names:
            raise InputError.one(_("版式"), _("还没有文件"))
        words = await site.workers.run(report_work.learn_layout, came.folder / came.names[0])
    write_atomically(_file(request).parent / "layout.yaml", words.encode(), force=True)
    return goto(request, "/settings")


@router.post("/settings/layout/forget")
async def forget_layout(request: Request) -> Response:
    (_file(request).parent / "layout.yaml").unlink(missing_ok=True)
    return goto(request, "/settings")


def dress(request: Request, desk: Desk) -> None:
    """A new case is set in the office's own layout, where one was learned."""
    learned = _file(request).parent / "layout.yaml"
    if learned.is_file():
        shutil.copyfile(learned, desk.folder / "layout.yaml")
        desk.save_settings({**desk.settings(), "layout": "layout.yaml"})
