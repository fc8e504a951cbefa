"""One writer: never over what was read, never over people's work without a copy, all of a run or nothing."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.core.files import note_read, read_bounded, run_of_reads
from drafter.core.telling import listening
from drafter.office import sets
from drafter.office.saving import refusals, save, save_set


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_what_was_read_in_the_run_is_not_written_over(tmp_path: Path) -> None:
    source, link = tmp_path / "prior.txt", tmp_path / "link.txt"
    source.write_text("去年的报告", "utf-8")
    link.hardlink_to(source)
    with run_of_reads():
        read_bounded(source)
        for path in (source, link):
            with pytest.raises(InputError, match="不能覆盖原文件"):
                save(path, "新的")
    assert source.read_text("utf-8") == "去年的报告"
    save(source, "新的")


def test_files_of_one_folder_that_are_there_are_told_in_one_line(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    there = [tmp_path / "a.txt", tmp_path / "b.txt", other / "c.txt"]
    for path in there:
        path.write_text("旧", "utf-8")
    told = [str(problem) for problem in refusals([*there, tmp_path / "new.txt"])]
    assert told == [
        f"{tmp_path}：已有 a.txt、b.txt。换一个名字，或加 --force 覆盖",
        f"{other / 'c.txt'}：已存在。换一个名字，或加 --force 覆盖",
    ]
    assert not refusals(there, force=True)


@pytest.mark.parametrize(
    ("content", "name"), [(b"PK\x03\x04 word/document.xml", "出.docx"), (b"PK\x03\x04 xl/workbook.xml", "出.xlsx")]
)
def test_a_package_without_a_file_ending_is_refused(tmp_path: Path, content: bytes, name: str) -> None:
    with pytest.raises(InputError, match=f"没有扩展名.*写成 {name}"):
        save(tmp_path / "出", content)
    save(tmp_path / name, content)
    save(tmp_path / "出", "文本可以没有")


def test_one_path_that_was_read_stops_the_whole_set(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("原", "utf-8")
    with run_of_reads(), pytest.raises(InputError):
        note_read(source)
        save_set({tmp_path / "other.txt": "新", source: "新"}, force=True)
    assert not (tmp_path / "other.txt").exists()


def test_a_file_changed_by_hand_is_kept_and_one_of_ours_is_not(tmp_path: Path) -> None:
    target, told = tmp_path / "report.txt", list[str]()
    with listening(told.append):
        save(target, "初稿")
        save(target, "二稿")
        assert not told
        target.write_text("局长改过", "utf-8")
        save(target, "三稿")
    (copy,) = tmp_path.glob("report-*.txt")
    assert copy.read_text("utf-8") == "局长改过" and target.read_text("utf-8") == "三稿"
    assert "--onto" in told[0] and copy.name in told[0]


def test_a_new_folder_appears_with_all_its_files_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {tmp_path / "out" / f"{name}.txt": name for name in "abc"}
    through, count = sets.write_through, [0]

    def fails(path: Path, content: bytes) -> None:
        count[0] += 1
        if count[0] == 3:
            raise OSError(28, "full")
        through(path, content)

    monkeypatch.setattr(sets, "write_through", fails)
    with pytest.raises(InputError, match="磁盘已满"):
        save_set(files)
    assert not (tmp_path / "out").exists()
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    save_set(files)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin"])
def test_devices_are_not_read(path: str) -> None:
    if Path(path).exists():
        with pytest.raises(InputError):
            read_bounded(path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="管道"):
        read_bounded(tmp_path / "pipe.txt")


@pytest.mark.parametrize("place", ["/dev/full", "/dev/stdout", "/proc/self/fd/1"])
def test_no_device_is_replaced_by_a_file(place: str) -> None:
    with pytest.raises(InputError, match="不能写"):
        save(Path(place), "初稿")


def test_a_pipe_is_not_written_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="管道"):
        save(tmp_path / "pipe.txt", "初稿")
    assert (tmp_path / "pipe.txt").is_fifo()


def test_what_calls_itself_a_file_and_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's log: a regular file by its mode, and nothing there to read yet."""

    class Silent(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return None  # type: ignore[return-value]  # as an unbuffered read that would have to wait

    (tmp_path / "log.txt").write_text("", "utf-8")
    monkeypatch.setattr("drafter.core.files.open", lambda *_given, **_named: Silent(), raising=False)
    with pytest.raises(InputError, match="不是普通文件"):
        read_bounded(tmp_path / "log.txt")


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_folder_deleted_on_the_way_holds_all_or_nothing(
    there: bool, gone: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the first, second and last file was written, somebody takes the folder away."""
    files = {tmp_path / "out" / f"{name}.txt": name for name in "abc"}
    if there:
        save_set(files)
    through, count = sets.write_through, [0]

    def deletes(path: Path, content: bytes) -> None:
        through(path, content)
        count[0] += 1
        if count[0] == gone:
            shutil.rmtree(tmp_path / "out", ignore_errors=True)

    monkeypatch.setattr(sets, "write_through", deletes)
    with contextlib.suppress(InputError):
        save_set({path: f"new {word}" for path, word in files.items()}, force=True)
    left = sorted(path.name for path in (tmp_path / "out").glob("*"))
    assert left in ([], ["a.txt", "b.txt", "c.txt"])
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]
