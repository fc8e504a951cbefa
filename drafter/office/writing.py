"""A file written whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed over the old one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _


def write_atomically(path: Path | str, content: bytes, *, force: bool = False) -> None:
    """Writes `content` to `path`; whoever looks, at any moment, sees the old file whole or the new one whole.

    A process that is killed leaves at most a hidden `.NAME.PID.part` beside it. Folders that are missing are made.

    Raises:
        InputError: `path` exists and `force` is not given; the disk is full; the place cannot be written to.
    """
    target = Path(path)
    if not force and target.exists():
        raise InputError.one(str(path), _("文件已存在"), _("加 --force 覆盖，或用 -o 另给一个名字"))
    beside = target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_through(beside, content)
        beside.replace(target)
    except OSError as error:
        _forget(beside)
        raise failed(target, error) from error
    except BaseException:  # an interrupted write must not leave its half behind
        _forget(beside)
        raise


def failed(target: Path, error: OSError) -> InputError:
    """What stopped a write, and what to do about it."""
    return InputError.one(str(target), _("写不进去：{why}").format(why=_why(error)), _remedy(error))


def write_through(path: Path, content: bytes) -> None:
    """A rename may reach the disk before the bytes do; flushing first keeps the order."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (
        OSError
    ):  # what stopped the write (a folder without permission) may stop this too; the first error is the one to tell
        return


def _why(error: OSError) -> str:
    """The system's own words are English; the ordinary ones are said in the user's language."""
    words = {
        errno.EISDIR: _("这是一个文件夹"), errno.ENOTDIR: _("路径中有一段是文件，不是文件夹"), errno.EEXIST: _("同名的文件已在，建不了文件夹"),
        errno.EACCES: _("没有写权限"), errno.EPERM: _("没有写权限"), errno.EROFS: _("磁盘是只读的"), errno.ENOSPC: _("磁盘已满"),
        errno.ENAMETOOLONG: _("文件名太长"), errno.ENOENT: _("文件夹在写的途中被删除或移走"),
    }  # fmt: skip
    return words.get(error.errno or 0, error.strerror or str(error))


def _remedy(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("磁盘已满，请腾出空间后重试；原文件没有改动")
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return _("请检查文件夹的写权限，并关闭已打开的同名文件；原文件没有改动")
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return _("请换一个短些的文件名")
    if error.errno in (errno.EISDIR, errno.ENOTDIR, errno.EEXIST):
        return _("请用 -o 另给一个名字")
    return _("请检查路径和权限，并关闭已打开的同名文件")
