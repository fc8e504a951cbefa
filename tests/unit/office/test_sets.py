"""The files of one run, killed before each single change it makes on the disk: all of them or none, and nobody's other files lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.core import finished_sets
from drafter.core.exchange import exchange
from drafter.core.files import read_bounded, run_of_reads
from drafter.office import sets

NAMES = ("report.docx", "review.docx", "trace.json")
OLD, NEW = ({name: f"{word} {name}".encode() for name in NAMES} for word in ("old", "new"))

# Every call by which a program changes a folder, counted; before the one of that number the process is killed.
_KILLED = """
import os, signal, sys
from pathlib import Path
from drafter.office import sets

left = [int(sys.argv[2])]
def counted(call):
    def one(*given, **named):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*given, **named)
    return one
for name in ("rename", "replace", "link", "mkdir", "rmdir", "unlink", "fsync"):
    setattr(os, name, counted(getattr(os, name)))
if sys.argv[3] == "swap":
    sets.exchange = counted(sets.exchange)
else:
    def cannot(one, other):
        raise OSError(38, "no such call")
    sets.exchange = cannot
    if sys.argv[3] == "beside":
        sets._link = lambda *given: cannot(*given[:2])
folder = Path(sys.argv[1])
sets.write_set({folder / name: f"new {name}".encode() for name in ("report.docx", "review.docx", "trace.json")})
"""


def _folder(place: Path) -> Path:
    folder = place / "out"
    (folder / "照片").mkdir(parents=True)
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    (folder / "照片" / "一.jpg").write_bytes(b"picture")
    (folder / "领导批示.txt").write_text("阅", "utf-8")
    return folder


def _set_in(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in NAMES}


def _killed_at(folder: Path, moment: int, way: str) -> bool:
    done = subprocess.run([sys.executable, "-c", _KILLED, str(folder), str(moment), way], check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


@pytest.mark.parametrize("way", ["swap", "move", "beside"])
@pytest.mark.slow
def test_killed_at_each_change_the_set_is_of_one_run(tmp_path: Path, way: str) -> None:
    moment, seen = 0, set()
    while True:
        folder = _folder(tmp_path / str(moment))
        killed = _killed_at(folder, moment, way)
        if way != "swap":  # its next reader puts the folder in order
            with run_of_reads():
                read_bounded(folder / "领导批示.txt")
        assert _set_in(folder) in (OLD, NEW)
        seen.add(_set_in(folder)["trace.json"])
        sets.tidy(folder)
        assert {path.name for path in folder.iterdir()} == {*NAMES, "照片", "领导批示.txt"}
        assert (folder / "照片" / "一.jpg").read_bytes() == b"picture"
        assert list(folder.parent.iterdir()) == [folder]
        if not killed:
            break
        moment += 1
    assert moment > 8 and len(seen) == 2


@pytest.mark.slow
def test_killed_at_each_change_a_new_folder_is_whole_or_absent(tmp_path: Path) -> None:
    moment = 0
    while _killed_at(folder := tmp_path / str(moment) / "out", moment, "swap"):
        assert not folder.exists() or _set_in(folder) == NEW
        moment += 1
    assert moment > 3 and _set_in(folder) == NEW


def test_what_comes_into_the_folder_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _folder(tmp_path)

    def late(one: Path, other: Path) -> None:
        (folder / "照片" / "二.jpg").write_bytes(b"late")
        (folder / "领导批示.txt").unlink()
        (folder / "领导批示.txt").write_text("已阅", "utf-8")
        exchange(one, other)

    monkeypatch.setattr(sets, "exchange", late)
    sets.write_set({folder / name: content for name, content in NEW.items()})
    assert _set_in(folder) == NEW
    assert (folder / "照片" / "二.jpg").read_bytes() == b"late"
    assert (folder / "领导批示.txt").read_text("utf-8") == "已阅"


def test_a_folder_somebody_works_in_is_not_swapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _folder(tmp_path)
    monkeypatch.chdir(folder)
    before = folder.stat().st_ino
    sets.write_set({folder / name: content for name, content in NEW.items()})
    assert _set_in(folder) == NEW and folder.stat().st_ino == before


def test_a_left_set_does_not_bury_what_was_changed_since(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    left = folder / ".drafter-set-999999999"
    left.mkdir()
    for name, content in NEW.items():
        (left / name).write_bytes(content)
    before = {name: finished_sets._digest(folder / name) for name in NAMES}
    (left / ".before").write_text(json.dumps(before), "ascii")
    (folder / "report.docx").write_bytes(b"by hand")
    finished_sets.finish_left(folder)
    assert _set_in(folder) == NEW
    (copy,) = folder.glob("report-*.docx")
    assert copy.read_bytes() == b"by hand"


def test_the_set_of_a_run_still_at_work_is_left_to_it(tmp_path: Path) -> None:
    left = tmp_path / f".drafter-set-{os.getpid()}"
    left.mkdir()
    finished_sets.finish_left(tmp_path)
    assert left.is_dir()
