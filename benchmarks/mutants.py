"""How many small wrong changes of claims, ground and the figure rules their own unit tests notice.

python -m benchmarks.mutants [--seed 7] [--most 120] [--only drafter/ground/slots.py] [--jobs 2]
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.mutating import Mutant, described, mutants

ROOMS = ("drafter/claims", "drafter/ground", "drafter/check/figures")
# A room's tests in the mirrored tree; a rule's arithmetic is held by the rules' examples.
TESTS = {
    "drafter/claims": ("tests/unit/claims",),
    "drafter/ground": ("tests/unit/ground",),
    "drafter/check/figures": (
        "tests/unit/check/test_rules.py",
        "tests/unit/check/test_figures.py",
        "-k",
        "QT or figures",
    ),
}
_LONGEST = 120  # seconds a run may take; a mutant that loops is noticed


def sample(seed: int, most: int, only: str = "") -> list[Mutant]:
    """Changes drawn with a seed, the same share of each room."""
    rng = random.Random(seed)
    drawn: list[Mutant] = []
    for room in ROOMS:
        files = [path for path in sorted(Path(room).glob("*.py")) if not only or str(path) == only]
        every = [mutant for path in files for mutant in mutants(str(path), path.read_text("utf-8"))]
        drawn += rng.sample(every, min(len(every), most if only else most // len(ROOMS)))
    return drawn


def is_noticed(mutant: Mutant) -> bool:
    """Whether the tests of the changed module fail."""
    room = next(room for room in ROOMS if mutant.path.startswith(room))
    own = Path(TESTS[room][0]) / f"test_{Path(mutant.path).name}"
    command = [sys.executable, "-m", "benchmarks.mutant_run", mutant.path, str(mutant.number)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for tests in ((str(own),), TESTS[room]) if own.is_file() else (TESTS[room],):
        try:
            done = subprocess.run(
                [*command, *tests], capture_output=True, timeout=_LONGEST, env=environment, check=False
            )
        except subprocess.TimeoutExpired:
            return True
        if done.returncode in (4, 5):  # wrong usage, no tests: nothing was asked
            raise RuntimeError(done.stdout.decode())
        if done.returncode:
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--most", type=int, default=120)
    parser.add_argument("--only", default="", help="one module")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    drawn = sample(args.seed, args.most, args.only)
    total: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    with ThreadPoolExecutor(args.jobs) as pool:
        for mutant, found in zip(drawn, pool.map(is_noticed, drawn), strict=True):
            room = str(Path(mutant.path).parent)
            total[room] += 1
            noticed[room] += found
            if not found:
                words = described(Path(mutant.path).read_text("utf-8"), mutant.number)
                print(f"survived {mutant.path}:{mutant.line} #{mutant.number}  {words}", flush=True)
    for room in total:
        print(f"{room:24} {noticed[room]:4}/{total[room]:<4} {noticed[room] / total[room]:.2f}")
    print(f"{'all':24} {noticed.total():4}/{total.total():<4} {noticed.total() / max(1, total.total()):.2f}")


if __name__ == "__main__":
    main()
