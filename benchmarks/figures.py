"""Figures against the hand-made gold, and how fast a text is read: `python -m benchmarks.figures`."""

from __future__ import annotations

import shlex
import subprocess
import sys
import time

from benchmarks.shared import ROOT, dev_texts, shared
from drafter.claims.mentions import find_mentions
from drafter.language.quantities import find_quantities

_ROUNDS = 3


def main() -> None:
    """Prints the gold scores of `drafter metrics`, then megabytes of UTF-8 a second of processor time on one core."""
    scorer = shared() / "gold" / "score.py"
    program = f"{shlex.quote(sys.executable)} {shlex.quote(str(ROOT / 'cli.py'))}"
    done = subprocess.run(
        [sys.executable, str(scorer), "--drafter", program, *sys.argv[1:]], capture_output=True, text=True, check=False
    )
    print(done.stdout or done.stderr)
    texts = [path.read_text("utf-8") for path in dev_texts()]
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name, read in (("quantities", find_quantities), ("all mentions", find_mentions)):
        print(
            f"{name:<14}{size / min(_seconds(read, texts) for _ in range(_ROUNDS)):6.2f} MB/s of {size:.1f} MB in {len(texts)} reports"
        )
    for name, text in (
        ("digits only", "7" * 1_500_000),
        ("numerals only", "三百万" * 500_000),
        ("one paragraph", ("收入1.2亿元，增长3%，" * 130_000)[:1_600_000]),
    ):
        print(f"{name:<14}{len(text.encode()) / 1e6 / _seconds(find_mentions, [text]):6.2f} MB/s")


def _seconds(read: object, texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        read(text)  # type: ignore[operator]
    return time.process_time() - begun


if __name__ == "__main__":
    main()
