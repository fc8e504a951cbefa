"""Long runs of anything through the reader of figures: eight times the text should take about eight times as long.

python -m benchmarks.long_runs

`tests/property/test_growth.py` counts the work of our own code; a pattern that looks again and again from every place is seen by the clock only.
"""

from __future__ import annotations

import itertools
import time

from drafter.claims.mentions import find_mentions

PIECES = (
    *"0９.，,、一二百万亿零约第％% \n（“《和至—到年月日个家元项次成分之半由", "1,", "一百", "第一", "同比", "分别", "1—", "3.5万", "第1", "百分之", "— 3 —",
)  # fmt: skip
TAILS = ("", "。", "亿元")
SHORT, LONG = 4_000, 32_000


def seconds(text: str) -> float:
    begun = time.process_time()
    find_mentions(text)
    return time.process_time() - begun


def main() -> None:
    worst = []
    for piece, tail in itertools.product(PIECES, TAILS):
        short, long = ((piece * (size // len(piece) + 1) + tail) for size in (SHORT, LONG))
        seconds(short)
        quick, slow = min(seconds(short) for _try in range(3)), min(seconds(long) for _try in range(2))
        worst.append((slow / max(quick, 0.002), slow, piece + "…" + tail))
    for ratio, slow, words in sorted(worst, reverse=True)[:8]:
        print(f"{words!r:<20} × {ratio:5.1f} for × 8 of text, {slow:.2f} s")


if __name__ == "__main__":
    main()
