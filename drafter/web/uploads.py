"""Files from a browser: counted, measured, their names made safe, looked through for secrecy markings before anything is stored."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from drafter.core.errors import InputError, Problem
from drafter.core.messages import _
from drafter.web import work
from drafter.web.cases_folder import INCOMING, SUFFIXES, Desk, free_name, kept_settings, safe_name
from drafter.web.options import MEGABYTE, Options
from drafter.web.workers import Workers

PASTED = "粘贴素材.md"
_SETTINGS = "case.yaml"
_ANSWERS = "待答.yaml"
MOST = 300  # files of one case
_TEXTS = frozenset((".txt", ".md", ".csv", ".tsv", ".yaml"))


class Marked(Exception):
    """The files bear secrecy markings and nobody has said that they may be stored. places: file and place of each."""

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__(len(places))
        self.places = tuple(places)


@dataclass(frozen=True, slots=True)
class Received:
    """Files in a folder of their own that ends with the request."""

    folder: Path
    names: tuple[str, ...]


async def upload_form(request: Request) -> FormData:
    """The form of a request with files; a browser sends an empty part for each place where nobody chose one."""
    return await request.form(max_files=1000, max_fields=1000, max_part_size=8 * MEGABYTE)


def files_in(form: FormData, name: str) -> list[UploadFile]:
    """The files that were chosen under a name."""
    return [one for one in form.getlist(name) if isinstance(one, UploadFile) and one.filename]


def words_in(form: FormData, name: str, otherwise: str = "") -> str:
    value = form.get(name, otherwise)
    return value if isinstance(value, str) else otherwise


@asynccontextmanager
async def received(
    files: Iterable[UploadFile], pasted: str, options: Options, workers: Workers, *, agreed: bool
) -> AsyncIterator[Received]:
    """The files, within; nothing of them is left behind unless it was taken out.

    Raises:
        InputError: too many, too large, or of a kind nobody reads, all at once. Marked: see there.
    """
    incoming = options.cases / INCOMING
    incoming.mkdir(mode=0o700, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=incoming))  # on the cases' own disk: what is taken is moved there whole
    try:
        names = await _written(folder, list(files), options)
        if pasted.strip():
            (folder / PASTED).write_text(pasted.replace("\r\n", "\n"), encoding="utf-8")
            names.append(PASTED)
        if not agreed and names:
            marked = await workers.run(work.secrets, [folder / name for name in names])
            if marked:
                raise Marked(marked)
        yield Received(folder, tuple(names))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _written(folder: Path, files: Sequence[UploadFile], options: Options) -> list[str]:
    if len(files) > options.max_files:
        raise InputError.one(_("上传"), _("一次最多{n}个文件").format(n=options.max_files), _("分几次上传"))
    problems, names = [], []
    for file in files:
        name = safe_name(file.filename or "")
        if Path(name).suffix.lower() not in SUFFIXES and name not in (_SETTINGS, _ANSWERS):
            if not _is_leftover(name):
                problems.append(
                    Problem(name, "", _("这种文件读不了"), _("可用 docx、doc、wps、txt、md、pdf、xlsx、xls、csv"))
                )
            continue
        name = free_name(folder, name)
        limit = options.max_text if Path(name).suffix.lower() in _TEXTS else options.max_file
        if await _copied(file, folder / name, limit):
            names.append(name)
        else:
            what = _("文件过大，上限 {limit} MB").format(limit=limit // MEGABYTE)
            problems.append(Problem(name, "", what, _("请拆分后再试")))
    if problems:
        raise InputError(problems)
    return names


def _is_leftover(name: str) -> bool:
    """What a system or an editor leaves in a folder; whoever drops a whole folder means none of it."""
    return name.lower() in ("thumbs.db", "desktop.ini", "ds_store") or name.lower().endswith(
        (".tmp", ".bak", ".lock", ".json")
    )


async def _copied(file: UploadFile, path: Path, limit: int) -> bool:
    left = limit
    with path.open("wb") as out:
        while piece := await file.read(MEGABYTE):
            left -= len(piece)
            if left < 0:
                return False
            out.write(piece)
    return True


def sweep(cases: Path) -> None:
    """What a server that was killed left half received; what comes in now is younger."""
    for folder in (cases / INCOMING).glob("*"):
        if time.time() - folder.stat().st_mtime > 3600:
            shutil.rmtree(folder, ignore_errors=True)


def take(received: Received, desk: Desk) -> list[str]:
    """Moves the files into the case and returns the names they have there; a case.yaml among them gives the case its settings."""
    if len(desk.files()) + len(received.names) > MOST:
        raise InputError.one(_("案例"), _("一个案例最多{n}个文件").format(n=MOST), _("先删去不用的"))
    taken = []
    for name in received.names:
        if name in (_SETTINGS, _ANSWERS):
            continue
        free = free_name(desk.folder, name)
        shutil.move(received.folder / name, desk.folder / free)
        taken.append(free)
    if _ANSWERS in received.names and not (desk.folder / _ANSWERS).exists():
        shutil.move(received.folder / _ANSWERS, desk.folder / _ANSWERS)
    if _SETTINGS in received.names and not desk.settings():
        there = {path.name for path in desk.files()}
        desk.save_settings(kept_settings(received.folder / _SETTINGS, there))
    return taken
