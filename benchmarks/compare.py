"""Compares reports of one place in two years, a report with itself, and reports that have nothing to do with each other.

python -m benchmarks.compare
"""

from __future__ import annotations

import time
from collections import Counter

from benchmarks.shared import shared
from drafter.pipeline.revising import compare_reports
from drafter.read.report import open_report

PLACES = ("guangxi", "hubei", "hunan", "shandong", "shanghai", "shanxi", "xizang", "yunnan")
PAIRS = [
    *((f"gwr_prov_{place}_2026.txt", f"gwr_prov_{place}_2025.txt") for place in PLACES),
    ("budget_sanming_2019_html.txt", "budget_sanming_2018_html.txt"),
    ("budget_hohhot_2025_pdf.txt", "budget_hohhot_2024_pdf.txt"),
    ("gwr_prov_hubei_2026.txt", "gwr_prov_hubei_2026.txt"),
    ("gwr_prov_hubei_2026.txt", "gwr_prov_guangdong_2025.txt"),
    ("gwr_prov_hubei_2026.txt", "budget_sanming_2018_html.txt"),
    ("dept_pingtan_haitan_2024.txt", "gwr_prov_hunan_2025.txt"),
]


def main() -> None:
    folder = shared() / "corpus" / "dev" / "txt"
    print(f"{'this ⇄ prior':52} copied edited  both same  problems / plans                          seconds")
    for this, prior in PAIRS:
        started = time.perf_counter()
        comparison = compare_reports(open_report(folder / this), open_report(folder / prior))
        both = [pair for pair in comparison.metrics if pair.this and pair.prior]
        fates = Counter(p.fate for p in comparison.problems), Counter(p.fate for p in comparison.plans)
        told = " / ".join(" ".join(f"{fate} {count}" for fate, count in sorted(one.items())) for one in fates)
        took = time.perf_counter() - started
        names = f"{this.rsplit('.', 1)[0]} ⇄ {prior.rsplit('.', 1)[0]}"
        print(
            f"{names:52} {comparison.copied:6.3f} {comparison.edited:6.3f} {len(both):5} {sum(p.same for p in both):4}  {told:46} {took:.2f}"
        )


if __name__ == "__main__":
    main()
