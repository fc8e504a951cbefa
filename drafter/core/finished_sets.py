"""A finished set of files on its way into a folder: named as such, moved in file by file, and never left half moved in.

A process killed between two files leaves the rest of the set in its folder; whoever reads or writes the folder next moves it in.
"""

from __future__ import annotations

# What only a set on its way needs is imported where it is used: every command reads this module.
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from drafter.core.messages import _

_DONE = ".drafter-set-"
_BEFORE = ".before"  # the digest of each file as it was when the set was finished


def put_in(stage: Path, folder: Path) -> None:
    """Moves the files of `stage`, a folder inside `folder`, over those of `folder`, and takes `stage` away.

    Raises:
        OSError: nothing has moved, or the set is named as finished and will be moved in later.
    """
    import json

    names = [file.name for file in stage.iterdir()]
    if os.name == "nt":  # a file that is open in Word there is found before the first one moves
        for name in names:
            if (folder / name).exists():
                (folder / name).open("r+b").close()
    (stage / _BEFORE).write_text(json.dumps({name: _digest(folder / name) for name in names}), "ascii")
    done = stage.rename(folder / f"{_DONE}{os.getpid()}")
    _move_in(done, folder)


def finish_left(folder: Path) -> None:
    """Moves in what killed runs had finished; a file that somebody has changed since is kept under a dated name."""
    with suppress(OSError):  # a folder that may not be written: its reader sees it as it is
        for left in list(leftovers(folder, _DONE)):
            _keep_changed(left, folder)
            _move_in(left, folder)


def dated(path: Path) -> Path:
    """A free name with today's date and time: 报告-原稿20250108-163000.docx."""
    import datetime

    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    names = (
        path.with_name(f"{path.stem}-{_('原稿')}{stamp}{more}{path.suffix}")
        for more in ("", *(f"-{n}" for n in range(2, 100)))
    )
    return next(name for name in names if not name.exists())


def leftovers(folder: Path, start: str, end: str = "") -> Iterator[Path]:
    """What runs that are no longer there left in `folder`, by the start and end of its name round their process's number."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        number = entry.name.removeprefix(start).removesuffix(end)
        if entry.name == f"{start}{number}{end}" and number.isdigit() and not _runs(int(number)):
            yield Path(entry.path)


def _move_in(done: Path, folder: Path) -> None:
    import shutil

    for file in sorted(done.iterdir()):
        if file.name != _BEFORE:
            file.replace(folder / file.name)
    shutil.rmtree(done)


def _keep_changed(left: Path, folder: Path) -> None:
    import json

    try:
        before = json.loads((left / _BEFORE).read_text("ascii"))
    except (OSError, ValueError):
        before = {}
    for file in left.iterdir():
        now = _digest(folder / file.name)
        if now and now != before.get(file.name) and now != _digest(file):
            (folder / file.name).rename(dated(folder / file.name))


def _digest(path: Path) -> str:
    import hashlib

    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _runs(process: int) -> bool:
    """Whether that process is still at work (always no on Windows, where asking would end it)."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
