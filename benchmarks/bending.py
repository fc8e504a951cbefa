"""How many bends of the drafts' own sentences the lock lets pass in silence, by class.

    python -m benchmarks.bending CASE… [--seed N] [--each N] [--show] [--json FILE]

CASE: a case's folder, drafted offline; FOLDER=REPLY: the same with a model's whole reply from a file. Each sentence that the lock calls supported is bent by
`benchmarks/bends.py`; `--each` bends of a class are drawn by the seed. refused: it may not stand; marked: the reader is shown it; lost: what is gone is named;
silent: nobody is told (listed by --show with its sources).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bends import Bend, Told, bends
from drafter.core.fact import Fact
from drafter.core.profile import Section
from drafter.ground.cutting import cut
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.modelling import ModelSettings, draft_case_by_model
from drafter.read.case import load_case

_RESULTS = ("refused", "marked", "lost", "silent")


@dataclass(frozen=True)
class Place:
    """A supported sentence of a draft: its lock, its facts, its section."""

    case: str
    lock: SourceLock
    told: Told
    facts: tuple[Fact, ...]
    section: Section

    def result(self, bent: str) -> str:
        judged = self.lock.sentence(bent, self.facts, self.section)
        if judged.kind not in ("supported", "frame"):
            return "marked" if judged.kind == "reworded" else "refused"
        return "lost" if self._untold(bent) - self._untold(self.told.text) else "silent"

    def _untold(self, text: str) -> set[str]:
        return {why.source for fact in self.facts for why in self.lock.untold(text, fact)}


def main() -> None:
    arguments = _arguments()
    rng = random.Random(arguments.seed)
    places = [place for case in arguments.cases for place in supported(case)]
    drawn = draw(places, arguments.each, rng)
    found = [(place, bend, place.result(bend.text)) for place, bend in drawn]
    _print_table(found)
    print(f"{len(places)} sentences, {len(found)} bends, seed {arguments.seed}")
    for place, bend, result in found if arguments.show else ():
        if result == "silent":
            print(f"{bend.kind} {bend.change} | {bend.text}\n    {place.case}: {' ‖ '.join(place.told.sources)}")
    if arguments.json:
        rows = [_row(*one) for one in found]
        arguments.json.write_text(json.dumps(rows, ensure_ascii=False, indent=0), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=16)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def supported(case: str) -> Iterator[Place]:
    """The sentences of one draft that the lock calls supported, each once."""
    folder, _is, reply = case.partition("=")
    drafted = _drafted(Path(folder), reply)
    lock, facts = SourceLock(drafted.planned), drafted.planned.by_id()
    told = {
        (sentence.text, sentence.fact_ids): draft.section
        for draft in drafted.drafts
        for sentence in (draft.sentences() if draft.section.level else ())
    }
    nouns, verbs = (tuple(sorted({w for text, _ids in told for w in _words(text, pos)})) for pos in "nv")
    for (text, ids), section in told.items():
        own = tuple(facts[one] for one in ids if one in facts)
        if own and lock.sentence(text, own, section).kind == "supported":
            sources = tuple(fact.text for fact in own)
            yield Place(folder.rsplit("/", 1)[-1], lock, Told(text, sources, section.role, nouns, verbs), own, section)


def _drafted(folder: Path, reply: str) -> Drafted:
    case = load_case(folder)
    if not reply:
        return draft_case(case)
    return draft_case_by_model(case, ModelSettings(f"scripted:{reply}", verify=False, read=False, polish=False))[0]


def _words(text: str, pos: str) -> Iterator[str]:
    return (word.text for word in cut(text, None).words if word.pos == pos and len(word.text) > 1)


def draw(places: Sequence[Place], each: int, rng: random.Random) -> list[tuple[Place, Bend]]:
    """So many bends of each class, from as many sentences as there are."""
    by_kind: dict[str, list[tuple[Place, Bend]]] = defaultdict(list)
    for place in places:
        for bend in bends(place.told, rng):
            by_kind[bend.kind].append((place, bend))
    return [one for kind in sorted(by_kind) for one in rng.sample(by_kind[kind], min(each, len(by_kind[kind])))]


def _print_table(found: Sequence[tuple[Place, Bend, str]]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _place, bend, result in found:
        counts[bend.kind][result] += 1
        counts["all"][result] += 1
    print(f"{'class':<8}" + "".join(f"{name:>9}" for name in _RESULTS))
    for kind in [*sorted(set(counts) - {"all"}), "all"]:
        print(f"{kind:<8}" + "".join(f"{counts[kind][name]:>9}" for name in _RESULTS))


def _row(place: Place, bend: Bend, result: str) -> dict[str, object]:
    return {
        "case": place.case,
        "class": bend.kind,
        "result": result,
        "change": bend.change,
        "text": bend.text,
        "of": place.told.text,
        "sources": place.told.sources,
        "role": place.section.role,
    }


if __name__ == "__main__":
    main()
