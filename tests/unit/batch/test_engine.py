"""A batch: poisoned reports cost only themselves, and one that was killed goes on where it was."""

from __future__ import annotations

import datetime
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.batch.batch_items import BatchItem, item_key, items, named_sources, shown
from drafter.batch.engine import Executor, Serial, run_batch
from drafter.batch.journal import Journal
from drafter.batch.limits import Limits
from drafter.batch.outcome import Outcome
from drafter.batch.processes import Processes
from drafter.core.errors import InputError
from drafter.core.messages import use_language
from tests.unit.batch.jobs import Reading

DAY = datetime.date(2026, 1, 5)


def _files(folder: Path, *words: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number:03d}.txt" for number in range(len(words))]
    for path, said in zip(paths, words, strict=True):
        path.write_text(said, "utf-8")
    return paths


def _run(paths: list[Path], out: Path, executor: Executor, job: Reading | None = None) -> dict[str, Outcome]:
    out.mkdir(exist_ok=True)
    job = job or Reading()
    with Journal(out) as journal:
        todo = list(items(paths, job.settings))
        journal.begin((item.name for item in todo), DAY)
        run_batch(job, todo, executor, journal)
        return dict(journal.results())


@pytest.mark.parametrize("executor", [Serial(), Processes(2)], ids=["serial", "processes"])
def test_every_item_once_in_order(tmp_path: Path, executor: Executor) -> None:
    found = _run(_files(tmp_path / "in", *("字" * n for n in range(1, 30))), tmp_path / "out", executor)
    assert [done.row["length"] for done in found.values()] == list(range(1, 30))


def test_workers_speak_the_language_of_the_run(tmp_path: Path) -> None:
    use_language("en")
    try:
        found = _run(_files(tmp_path / "in", "一"), tmp_path / "out", Processes(1))
    finally:
        use_language("zh")
    assert [done.row["language"] for done in found.values()] == ["en"]


@pytest.mark.slow
def test_poison_costs_only_itself(tmp_path: Path) -> None:
    words = ["一", "die", "二", "hang", "三", "eat", "四", "raise", "五"]
    found = _run(_files(tmp_path / "in", *words), tmp_path / "out", Processes(2, Limits(seconds=3, megabytes=1024)))
    assert [done.state for done in found.values()] == ["done", "failed"] * 4 + ["done"]
    assert "秒没有结果" in found["003.txt"].reason and "坏的内容" in found["007.txt"].reason
    assert "中断（7）" in found["001.txt"].reason and "内存" in found["005.txt"].reason


def test_a_worker_that_dies_is_not_waited_for(tmp_path: Path) -> None:
    found = _run(_files(tmp_path / "in", "一", "die", "二"), tmp_path / "out", Processes(1, Limits(seconds=1e6)))
    assert [done.state for done in found.values()] == ["done", "failed", "done"]


def test_what_was_done_is_not_done_again_and_what_changed_is(tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", "一", "二二", "三三三")
    log = tmp_path / "log"
    _run(paths, tmp_path / "out", Serial(), Reading(str(log)))
    paths[1].write_text("换了", "utf-8")
    _run(paths, tmp_path / "out", Serial(), Reading(str(log)))
    assert log.read_text("utf-8").split() == ["000.txt", "001.txt", "002.txt", "001.txt"]


def test_a_path_of_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", "一")
    (tmp_path / "in" / "全部list.txt").write_text("# 各县\n000.txt\n没交.txt\n", "utf-8")
    named = named_sources([tmp_path / "in" / "全部list.txt"], cases=False)
    found = _run(named, tmp_path / "out", Serial())
    assert {name: done.state for name, done in found.items()} == {"000.txt": "done", "没交.txt": "missing"}
    assert paths[0] in named


def test_keys_follow_content_and_settings(tmp_path: Path) -> None:
    one, other = _files(tmp_path / "in", "一", "一")
    assert item_key(one, "a") == item_key(other, "a") != item_key(one, "b")
    other.write_text("二", "utf-8")
    assert item_key(one, "a") != item_key(other, "a")


def test_nothing_there_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        named_sources([tmp_path / "nowhere"], cases=False)
    with pytest.raises(InputError):
        named_sources([tmp_path], cases=False)


def test_a_damaged_journal_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(InputError):
        Journal(tmp_path)


_KILLED = """
import sys, datetime
from pathlib import Path
from drafter.batch.engine import run_batch
from drafter.batch.batch_items import items
from drafter.batch.journal import Journal
from drafter.batch.processes import Processes
from tests.unit.batch.jobs import Reading

if __name__ == "__main__":
    source, out, log = map(Path, sys.argv[1:])
    out.mkdir(exist_ok=True)
    job = Reading(str(log))
    with Journal(out) as journal:
        todo = list(items(sorted(source.iterdir()), job.settings))
        journal.begin((item.name for item in todo), datetime.date(2026, 1, 5))
        run_batch(job, todo, Processes(2), journal)
"""


@pytest.mark.slow
def test_killed_and_resumed_it_ends_as_an_undisturbed_run(tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", *(f"slow{n}" for n in range(120)))
    script = tmp_path / "killed.py"
    script.write_text(_KILLED, "utf-8")
    root = str(Path(__file__).resolve().parents[3])
    command = [sys.executable, str(script), str(tmp_path / "in"), str(tmp_path / "out"), str(tmp_path / "log")]
    begun = subprocess.Popen(command, cwd=root, env={**os.environ, "PYTHONPATH": root})
    for _wait in range(600):
        if (tmp_path / "log").exists() and len((tmp_path / "log").read_text("utf-8").splitlines()) > 20:
            break
        time.sleep(0.05)
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    found = _run(paths, tmp_path / "out", Processes(2))
    assert found == _run(paths, tmp_path / "whole", Serial()) and len(found) == 120


def test_an_item_that_is_missing_has_no_key(tmp_path: Path) -> None:
    assert list(items([tmp_path / "没有.txt"], "")) == [BatchItem(0, "没有.txt", str(tmp_path / "没有.txt"), "")]


@pytest.mark.parametrize("name", ["报\udcb1告", "\udcff", "\\xff", "\ud800", "报告"])
def test_names_that_are_no_characters_are_kept(name: str, tmp_path: Path) -> None:
    """Bytes of a folder's name may stand in what is told of it, and in why it failed."""
    item = BatchItem(0, "甲", "甲", "key")
    with Journal(tmp_path) as journal:
        journal.begin([item.name], DAY)
        journal.write([(item, Outcome("failed", f"{name}：坏了", {"unit": name, "error": 2}, b""))])
        ((_name, kept),) = journal.results()
    assert kept.row == {"unit": shown(name), "error": 2} and kept.reason == f"{shown(name)}：坏了"
    assert shown(name).encode() and (shown(name) == name) == name.isprintable()
