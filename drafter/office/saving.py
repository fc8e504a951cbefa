"""Writing results: all of a run or nothing, never over a file that was read in it, and never over people's work without a copy."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from drafter.core.errors import InputError, Problem
from drafter.core.files import was_read
from drafter.core.finished_sets import dated
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.office.sets import tidy, write_set
from drafter.office.writing import write_atomically
from drafter.office.written import is_ours, remember

_PACKAGES = (".docx", ".xlsx")
_TEXTS = (".txt", ".md", ".json", ".html", ".csv", ".yaml", ".sarif")
_SYSTEM, _DISK = ("/dev/", "/proc/", "/sys/"), "/dev/shm/"
Content = bytes | str


def save(
    path: Path | str, content: Content, *, sources: Iterable[Path | str] = (), force: bool = True, own: bool = False
) -> None:
    """Writes one file; see `save_set`."""
    save_set({Path(path): content}, sources=sources, force=force, own=own)


def save_set(
    files: Mapping[Path, Content], *, sources: Iterable[Path | str] = (), force: bool = False, own: bool = False
) -> None:
    """Writes the files of one run together or not at all; text as UTF-8 with \\n line ends.

    A file that is there and not as drafter wrote it last is kept under a dated name, and that is told.
    own: the files are drafter's own notes (answers, baselines): they may be read and written in one run.

    Raises:
        InputError: a path is one of `sources` or was read in this run, is named as another kind of file, exists without `force`,
            or cannot be written.
    """
    contents = {path: _bytes(content) for path, content in files.items()}
    problems = [problem for path, content in files.items() for problem in _misnamed(path, content)]
    problems += refusals(contents, sources=sources, force=force, own=own)
    if problems:
        raise InputError(problems)
    for folder in {path.parent for path in contents}:
        tidy(folder)
    kept = {} if own else _changed_by_hand(contents)
    remember(contents.values())
    everything = contents | {copy: path.read_bytes() for path, copy in kept.items()}
    if len(everything) == 1:
        write_atomically(*everything.popitem(), force=True)
    else:
        write_set(everything)
    for path, copy in kept.items():
        tell(_kept_words(path, copy))


def refusals(
    paths: Iterable[Path], *, sources: Iterable[Path | str] = (), force: bool = False, own: bool = False
) -> list[Problem]:
    """Why these paths must not be written; nothing when they may."""
    read = [Path(source) for source in sources]
    found, there = [], []
    for path in paths:
        if not own and (was_read(path) or any(_same(path, source) for source in read)):
            found.append(Problem(str(path), "", _("不能覆盖原文件"), _("请用 -o 另给一个文件名")))
        elif _is_no_file(path):
            found.append(Problem(str(path), "", _("不是普通文件（设备、管道不能写）"), _("请用 -o 给出磁盘上的文件名")))
        elif path.is_dir():
            found.append(Problem(str(path), "", _("是文件夹，不是文件"), _("请用 -o 另给一个名字")))
        elif not force and path.exists():
            there.append(path)
    return found + _already_there(there)


def _already_there(paths: Sequence[Path]) -> list[Problem]:
    """The files that would be replaced: those of one folder in one line."""
    folders: dict[Path, list[str]] = {}
    for path in paths:
        folders.setdefault(path.parent, []).append(path.name)
    remedy = _("换一个名字，或加 --force 覆盖")
    return [
        Problem(str(folder / names[0]), "", _("已存在"), remedy)
        if len(names) == 1
        else Problem(str(folder), "", _("已有 {names}").format(names=_("、").join(names)), remedy)
        for folder, names in folders.items()
    ]


def refuse_one_name(*paths: Path | None) -> None:
    """Refuses two results of one run under one name, of which the later would replace the earlier.

    Raises:
        InputError: two of the paths are one file, however they are spelt.
    """
    seen: dict[Path, Path] = {}
    for path in filter(None, paths):
        if (place := path.resolve()) in seen:
            raise InputError.one(str(path), _("两样结果写到了同一个文件"), _("给它们不同的名字"))
        seen[place] = path


def _is_no_file(path: Path) -> bool:
    """Whether a device, a pipe or a place of the system's own has the name: a rename would put a file where it was."""
    place = str(path.absolute())
    if place.startswith(_SYSTEM) and not place.startswith(_DISK):
        return True
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _changed_by_hand(contents: Mapping[Path, bytes]) -> dict[Path, Path]:
    """Files that are there, would change, and are not as drafter wrote them → the names their copies get."""
    changed = [
        path for path, content in contents.items() if path.is_file() and not _holds(path, content) and not is_ours(path)
    ]
    return {path: dated(path) for path in changed}


def _kept_words(path: Path, copy: Path) -> str:
    words = _("{path} 有人改过，原稿已另存为 {copy}").format(path=path, copy=copy.name)
    onto = _("；要把新素材并入改过的稿子，用 drafter draft 案例 --onto {copy}").format(copy=copy.name)
    return words + (onto if path.suffix.lower() in (".docx", ".txt") else "")


def _bytes(content: Content) -> bytes:
    return content.encode(errors="replace") if isinstance(content, str) else content


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _misnamed(target: Path, content: Content) -> list[Problem]:
    """A Word file called .txt, or text called .docx, is a file that nobody's program opens."""
    packed = isinstance(content, bytes) and content.startswith(b"PK\x03\x04")
    suffix = target.suffix.lower()
    if packed and suffix in _TEXTS:
        words = _("写出的是 Word 或 Excel 文件，名字却是 {suffix}").format(suffix=suffix)
        return [Problem(str(target), "", words, _("请把名字改成 .docx 或 .xlsx"))]
    if packed and not suffix:
        kind = ".xlsx" if b"xl/workbook" in content else ".docx"
        words = _("没有扩展名，写出来双击打不开")
        return [Problem(str(target), "", words, _("写成 {name}").format(name=target.name + kind))]
    if not packed and suffix in _PACKAGES:
        words = _("写出的是文本，名字却是 {suffix}").format(suffix=suffix)
        return [Problem(str(target), "", words, _("请把名字改成 .txt、.json 或 .html"))]
    return []


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
