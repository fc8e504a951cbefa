"""Step 4, 取走: the files, the clean one held back while errors stand; a preview of the pages; everything as one archive."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from drafter.core.messages import _
from drafter.web import work
from drafter.web.cases_folder import Desk, safe_name
from drafter.web.edits import NAME as EDITS
from drafter.web.edits import changed, read_edits
from drafter.web.site import desk_of, page, site_of

router = APIRouter()
_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip", ".txt": "text/plain; charset=utf-8", ".json": "application/json", ".yaml": "text/plain; charset=utf-8",
}  # fmt: skip
_OWN = ("report.docx", "review.docx", "gaps.xlsx", "report.txt", "findings.json", "trace.json", "run.json")
# What the preview draws with: the library puts style elements into the page; scripts stay our own.
_PREVIEW_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@router.get("/cases/{case}/take")
async def take(request: Request, case: str) -> HTMLResponse:
    desk = desk_of(request, case, "draft")
    note = desk.read_note("draft.json")
    if note is None:
        return page(request, "take.html", step=4, case=case, drafted=False)
    edited = await _edited(request, desk)
    findings = edited if edited is not None else note["findings"]
    errors = [finding for finding in findings if finding["severity"] == "error"]
    return page(
        request, "take.html", step=4, case=case, drafted=True, stale=note["stamp"] != desk.stamp(), errors=errors, edited=edited is not None,
        questions=len(note["questions"]), names=[name for name in _OWN if (desk.out / name).is_file()],
    )  # fmt: skip


async def _edited(request: Request, desk: Desk) -> list[dict[str, Any]] | None:
    """The findings of the draft as edited, its files written; None when nothing was edited."""
    edits = changed(read_edits(desk.folder))
    there = "\n".join(
        "".join(p["text"] for p in line["pieces"]) for line in (desk.read_note("draft.json") or {"lines": []})["lines"]
    )
    if not any(f"\n{line}\n" in f"\n{there}\n" for line in edits):
        return None
    made, stamp = desk.read_note("edited_files.json"), _edited_stamp(desk)
    if made is not None and made["stamp"] == stamp:
        kept: list[dict[str, Any]] = made["findings"]
        return kept
    site = site_of(request)
    found: list[dict[str, Any]] = await site.workers.run(work.edited_files, desk.folder, site.options.cases)
    desk.write_note("edited_files.json", {"stamp": stamp, "findings": found})
    return found


def _edited_stamp(desk: Desk) -> list[int]:
    """Changes with the draft and with what people changed in it."""
    return [path.stat().st_mtime_ns for path in (desk.note("draft.json"), desk.folder / EDITS) if path.is_file()]


@router.get("/cases/{case}/out/{name}")
async def download(request: Request, case: str, name: str, doubtful: int = 0) -> Response:
    """A file of `out`; doubtful: how many errors stand in it, which its name then says."""
    desk = desk_of(request, case, "draft")
    path = desk.out / name
    if name not in (*_OWN, *work.EDITED.values()) or not _is_own(path):
        raise HTTPException(404)
    title = str(desk.settings().get("title") or _("报告"))
    names = {
        "report.docx": title, "report-edited.docx": _("{title}（改动后）").format(title=title), "review.docx": _("{title}（审核稿）").format(title=title),
        "review-edited.docx": _("{title}（改动后审核稿）").format(title=title), "gaps.xlsx": _("{title}（缺口）").format(title=title),
    }  # fmt: skip
    stem = names.get(name, path.stem)
    if doubtful > 0 and name.startswith("report"):
        stem = _("{title}-有{n}处错误未处理").format(title=stem, n=doubtful)
    return sent(path.read_bytes(), f"{stem}{path.suffix}")


def _is_own(path: Path) -> bool:
    """A file that lies here itself: no link to another place, no pipe that never ends."""
    return path.is_file() and not path.is_symlink()


@router.get("/cases/{case}/all.zip")
async def everything(request: Request, case: str) -> Response:
    """The case with its outputs: unpacked, it runs on the command line."""
    desk = desk_of(request, case)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        notes = [desk.folder / name for name in ("case.yaml", "待答.yaml", EDITS, "layout.yaml")]
        for path in (*notes, *desk.files()):
            if _is_own(path):
                archive.write(path, path.name)
        for path in filter(_is_own, sorted(desk.out.glob("*"))):
            archive.write(path, f"out/{path.name}")
    return sent(packed.getvalue(), f"{desk.settings().get('title') or desk.id}.zip")


@router.get("/cases/{case}/preview/{name}")
async def preview(request: Request, case: str, name: str) -> Response:
    desk_of(request, case)
    if name not in (*_OWN, *work.EDITED.values()):
        raise HTTPException(404)
    shown = page(request, "preview.html", case=case, name=name)
    shown.headers["Content-Security-Policy"] = _PREVIEW_POLICY
    return shown


def sent(content: bytes, name: str) -> Response:
    """A file to keep, never to show: whatever is in it, no browser runs it."""
    name = safe_name(name)
    suffix = f".{name.rpartition('.')[2]}"
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(
        content, media_type=_TYPES.get(suffix, "application/octet-stream"), headers={"Content-Disposition": disposition}
    )
