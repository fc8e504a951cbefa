"""How many wrong sentences of official documents are put right, and how many clean ones are alarmed.

python -m benchmarks.typos [--show 10]
"""

from __future__ import annotations

import argparse

from benchmarks.shared import shared
from drafter.core.edit import Edit, apply_edits
from drafter.language.typos import find_typos


def mended(sentence: str) -> str:
    """The sentence with every listed typo replaced."""
    return apply_edits(sentence, [Edit(typo.span, typo.right, "") for typo in find_typos(sentence)])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", type=int, default=0, help="how many alarms on clean sentences to show")
    given = options.parse_args()
    folder = shared() / "corpus" / "typos"
    rows = [
        line.split("\t") for line in (folder / "odw.train").read_text("utf-8").splitlines() if line.count("\t") == 2
    ]
    wrong = [(left, right) for _number, left, right in rows if left != right]
    clean = [right for _number, _left, right in rows] + (folder / "clean.txt").read_text("utf-8").splitlines()
    alarmed = [sentence for sentence in clean if next(find_typos(sentence), None)]
    touched = sum(mended(left) != left for left, _right in wrong)
    print(f"wrong sentences put wholly right\t{sum(mended(left) == right for left, right in wrong)}/{len(wrong)}")
    print(f"wrong sentences with an alarm\t{touched}/{len(wrong)}")
    print(f"clean sentences alarmed\t{len(alarmed)}/{len(clean)}\t{100 * len(alarmed) / len(clean):.2f} %")
    for sentence in alarmed[: given.show]:
        print("   ", [typo.span.of(sentence) for typo in find_typos(sentence)], sentence[:50])


if __name__ == "__main__":
    main()
