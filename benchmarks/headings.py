"""How many headings and leads of drafts are borne out: by half of the facts beneath, in their words, their clerk's topic or their office.

    python -m benchmarks.headings [FOLDER…]

FOLDER holds cases (each a folder with case.yaml); without any, the examples and the bundles and cases of the shared folder.
Set headings that claim no matter (基本情况, 其他工作) are not counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.shared import ROOT, shared
from drafter.api import read_case
from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Profile, Section
from drafter.language.subjects import scores
from drafter.pipeline.planning import plan_case
from drafter.plan.heading_names import borne_out
from drafter.plan.what_it_is import STANDING

_HALF = 0.5
_NO_MATTER = (STANDING, "其他工作", "逐项整改反馈问题")


def main(folders: Sequence[str]) -> None:
    """Prints a line for each heading and lead that less than half of its facts bear out, then the counts."""
    heads = leads = poor_heads = poor_leads = 0
    for case in _cases([Path(folder) for folder in folders] or _known()):
        for profile, section, facts in _sections(case):
            heads += 1
            if not _holds(section.heading, facts, profile):
                poor_heads += 1
                print(f"{case.name}\t{section.heading}\t{len(facts)} facts")
            for item in (one for one in section.items if one.lead):
                leads += 1
                own = [fact for fact in facts if fact.id in item.fact_ids]
                if not _holds(item.lead, own, profile):
                    poor_leads += 1
                    print(f"{case.name}\t{section.heading} / {item.lead}\t{len(own)} facts")
    print(f"headings not borne out: {poor_heads} of {heads}; leads: {poor_leads} of {leads}")


def _known() -> list[Path]:
    return [ROOT / "examples", shared() / "bundles" / "dev", shared() / "cases" / "dev"]


def _cases(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(one for one in folder.iterdir() if (one / "case.yaml").is_file())


def _sections(case: Path) -> Iterator[tuple[Profile, Section, list[Fact]]]:
    planned = plan_case(read_case(case))
    facts = {fact.id: fact for fact in planned.facts}
    for part in planned.plan.parts:
        for section in part.sections if part.role == "achievements" else ():
            own = [facts[name] for name in section.fact_ids() if name in facts]
            if own and section.heading and not section.heading.endswith(_NO_MATTER):
                yield planned.profile, section, own


def _holds(heading: str, facts: Sequence[Fact], profile: Profile) -> bool:
    topics = [topic for part in profile.parts for topic in part.topics if topic.lead == heading]
    classes = [name for topic in topics for name in topic.classes]
    told = sum(_said(heading, fact) or borne_out(heading, [fact], classes) for fact in facts)
    return told >= _HALF * len(facts)


def _said(heading: str, fact: Fact) -> bool:
    """Whether the clerk's topic or the office's name says what the heading names."""
    fields = {name.split(".")[0] for name in scores(heading)}
    near = bool(bigrams(heading) & (bigrams(fact.topic) | bigrams(fact.owner)))
    return near or bool(fields & {name.split(".")[0] for name in scores(fact.topic)})


if __name__ == "__main__":
    main(sys.argv[1:])
