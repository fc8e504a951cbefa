"""Files written whole or not at all, and the files of one run together or not at all.

One file: a temporary file in the same folder, flushed to the disk, then renamed over the old one. Several: all of them in a
folder of their own first; a new output folder appears by one rename. Into a folder that is there already, the finished set is
named as such and moved in file by file; a process killed in between leaves the rest of the set, and the next run moves it in.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _

_DONE = ".drafter-set-"  # a folder of this name holds a finished set that is on its way


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
        _write_through(beside, content)
        beside.replace(target)
    except OSError as error:
        _forget(beside)
        raise _failed(target, error) from error
    except BaseException:  # an interrupted write must not leave its half behind
        _forget(beside)
        raise


def write_set(files: Mapping[Path, bytes]) -> None:
    """Writes all files of one run, over what is there; on any fault nothing has changed.

    Raises:
        InputError: the disk is full; a place cannot be written to, or was deleted meanwhile.
    """
    by_folder: dict[Path, dict[str, bytes]] = {}
    for path, content in files.items():
        by_folder.setdefault(path.parent, {})[path.name] = content
    staged: list[tuple[Path, Path]] = []
    try:
        for folder, contents in by_folder.items():
            finish_left(folder)
            staged.append((_staged(folder, contents), folder))
        for stage, folder in staged:
            _commit(stage, folder)
    except OSError as error:
        raise _failed(next(iter(files)).parent, error) from error
    finally:
        for stage, _folder in staged:
            shutil.rmtree(stage, ignore_errors=True)


def finish_left(folder: Path) -> None:
    """Moves in what a killed run had finished but not yet moved."""
    if folder.is_dir():
        for left in sorted(folder.glob(f"{_DONE}*")):
            _move_in(left, folder)


def _staged(folder: Path, contents: Mapping[str, bytes]) -> Path:
    """A folder with the files, on the same disk: inside `folder`, or beside it where it is not there yet."""
    fresh = not folder.exists()
    stage = (
        folder.with_name(f".{folder.name[:80]}.{os.getpid()}.part")
        if fresh
        else folder / f".drafter-{os.getpid()}.part"
    )
    stage.mkdir(parents=True)
    try:
        for name, content in contents.items():
            _write_through(stage / name, content)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    return stage


def _commit(stage: Path, folder: Path) -> None:
    if stage.parent != folder:
        try:
            stage.rename(folder)  # the folder and all in it appear at once
            return
        except OSError:  # somebody made the folder meanwhile
            if not folder.is_dir():
                raise
            stage = stage.rename(folder / stage.name)
    for file in stage.iterdir():  # a place that cannot take its file is found before the first one moves
        if (folder / file.name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / file.name))
    _move_in(stage.rename(folder / f"{_DONE}{os.getpid()}"), folder)


def _move_in(done: Path, folder: Path) -> None:
    for file in sorted(done.iterdir()):
        file.replace(folder / file.name)
    done.rmdir()


def _failed(target: Path, error: OSError) -> InputError:
    return InputError.one(str(target), _("写不进去：{why}").format(why=_why(error)), _remedy(error))


def _write_through(path: Path, content: bytes) -> None:
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
