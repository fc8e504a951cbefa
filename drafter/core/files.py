"""The one way a user's file is opened: regular files only, bounded, and remembered for as long as the run lasts.

What was read in a run is never written over (`office/saving`): a run is everything one command does.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.finished_sets import finish_left
from drafter.core.messages import _

SMALL = 4 << 20  # bytes; no settings file, case or list of ours is near this


@dataclass
class Reads:
    """The files read in a run, by what they are on the disk (so that links and other spellings do not matter)."""

    seen: set[tuple[int, int]] = field(default_factory=set)
    folders: set[Path] = field(default_factory=set)

    def enter(self, folder: Path) -> None:
        """Before the first file of a folder is read, what a killed run left there is put in order."""
        if folder not in self.folders:
            self.folders.add(folder)
            finish_left(folder)

    def add(self, path: Path | str) -> None:
        try:
            found = Path(path).stat()
        except (OSError, ValueError):
            return
        self.seen.add((found.st_dev, found.st_ino))

    def holds(self, path: Path | str) -> bool:
        try:
            found = Path(path).stat()
        except (OSError, ValueError):
            return False
        return (found.st_dev, found.st_ino) in self.seen


_reads: ContextVar[Reads | None] = ContextVar("reads", default=None)


@contextmanager
def run_of_reads() -> Iterator[Reads]:
    """Everything read within is remembered until it ends; one within another is one run."""
    if (outer := _reads.get()) is not None:
        yield outer
        return
    token = _reads.set(Reads())
    try:
        yield _reads.get()  # type: ignore[misc]  # just set
    finally:
        _reads.reset(token)


def note_read(*paths: Path | str) -> None:
    """Remembers files that something else reads for us (a program, a library)."""
    if (reads := _reads.get()) is not None:
        for path in paths:
            reads.add(path)


def was_read(path: Path | str) -> bool:
    """Whether this file was read in the present run."""
    reads = _reads.get()
    return reads is not None and reads.holds(path)


def read_bounded(path: Path | str, limit: int = SMALL) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    Raises:
        InputError: there is none, it is a folder, a device or a pipe, is larger, or may not be read.
    """
    name = str(path)
    if (reads := _reads.get()) is not None:
        reads.enter(Path(path).parent)
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError.one(name, _("是文件夹，不是文件"), _("请给出文件名"))
        if not stat.S_ISREG(mode):
            raise InputError.one(name, _("不是普通文件（设备、管道不能读）"), _("请给出磁盘上的文件"))
        note_read(path)
        with open(path, "rb", opener=_without_waiting) as file:
            raw: bytes | None = file.read(limit + 1)
    except FileNotFoundError as error:
        raise InputError.one(name, _("文件不存在"), _("请检查路径")) from error
    except (OSError, ValueError) as error:
        raise InputError.one(
            name, _("无法读取：{why}").format(why=getattr(error, "strerror", None) or error), _("请检查权限和路径")
        ) from error
    if raw is None:  # it calls itself a file and has nothing to give yet: the kernel's log
        raise InputError.one(name, _("不是普通文件（设备、管道不能读）"), _("请给出磁盘上的文件"))
    if len(raw) > limit:
        size = max(Path(path).stat().st_size, len(raw))
        raise InputError.one(
            name,
            _("文件过大（{size} MB，上限 {limit} MB）").format(size=size >> 20, limit=limit >> 20),
            _("请拆分后再试"),
        )
    return raw


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_small_text(path: Path | str, limit: int = SMALL) -> str:
    """A small text file as text with `\\n` line ends: UTF-8 (a byte-order mark is dropped), UTF-16 with its mark, or GB18030, as Windows saves it.

    Raises:
        InputError: as `read_bounded`, or it is in none of these.
    """
    raw = read_bounded(path, limit)
    codecs = ("utf-16",) if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030")
    for codec in codecs:
        try:
            return raw.decode(codec).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise InputError.one(str(path), _("既不是 UTF-8 也不是 GB18030 编码的文本"), _("请另存为 UTF-8 编码的文本"))
