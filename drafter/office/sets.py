"""The files of one run appear together or not at all.

All of them are written first, in a folder beside their own. A new output folder is that folder, renamed. One that is there already
is swapped in one step for a copy that holds the new files and links to everything else. Where that cannot be (the file system, a
folder somebody stands in, one full of other things), the finished set is moved in file by file, and what a killed run leaves of
it is moved in by the next (`core/finished_sets`).
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from drafter.core.exchange import exchange
from drafter.core.finished_sets import finish_left, leftovers, put_in
from drafter.office.writing import failed, write_through

_MOST = 500  # files and folders beside the set that are linked; a fuller folder is not the output folder of a run
_NAMES = "names"  # which of the copy's files belong to the set; the others are only links


@dataclass(frozen=True, slots=True)
class _Stage:
    """The set, finished, in `place`: inside `aside` (a folder beside its own), or inside its own folder when that is None."""

    folder: Path
    names: tuple[str, ...]
    place: Path
    aside: Path | None


def write_set(files: Mapping[Path, bytes]) -> None:
    """Writes all files of one run, over what is there; on any fault nothing has changed.

    Raises:
        InputError: the disk is full; a place cannot be written to, or was deleted meanwhile.
    """
    by_folder: dict[Path, dict[str, bytes]] = {}
    for path, content in files.items():
        by_folder.setdefault(path.parent.resolve(), {})[path.name] = content
    stages: list[_Stage] = []
    try:
        for folder, contents in by_folder.items():
            stages.append(_prepared(folder, tuple(contents)))
            for name, content in contents.items():
                write_through(stages[-1].place / name, content)
        for stage in stages:
            _commit(stage)
    except OSError as error:
        raise failed(next(iter(files)).parent, error) from error
    finally:
        for stage in stages:
            _clear(stage.aside or stage.place, stage.folder)


def tidy(folder: Path) -> None:
    """Finishes and clears away what killed runs left in and beside a folder."""
    folder = folder.resolve()
    finish_left(folder)
    with suppress(OSError):
        for left in [
            *leftovers(folder.parent, f".{folder.name[:80]}.", ".part"),
            *leftovers(folder, ".drafter-", ".part"),
        ]:
            _clear(left, folder)


def _prepared(folder: Path, names: tuple[str, ...]) -> _Stage:
    """Where the set is written before it appears."""
    for name in names:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    aside = folder.with_name(f".{folder.name[:80]}.{os.getpid()}.part")
    copy, fresh = aside / folder.name, not folder.exists()
    try:
        aside.mkdir(parents=True)
        (aside / _NAMES).write_text("\n".join(names), "utf-8", errors="surrogateescape")
        if fresh:
            copy.mkdir()
        else:
            _link(folder, copy, names)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        if fresh:
            raise
        return _Stage(folder, names, _inside(folder), None)
    return _Stage(folder, names, copy, aside)


def _inside(folder: Path) -> Path:
    stage = folder / f".drafter-{os.getpid()}.part"
    stage.mkdir()
    return stage


def _link(folder: Path, copy: Path, without: tuple[str, ...]) -> None:
    """Makes a copy of the folder whose files are the same files, but for those named.

    Raises:
        OSError: it holds too much, belongs to somebody else, is somebody's working folder, or holds what cannot be linked.
    """
    crowded = len(list(islice(folder.rglob("*"), _MOST + 1))) > _MOST
    if os.name == "nt" or crowded or folder.stat().st_uid != os.geteuid() or _stood_in(folder):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(folder))
    shutil.copytree(
        folder,
        copy,
        symlinks=True,
        copy_function=lambda one, other: os.link(one, other, follow_symlinks=False),
        ignore=lambda place, names: set(without).intersection(names) if Path(place) == folder else (),
    )


def _stood_in(folder: Path) -> bool:
    """Whether a process that can be seen works in the folder: it would find itself in the old one, which goes away."""
    for link in (Path("/proc/self/cwd"), *Path("/proc").glob("[0-9]*/cwd")):
        with suppress(OSError):
            if link.readlink().is_relative_to(folder):
                return True
    return False


def _commit(stage: _Stage) -> None:
    if stage.aside is None:
        put_in(stage.place, stage.folder)
        return
    try:
        if stage.folder.exists():
            exchange(stage.place, stage.folder)
        else:
            stage.place.rename(stage.folder)
    except OSError:  # this file system cannot, or somebody made the folder meanwhile
        if not stage.folder.is_dir():
            raise
        inside = _inside(stage.folder)
        for name in stage.names:
            (stage.place / name).rename(inside / name)
        put_in(inside, stage.folder)


def _clear(aside: Path, folder: Path) -> None:
    """Takes away what a run no longer needs: the old folder, a set that never appeared.

    What somebody put into the old folder after the copy was made moves over first.
    """
    with suppress(OSError, ValueError):
        names = (aside / _NAMES).read_text("utf-8", errors="surrogateescape").split("\n")
        for file in _foreign(aside / folder.name, names):
            there = folder / file.relative_to(aside / folder.name)
            if not (there.exists() and there.samefile(file)):
                there.parent.mkdir(parents=True, exist_ok=True)
                file.replace(there)
    shutil.rmtree(aside, ignore_errors=True)


def _foreign(old: Path, names: list[str]) -> Iterator[Path]:
    for file in list(old.rglob("*")):
        if file.relative_to(old).parts[0] not in names and file.is_file() and not file.is_symlink():
            yield file
