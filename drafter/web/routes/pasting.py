"""起草 by a chat page: the prompt to be copied, the answer to be pasted, which is held against the sources like any model's."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.draft.scripted import is_whole_reply
from drafter.office.writing import write_atomically
from drafter.web import work
from drafter.web.models import ModelAsked
from drafter.web.site import desk_of, goto, page, site_of

router = APIRouter()
_ANSWER = "回复.txt"
MAX_ANSWER = 200_000  # characters; twenty times the longest report's reply


@router.get("/cases/{case}/chat")
async def chat(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    said = await site_of(request).workers.run(work.report_prompt, desk.folder)
    return page(request, "chat.html", step=3, case=case, **said)


@router.post("/cases/{case}/chat")
async def answered(request: Request, case: str, answer: Annotated[str, Form()] = "") -> Response:
    """Drafts with a pasted answer, kept among the page's own notes so that the draft can be made again."""
    desk, site = desk_of(request, case, "draft"), site_of(request)
    if len(answer) > MAX_ANSWER or not is_whole_reply(answer):
        raise InputError.one(
            _("回复"), _("里面没有按约定写的全文"), _("把对话里的回复整段复制过来，句子后面〔n4〕这样的出处要留着")
        )
    write_atomically(desk.note(_ANSWER), answer.encode(errors="replace"), force=True)
    asked = ModelAsked(f"scripted:{desk.note(_ANSWER)}")
    site.jobs.start(desk, asked.model, work.draft, site.options.cases, asked)
    return goto(request, f"/cases/{case}/draft")
