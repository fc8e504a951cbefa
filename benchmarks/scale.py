"""What a million reports cost on 1, 16 and 256 workers: a simulation from costs measured here. See docs/scale.md.

python -m benchmarks.scale [--report MS] [--task MS] [--serial MS]

report: CPU a report takes a worker. task: what the scheduler spends on a task of 32 reports, one after another.
serial: what the one process that keeps the journal and writes the summaries spends a report. Without them, the two are measured.
"""

from __future__ import annotations

import argparse
import datetime
import heapq
import random
import tempfile
import time
from pathlib import Path

from benchmarks.shared import dev_texts
from drafter.batch.batch_items import BatchItem
from drafter.batch.jobs import CheckJob
from drafter.batch.journal import Journal
from drafter.batch.summary import write_summaries
from drafter.core.patterns import sharpen
from drafter.pipeline.checking import Request

CHUNK = 32
START = 2.5  # seconds a worker takes to load
TASK = 1.1  # ms of CPU a task takes scheduler and client together: 3 × 1,000 empty tasks on a local cluster


def measured(count: int = 300) -> tuple[float, float]:
    """(ms a report in a worker, ms a report in the process that keeps the journal), over cuts of the real reports."""
    texts = [path.read_text("utf-8")[:3_400] for path in dev_texts()]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        items = []
        for number in range(count):
            path = folder / f"{number}.txt"
            path.write_text(texts[number % len(texts)], "utf-8")
            items.append(BatchItem(number, path.name, str(path), str(number)))
        job = CheckJob(Request(), folder / "out")
        for item in items[:20]:
            job(item)
        started = time.process_time()
        done = [(item, job(item)) for item in items]
        work = time.process_time() - started
        with Journal(folder) as journal:
            started = time.process_time()
            journal.begin((item.name for item in items), datetime.date(2026, 1, 5))
            for at in range(0, count, 100):
                journal.write(done[at : at + 100])
            write_summaries(journal, folder, date=datetime.date(2026, 1, 5))
            serial = time.process_time() - started
    return 1000 * work / count, 1000 * serial / count


def simulated(reports: int, workers: int, report_ms: float, task_ms: float, serial_ms: float) -> tuple[float, float]:
    """(seconds until all is done, share of the time workers worked). A slow report takes up to five times the middle one."""
    dice = random.Random(3)
    free = [START] * workers
    heapq.heapify(free)
    scheduler = keeper = worked = 0.0
    for _task in range(-(-reports // CHUNK)):
        scheduler += task_ms / 1000
        begin = max(heapq.heappop(free), scheduler)
        took = CHUNK * report_ms / 1000 * dice.lognormvariate(-0.02, 0.2)
        worked += took
        heapq.heappush(free, begin + took)
        keeper = max(keeper, begin + took) + CHUNK * serial_ms / 1000
    end = max(max(free), keeper)
    return end, worked / (end * workers)


def main() -> None:
    sharpen()  # as the command line and its workers do
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", type=float)
    parser.add_argument("--task", type=float, default=TASK)
    parser.add_argument("--serial", type=float)
    given = parser.parse_args()
    report, serial = (given.report, given.serial) if given.report and given.serial else measured()
    print(f"a report: {report:.1f} ms in a worker, {serial:.2f} ms in the keeper; a task: {given.task:.2f} ms")
    for workers in (1, 2, 16, 64, 256):
        seconds, busy = simulated(1_000_000, workers, report, given.task, serial)
        print(f"10^6 reports, {workers:>3} workers: {seconds / 3600:6.2f} h, workers busy {100 * busy:.0f} %")


if __name__ == "__main__":
    main()
