"""How well the offline composer drafts: what a director would send back at a glance, counted over cases and bundles of notes.

python -m benchmarks.drafts             the dev cases, the bundles beside them and the examples
python -m benchmarks.drafts --only 03   those whose folder's name begins so
python -m benchmarks.drafts --show      each with the lines that were counted

Columns: blocks, and how many of them open with a lead or a judgement; sections of a single short sentence; sentences told twice;
asides and remarks that reached the text; colloquial words left; core figures that do not stand in the section they belong to; facts untold.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shared import shared
from drafter.core.draft import Draft
from drafter.language.judgements import opens_with_judgement
from drafter.language.spoken import spoken
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.left_open import unused_facts
from drafter.read.case import load_case

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_SHORT = 30  # characters; a section of one sentence this short says too little to be one
_ASIDE = 6  # characters of an aside that tell it from chance


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one draft, by column."""

    name: str
    blocks: int
    led: int
    found: dict[str, tuple[str, ...]]


def main() -> None:
    arguments = _arguments()
    readings = [_read(folder) for folder in folders() if folder.name.startswith(arguments.only)]
    columns = list(readings[0].found) if readings else []
    print(f"{'case':<30}{'blocks':>7}{'led':>6}" + "".join(f"{name:>12}" for name in columns))
    for one in readings:
        print(f"{one.name:<30}{one.blocks:>7}{one.led:>6}" + "".join(f"{len(one.found[c]):>12}" for c in columns))
        for column in columns if arguments.show else ():
            for words in one.found[column]:
                print(f"    {column}: {words}")
    total = {column: sum(len(one.found[column]) for one in readings) for column in columns}
    blocks, led = sum(one.blocks for one in readings), sum(one.led for one in readings)
    print(f"{'all':<30}{blocks:>7}{led:>6}" + "".join(f"{total[c]:>12}" for c in columns))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="")
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


def folders() -> Iterator[Path]:
    """The cases that are drafted: dev cases, dev bundles, examples, by name in each."""
    for parent in (shared() / "cases" / "dev", shared() / "bundles" / "dev", EXAMPLES):
        yield from sorted(folder for folder in parent.iterdir() if (folder / "case.yaml").is_file())


def _read(folder: Path) -> Reading:
    drafted = draft_case(load_case(folder))
    sections = [draft for draft in drafted.drafts if draft.section.level]
    blocks = [block for draft in sections for block in draft.blocks]
    led = sum(bool(block.lead) or opens_with_judgement(block.text) for block in blocks)
    found = {
        "thin": tuple(_thin(sections)),
        "twice": tuple(_twice(drafted)),
        "asides": tuple(_asides(drafted)),
        "colloquial": tuple(word for draft in sections for one in draft.sentences() for word in spoken(one.text)),
        "misplaced": tuple(_misplaced(drafted)),
        "untold": tuple(unused_facts(drafted)),
    }
    return Reading(folder.name[:28], len(blocks), led, found)


def _thin(sections: list[Draft]) -> Iterator[str]:
    for draft in sections:
        text = "".join(block.text for block in draft.blocks)
        if draft.section.level == 2 and len(draft.sentences()) == 1 and len(text) < _SHORT:
            yield f"{draft.section.heading}。{text}"


def _twice(drafted: Drafted) -> Iterator[str]:
    told = Counter(sentence.text for draft in drafted.drafts for sentence in draft.sentences())
    told += Counter(block.lead for draft in drafted.drafts for block in draft.blocks if block.lead)
    yield from (text for text, times in told.items() if times > 1)


def _asides(drafted: Drafted) -> Iterator[str]:
    """What reading left out as a remark to the writer, an instruction or hearsay and still stands in the text."""
    for line in drafted.planned.plan.left_out:
        words = line.provenance.quote.strip(" -（）()")
        if (
            line.kind in ("remark", "instruction", "hearsay", "secret")
            and len(words) >= _ASIDE
            and words in drafted.report.text
        ):
            yield words


def _misplaced(drafted: Drafted) -> Iterator[str]:
    """Core topics of the genre that have facts and do not open the part."""
    for part in drafted.planned.profile.parts:
        core = [topic for topic in part.topics if topic.core]
        planned = next((p for p in drafted.planned.plan.parts if p.role == part.role), None)
        first = planned.sections[0] if planned and planned.sections else None
        if core and first and not any(topic.title in first.heading or topic.lead == first.heading for topic in core):
            yield first.heading


if __name__ == "__main__":
    main()
