"""How fast the checker is: one report in-process, throughput, a large report; the same files through other tools when installed.

python -m benchmarks.checking [--others]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.shared import ROOT, dev_texts
from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.plan.profiles import guess_profile
from drafter.read.outline import parse_report

TEN_KB = 3_400  # characters of Chinese text


def check_text(text: str) -> int:
    """Everything `drafter check` does between reading the file and writing the findings."""
    report = parse_report(text)
    return len(check(Context(report, guess_profile(report.title_text() or text[:200]))))


def _timed(run: Callable[[], object]) -> float:
    """Seconds on the wall."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _computed(run: Callable[[], object]) -> float:
    """Seconds of this process's own CPU time, which other programs on the machine do not stretch."""
    started = time.process_time()
    run()
    return time.process_time() - started


def one_report(text: str, times: int = 30) -> float:
    """Median milliseconds for one 10 kB report, warm."""
    check_text(text)
    return 1000 * statistics.median(_computed(lambda: check_text(text)) for _ in range(times))


def throughput(texts: list[str]) -> float:
    """Megabytes a second on one core."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    return size / _computed(lambda: [check_text(text) for text in texts])


def two_cores(texts: list[str]) -> float:
    """How many times faster two processes are than one."""
    many = texts * 2
    with ProcessPoolExecutor(1) as pool:
        list(pool.map(check_text, many[:2]))
        alone = _timed(lambda: list(pool.map(check_text, many, chunksize=4)))
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(check_text, many[:4]))
        return alone / _timed(lambda: list(pool.map(check_text, many, chunksize=4)))


def whole_process(text: str) -> float:
    """Milliseconds of `drafter check` on one 10 kB .txt, start to end."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.txt"
        file.write_text(text, "utf-8")
        command = [sys.executable, str(ROOT / "cli.py"), "check", str(file), "--format", "json"]
        if subprocess.run(command, capture_output=True, check=False).returncode not in (0, 1):
            return float("nan")
        return 1000 * min(_timed(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(5))


OTHERS = {"autocorrect": ["--lint"], "zhlint": [], "gongwen": ["check"]}


def other_tools(texts: list[str]) -> None:
    """The same files through tools of the same trade, each as one process over all of them."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(texts):
            file = Path(folder) / f"{number}.txt"
            file.write_text(text, "utf-8")
            files.append(str(file))
        size = sum(len(text.encode()) for text in texts) / 1e6
        for name, options in OTHERS.items():
            program = shutil.which(name)
            if not program:
                print(f"{name:<34}\tnot installed")
                continue
            call = partial(subprocess.run, [program, *options, *files], capture_output=True, check=False, timeout=300)
            seconds = _timed(call)
            print(f"{name:<34}\t{size / seconds:.2f} MB/s")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--others", action="store_true", help="also run other installed tools on the same files")
    given = options.parse_args()
    texts = [path.read_text("utf-8") for path in dev_texts()]
    small = min(texts, key=lambda text: abs(len(text) - TEN_KB))[:TEN_KB]
    large = "".join(texts)[:333_000]
    print("CPU time, but for the last two lines")
    print(f"{'one 10 kB report, in-process':<34}\t{one_report(small):.1f} ms")
    print(f"{'throughput, one core':<34}\t{throughput(texts):.2f} MB/s")
    print(f"{'1 MB report':<34}\t{_computed(lambda: check_text(large)):.2f} s")
    print(f"{'2 MB report (linear: twice)':<34}\t{_computed(lambda: check_text(large * 2)):.2f} s")
    print(f"{'two cores against one':<34}\t{two_cores(texts[:40]):.2f}×")
    print(f"{'whole process, one 10 kB .txt':<34}\t{whole_process(small):.0f} ms")
    if given.others:
        other_tools(texts)


if __name__ == "__main__":
    main()
