"""One bad file silences none: the good ones are reported whole, the bad ones named, exit 2; in every form of output and with any number of workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import warm_cache

GOOD = 100
TEXT = "某县水务局2025年工作总结\n一、工作情况\n全年新建管网**公里，开展第{n}轮巡查。\n"
# Each kind of thing that stands in a folder and cannot be read: how it is made.
BAD = ("rubbish", "empty", "cut", "dangling", "pipe", "device", "encrypted")


def drafter(place: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from drafter.cli import main; main()", *words]
    env = {**os.environ, "XDG_CACHE_HOME": warm_cache(place / "cache")}
    return subprocess.run(command, cwd=place, env=env, capture_output=True, timeout=240, check=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "报告"
    folder.mkdir()
    for n in range(GOOD):
        (folder / f"好{n:03}.txt").write_text(TEXT.format(n=n), "utf-8")
    document = folder / "坏-cut.docx"
    Document().save(str(document))
    document.write_bytes(document.read_bytes()[:-600])
    (folder / "坏-rubbish.docx").write_bytes(b"PK\x03\x04 no package at all")
    (folder / "坏-empty.docx").write_bytes(b"")
    (folder / "坏-encrypted.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096)
    try:
        (folder / "坏-dangling.txt").symlink_to("nowhere.txt")
        (folder / "坏-device.txt").symlink_to("/dev/zero")
        os.mkfifo(folder / "坏-pipe.txt")
    except (OSError, AttributeError):
        pytest.skip("no links and pipes on this system")
    return folder.parent


def assert_told(done: subprocess.CompletedProcess[bytes], shown: str) -> None:
    told = done.stderr.decode()
    assert done.returncode == 2 and "Traceback" not in told
    assert [n for n in range(GOOD) if f"好{n:03}" not in shown] == []
    assert [kind for kind in BAD if f"坏-{kind}" not in told] == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_json_of_a_folder(jobs: str, place: Path) -> None:
    done = drafter(place, "check", "报告", "--format", "json", "--jobs", jobs)
    files = json.loads(done.stdout)["files"]
    assert_told(done, " ".join(one["path"] for one in files))
    assert all(any(f["rule"] == "PH001" for f in one["findings"]) for one in files if "好" in one["path"])


@pytest.mark.parametrize("form", ["rich", "github"])
def test_other_forms(form: str, place: Path) -> None:
    done = drafter(place, "check", "报告", "--format", form)
    assert_told(done, done.stdout.decode())


def test_files_named_one_by_one(place: Path) -> None:
    names = sorted(str(path.relative_to(place)) for path in (place / "报告").iterdir())
    done = drafter(place, "check", *names, "--format", "json")
    assert_told(done, done.stdout.decode())


def test_a_batch(place: Path) -> None:
    done = drafter(place, "batch", "check", "报告", "-o", "结果")
    told = (place / "结果" / "findings.jsonl").read_text("utf-8") + done.stderr.decode() + done.stdout.decode()
    assert b"Traceback" not in done.stderr and done.returncode in (1, 2)
    assert [n for n in range(GOOD) if f"好{n:03}" not in told] == []
    assert [kind for kind in BAD if f"坏-{kind}" not in told] == []


def test_names_and_lists_that_no_disk_holds(tmp_path: Path) -> None:
    """A name that is no UTF-8, a list as Windows saves it, with a name too long and one with a nought in it."""
    folder = tmp_path / "报告"
    folder.mkdir()
    (folder / "好1.txt").write_text(TEXT.format(n=1), "utf-8")
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xb1\xa8.txt")).write_text(TEXT.format(n=2), "utf-8")
    except OSError:
        pytest.skip("this disk holds UTF-8 names only")
    done = drafter(tmp_path, "batch", "check", "报告", "-o", "结果")
    told = (tmp_path / "结果" / "findings.jsonl").read_text("utf-8")
    assert b"Traceback" not in done.stderr and done.returncode == 1
    assert told.count("PH001") == 2
    listing = f"报告/好1.txt\n报告/没有.txt\n{'长' * 200}.txt\na\0b.txt\n"
    (tmp_path / "甲list.txt").write_bytes(listing.encode("gb18030"))
    done = drafter(tmp_path, "batch", "check", "甲list.txt", "-o", "另一次")
    assert b"Traceback" not in done.stderr and done.returncode == 2
    assert "PH001" in (tmp_path / "另一次" / "findings.jsonl").read_text("utf-8")
