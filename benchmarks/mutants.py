"""How many small wrong changes of claims, ground and the figure rules their own unit tests notice.

python -m benchmarks.mutants [--seed 7] [--most 240] [--only drafter/ground/slots.py] [--room drafter/ground] [--jobs 2]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.mutant_forks import as_line
from benchmarks.mutating import Mutant, described, mutants

ROOMS = ("drafter/claims", "drafter/ground", "drafter/check/figures")
# A room's tests in the mirrored tree; a rule's arithmetic is held by the rules' examples.
TESTS = {
    "drafter/claims": ("tests/unit/claims",),
    "drafter/ground": ("tests/unit/ground",),
    "drafter/check/figures": ("tests/unit/check",),
}


def sample(seed: int, most: int, only: str = "") -> list[Mutant]:
    """Changes drawn with a seed, the same share of each room."""
    rng = random.Random(seed)
    drawn: list[Mutant] = []
    for room in ROOMS:
        files = [path for path in sorted(Path(room).glob("*.py")) if not only or str(path) == only]
        every = [mutant for path in files for mutant in mutants(str(path), path.read_text("utf-8"))]
        drawn += rng.sample(every, min(len(every), most if only else most // len(ROOMS)))
    return drawn


def noticed(room: str, drawn: Sequence[Mutant], jobs: int) -> dict[tuple[str, int], bool]:
    """Whether the room's tests fail, by path and number."""
    with tempfile.NamedTemporaryFile() as results:
        command = [sys.executable, "-m", "benchmarks.mutant_forks", str(jobs), results.name, *TESTS[room]]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        given = "".join(map(as_line, drawn))
        done = subprocess.run(command, input=given, text=True, capture_output=True, env=environment, check=False)
        found = [json.loads(line) for line in Path(results.name).read_text("utf-8").splitlines()]
    if len(found) != len(drawn):
        raise RuntimeError(done.stdout + done.stderr)
    return {(path, number): bool(failed) for path, number, failed in found}


def _told(drawn: Iterable[Mutant], found: dict[tuple[str, int], bool]) -> None:
    """Survivors, the modules with the most first."""
    left = [mutant for mutant in drawn if not found[mutant.path, mutant.number]]
    count = Counter(mutant.path for mutant in left)
    for mutant in sorted(left, key=lambda one: (-count[one.path], one.path, one.line)):
        words = described(Path(mutant.path).read_text("utf-8"), mutant.number)
        print(f"survived {mutant.path}:{mutant.line} #{mutant.number}  {words}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--most", type=int, default=240)
    parser.add_argument("--only", default="", help="one module")
    parser.add_argument("--room", default="", choices=("", *ROOMS), help="one room")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    drawn = sample(args.seed, args.most, args.only)
    total: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    for room in ROOMS:
        own = [mutant for mutant in drawn if mutant.path.startswith(room + "/")]
        if own and args.room in ("", room):
            found = noticed(room, own, args.jobs)
            _told(own, found)
            total[room], killed[room] = len(own), sum(found.values())
    for room in total:
        print(f"{room:24} {killed[room]:4}/{total[room]:<4} {killed[room] / total[room]:.2f}")
    print(f"{'all':24} {killed.total():4}/{total.total():<4} {killed.total() / max(1, total.total()):.2f}")


if __name__ == "__main__":
    main()
