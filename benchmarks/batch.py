"""Many reports at once: work per report, the pool and Dask against it, memory, and ten kills resumed.

python -m benchmarks.batch [--reports 20000] [--kills 10] [--folder DIR]

Reports are cut from the real ones, about 10 kB each. "Work" is the CPU the same batch takes for a sample of them in one process; the pool on two
cores should take half of that a report.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.shared import ROOT, dev_texts

TEN_KB = 3_400  # characters
SAMPLE = 1_000


def make_reports(folder: Path, count: int) -> list[Path]:
    """Pieces of the real reports at whole lines, each with a first line of its own so that no two are the same."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [path.read_text("utf-8") for path in dev_texts()]
    made: list[Path] = []
    at = [0] * len(texts)
    while len(made) < count:
        number = len(made)
        which = number % len(texts)
        start = at[which]
        piece = texts[which][start : start + TEN_KB]
        at[which] = start + TEN_KB if start + 2 * TEN_KB < len(texts[which]) else 0
        path = folder / f"{number // 1000:03d}" / f"{number:06d}.txt"
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.write_text(f"第{number}份报告摘编\n{piece}", "utf-8")
        made.append(path)
    return made


def work_per_report(paths: list[Path], scratch: Path) -> float:
    """CPU seconds a report of the same batch in one process; the sample comes from all over, as reports' beginnings differ from their middles."""
    sample = paths[:: max(len(paths) // SAMPLE, 1)]
    folder = scratch / "sample"
    folder.mkdir()
    for path in sample:
        shutil.copy(path, folder)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    timed(folder, scratch / "out-sample", "--jobs", "1")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / len(sample)


def command(folder: Path, out: Path, *more: str) -> list[str]:
    return [
        sys.executable, str(ROOT / "cli.py"), "--quiet", "batch", "check", str(folder), "-o", str(out), "--fail-on", "never", *more,
    ]  # fmt: skip


def timed(folder: Path, out: Path, *more: str) -> tuple[float, float]:
    """Seconds on the wall, and the largest memory of any process of the run in MB."""
    started = time.perf_counter()
    subprocess.run(command(folder, out, *more), check=True, env=_alone())
    return time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _alone() -> dict[str, str]:
    return {**os.environ, "DRAFTER_NO_CACHE": "1"}


def digest(out: Path) -> str:
    """Of everything a batch wrote but its journal."""
    made = hashlib.sha256()
    for path in sorted(out.rglob("*")):
        if path.is_file() and not path.name.startswith(("journal", ".")):
            made.update(str(path.relative_to(out)).encode() + path.read_bytes())
    return made.hexdigest()


def killed(folder: Path, out: Path, kills: int, seconds: float) -> str:
    """The digest of a batch that was killed at random moments and resumed each time."""
    dice = random.Random(7)
    for _kill in range(kills):
        process = subprocess.Popen(command(folder, out, "--resume"), env=_alone(), start_new_session=True)
        time.sleep(dice.uniform(0.2, 1.0) * seconds / kills)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(command(folder, out, "--resume"), check=True, env=_alone())
    return digest(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = given.folder or Path(scratch)
        few = max(given.reports // 10, 100)
        paths = make_reports(base / "many", given.reports)
        make_reports(base / "few", few)
        work = work_per_report(paths, Path(scratch))
        print(f"work a report, one process: {1000 * work:.1f} ms")
        small, small_memory = timed(base / "few", base / "out-few", "--jobs", "2")
        print(f"{few} reports, pool of 2: {small:.1f} s, {small_memory:.0f} MB")
        wall, memory = timed(base / "many", base / "out-pool", "--jobs", "2")
        ideal = given.reports * work / 2
        print(f"{given.reports} reports, pool of 2: {wall:.1f} s = {wall / ideal:.2f} of work / 2, {memory:.0f} MB")
        dask, _memory = timed(base / "many", base / "out-dask", "--jobs", "2", "--scheduler", "local")
        print(f"{given.reports} reports, 2 Dask workers: {dask:.1f} s = {dask / wall:.2f} of the pool")
        print(f"pool and Dask wrote the same: {digest(base / 'out-pool') == digest(base / 'out-dask')}")
        if given.kills:
            same = killed(base / "few", base / "out-killed", given.kills, small) == digest(base / "out-few")
            print(f"{given.kills} kills, resumed: the same as undisturbed: {same}")


if __name__ == "__main__":
    main()
