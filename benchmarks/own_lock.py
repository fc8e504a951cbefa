"""Whether the composer's own sentences pass the lock that a model's must pass, and whether a check of its drafts finds fault with its own wording.

python -m benchmarks.own_lock             the dev cases, the bundles beside them and the examples
python -m benchmarks.own_lock --only 03   those whose folder's name begins so
python -m benchmarks.own_lock --show      each with what was refused, and why

Columns: sentences; those the lock does not call supported; leads it refuses; findings about wording (GR001, GR003–GR006).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.drafts import folders
from drafter.core.slot_names import reason_line
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.judging import SourceLock
from drafter.read.case import load_case

_OF_WORDS = ("GR001", "GR003", "GR004", "GR005", "GR006")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    print(f"{'case':<30}{'sentences':>10}{'refused':>9}{'leads':>7}{'findings':>10}")
    total = [0, 0, 0, 0]
    for folder in (folder for folder in folders() if folder.name.startswith(arguments.only)):
        said, refused, leads, found = _read(folder)
        row = [said, len(refused), len(leads), len(found)]
        total = [one + other for one, other in zip(total, row, strict=True)]
        print(f"{folder.name[:28]:<30}{row[0]:>10}{row[1]:>9}{row[2]:>7}{row[3]:>10}")
        for words in (*refused, *leads, *found) if arguments.show else ():
            print(f"    {words}")
    print(f"{'all':<30}{total[0]:>10}{total[1]:>9}{total[2]:>7}{total[3]:>10}")


def _read(folder: Path) -> tuple[int, list[str], list[str], list[str]]:
    drafted = draft_case(load_case(folder))
    said = sum(len(draft.sentences()) for draft in drafted.drafts if draft.section.level)
    found = [f"{one.rule} {one.message}" for one in drafted.findings if one.rule in _OF_WORDS]
    return said, [*refused_sentences(drafted)], [*refused_leads(drafted)], found


def refused_sentences(drafted: Drafted) -> Iterator[str]:
    """Each of the draft's sentences that the lock does not find supported by the facts it tells, with the reasons."""
    lock, facts = SourceLock(drafted.planned), drafted.planned.by_id()
    for draft in drafted.drafts:
        for sentence in draft.sentences() if draft.section.level else ():
            told = [facts[one] for one in sentence.fact_ids if one in facts]
            judged = lock.sentence(sentence.text, told, draft.section)
            if judged.kind not in ("supported", "frame"):
                yield f"{judged.kind}: {sentence.text} [{'；'.join(map(reason_line, judged.why))}]"


def refused_leads(drafted: Drafted) -> Iterator[str]:
    """Each lead of the draft that the lock refuses over the facts of its block."""
    lock, facts = SourceLock(drafted.planned), drafted.planned.by_id()
    for draft in drafted.drafts:
        for block in draft.blocks if draft.section.level else ():
            told = [facts[one] for sentence in block.sentences for one in sentence.fact_ids if one in facts]
            if block.lead and lock.lead(block.lead.rstrip("。，"), told, draft.section).kind != "frame":
                yield f"lead: {block.lead}"


if __name__ == "__main__":
    main()
