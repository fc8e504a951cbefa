"""`python -m benchmarks.kills [N]`: draft, fill, rewrite and format killed at random moments, 60 in all unless N is given.

Each runs over the files of an earlier run, in a folder that is there already and holds somebody's own file. Half of the kills come
at any moment of the run, half when it has begun to write. Bounds to hold: no half-written file, no files of two runs side by side,
no other file touched.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from openpyxl import load_workbook

_CASE = Path(__file__).parent.parent / "examples" / "subdistrict-2024"
_FOREIGN, _WORDS = "会议记录.txt", "别人的文件"
_KINDS = ("old", "new", "mixed", "half", "foreign")
_MAIN = "import sys; from drafter.cli import main; main()"
Files = dict[str, bytes]


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    chance = random.Random(9704)
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_STATE_HOME"] = f"{place}/state"
        earlier, later = (
            _inputs(Path(place) / name, more) for name, more in (("a", "口袋公园3处"), ("b", "口袋公园5处、步道2条"))
        )
        print(f"{'command':<10}{'kills':>7}" + "".join(f"{kind:>9}" for kind in _KINDS))
        for (name, first), second in zip(earlier.items(), later.values(), strict=True):
            found = _killed(Path(place) / name, first, second, kills // len(earlier), chance)
            print(f"{name:<10}{kills // len(earlier):>7}" + "".join(f"{found[kind]:>9}" for kind in _KINDS))


def _inputs(case: Path, more: str) -> dict[str, list[str]]:
    """A case with one line more, its draft and an answered sheet, and the four commands on them; OUT is where they write."""
    shutil.copytree(_CASE, case)
    notes, report, sheet = case / "notes.md", case / "out" / "report.docx", case / "out" / "gaps.xlsx"
    notes.write_text(f"{notes.read_text('utf-8')}\n# 成绩\n- 新建{more}\n", "utf-8")
    _run(["draft", str(case)])
    book = load_workbook(sheet)
    rows = book.worksheets[0]
    column = [cell.value for cell in rows[1]].index("填报值") + 1
    rows.cell(2, column, 210 + len(more))
    book.save(sheet)
    return {
        "draft": ["draft", str(case), "-o", "OUT", "--force"],
        "fill": ["fill", str(report), str(sheet), "-o", "OUT/filled.docx"],
        "rewrite": ["rewrite", str(report), "--facts", str(notes), "--gaps", "OUT/ask.xlsx", "-o", "OUT/new.docx"],
        "format": ["format", str(report), "--fix", "-o", "OUT/set.docx", "--force"],
    }


def _killed(
    place: Path, first: Sequence[str], second: Sequence[str], kills: int, chance: random.Random
) -> Counter[str]:
    old, _took = _whole(place / "old", first)
    new, took = _whole(place / "new", second)
    assert old.keys() == new.keys() and old != new
    found: Counter[str] = Counter()
    for turn in range(kills):
        folder = place / str(turn) / "out"
        _write(folder, {**old, _FOREIGN: _WORDS.encode()})
        run = _start(_into(second, folder))
        if turn % 2:
            _wait_for_writing(run, folder)
            time.sleep(chance.uniform(0, 0.1))
        else:
            time.sleep(chance.uniform(0, took * 1.1))
        run.send_signal(signal.SIGKILL)
        run.wait()
        found[_judged(folder, old, new)] += 1
    return found


def _whole(folder: Path, arguments: Sequence[str]) -> tuple[Files, float]:
    """The files of a run that is let be, and its seconds."""
    folder.mkdir(parents=True)
    started = time.perf_counter()
    _run(_into(arguments, folder))
    return _files(folder), time.perf_counter() - started


def _wait_for_writing(run: subprocess.Popen[bytes], folder: Path) -> None:
    """Until something new stands in the folder or beside it."""
    before = len(list(folder.parent.iterdir())) + len(list(folder.iterdir()))
    while run.poll() is None and len(list(folder.parent.iterdir())) + len(list(folder.iterdir())) == before:
        time.sleep(0.0005)


def _judged(folder: Path, old: Files, new: Files) -> str:
    files = _files(folder)
    if files.pop(_FOREIGN, b"") != _WORDS.encode() or files.keys() != old.keys():
        return "foreign"
    if any(content not in (old[name], new[name]) for name, content in files.items()):
        return "half"
    return "old" if files == old else "new" if files == new else "mixed"


def _files(folder: Path) -> Files:
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")
    }


def _write(folder: Path, files: Files) -> None:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _into(arguments: Sequence[str], folder: Path) -> list[str]:
    return [word.replace("OUT", str(folder), 1) if word.startswith("OUT") else word for word in arguments]


def _start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-c", _MAIN, *arguments], stdout=quiet, stderr=quiet)


def _run(arguments: Sequence[str]) -> None:
    if code := _start(arguments).wait():
        raise SystemExit(f"drafter {' '.join(arguments)} ended with {code}")


if __name__ == "__main__":
    main()
