"""Written whole or not at all, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.office import writing
from drafter.office.writing import write_atomically

_WRITER = """
import sys
from pathlib import Path
from drafter.office.writing import write_atomically
print("ready", flush=True)
for turn in range(10_000):
    write_atomically(Path(sys.argv[1]), bytes([65 + turn % 26]) * 3_000_000, force=True)
"""


def test_existing_output_is_kept_without_force(tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    with pytest.raises(InputError, match="--force"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    write_atomically(target, b"new", force=True)
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "word"), [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "写权限"), (errno.EIO, "检查路径")]
)
def test_a_fault_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")

    def fails(path: Path, content: bytes) -> None:
        path.write_bytes(content[: len(content) // 2])
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writing, "write_through", fails)
    with pytest.raises(InputError, match=word):
        write_atomically(target, b"new one", force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["report.docx"]
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    beside = tmp_path / f".out.docx.{os.getpid()}.part"
    beside.symlink_to("/dev/full")
    with pytest.raises(InputError, match="磁盘已满"):
        write_atomically(tmp_path / "out.docx", b"x" * 100_000)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match="写不进去"):
        write_atomically(tmp_path / "file" / "report.docx", b"new")


@pytest.mark.slow
def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    target, chance = tmp_path / "report.docx", random.Random(9704)
    target.write_bytes(b"A" * 3_000_000)
    for _turn in range(12):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(target)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.06))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = target.read_bytes()
        assert len(content) == 3_000_000
        assert len(set(content)) == 1
