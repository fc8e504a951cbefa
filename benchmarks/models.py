"""`python -m benchmarks.models MODEL.gguf`: a real small model, drafting section by section and, for comparison, from one prompt.

The comparison is what people do by hand: all facts and "write the report" in one prompt to the same model. Both texts are
held against the same facts by the same code. --sections bounds how many sections the model writes (the composer writes the
others of the report), --tokens how long the one-prompt report may become; the machine sets the seconds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shared import shared
from drafter.claims.joining import bigrams
from drafter.claims.mentions import find_mentions
from drafter.core.draft import Draft, DraftRequest, Prompt, Usage
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.draft.account import RunAccount
from drafter.draft.local import LocalBackend
from drafter.draft.model_sections import draft_sections
from drafter.draft.rendering import Figures, Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.ground.grounding import ground
from drafter.pipeline.drafting import finish_draft
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned, own_facts, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.read.case import load_case
from drafter.read.outline import parse_report


@dataclass(frozen=True)
class Row:
    """One way of drafting one case. written: items the model wrote of those it was asked for."""

    case: str
    way: str
    unsupported: int
    figures: int
    missing: int
    facts: int
    problems_missing: int
    problems: int
    structure: int
    written: str
    usage: Usage
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.case[:22]:<23}{self.way:<12}{self.unsupported:>4}/{self.figures:<5}{self.missing:>4}/{self.facts:<5}"
            f"{self.problems_missing:>3}/{self.problems:<4}{self.structure:>6}{self.written:>9}{self.usage.tokens_in:>8}{self.usage.tokens_out:>7}{self.seconds:>7.0f}"
        )


def main() -> None:
    arguments = _arguments()
    backend = LocalBackend(arguments.model, threads=arguments.threads)
    print(
        f"{'case':<23}{'way':<12}{'unsupp.':>9} {'facts -':>9} {'probl. -':>7}{'struct':>6}{'written':>9}{'in':>8}{'out':>7}{'s':>7}",
        flush=True,
    )
    for folder in sorted((shared() / "cases" / "dev").iterdir()):
        if arguments.case in folder.name:
            planned = plan_case(load_case(folder))
            for row in _rows(planned, folder.name, backend, arguments):
                print(row, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--sections", type=int, default=4)
    parser.add_argument("--tokens", type=int, default=1500)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--case", default="")
    parser.add_argument("--ways", default="one-prompt,plain,masked,composer")
    return parser.parse_args()


def _rows(planned: Planned, name: str, backend: LocalBackend, arguments: argparse.Namespace) -> Iterator[Row]:
    for way in arguments.ways.split(","):
        started = time.monotonic()
        if way == "one-prompt":
            answer = backend.ask(_one_prompt(planned), arguments.tokens)
            yield _judged(name, way, planned, answer.text, "-", answer.usage, time.monotonic() - started)
        else:
            drafts = _sectionwise(planned, backend, way, arguments.sections)
            text = finish_draft(planned, drafts).report.text
            items = [one for draft in drafts if draft.usage.requests for one in draft.sentences()]
            written = f"{sum(item.origin == 'model' for item in items)}/{len(items)}"
            yield _judged(
                name,
                way,
                planned,
                text,
                written,
                RunAccount("", "", "", drafts, 0, {}).total,
                time.monotonic() - started,
            )


def _one_prompt(planned: Planned) -> Prompt:
    """What a clerk would paste into a chat window."""
    names = {"achievements": "成绩", "problems": "问题", "plans": "打算", "preamble": "总体"}
    lines = [
        f"- （{names[fact.role]}）{fact.text}" for fact in own_facts(planned) if fact.id not in planned.plan.merged
    ]
    user = f"请根据以下素材写一份《{planned.plan.title}》，包括主要成绩、存在问题和下一步打算：\n" + "\n".join(lines)
    return Prompt("one", "1", "", "你是政府机关的文字秘书。", user)


def _sectionwise(planned: Planned, backend: LocalBackend, way: str, sections: int) -> tuple[Draft, ...]:
    """Problems first, then the shortest sections: the model writes `sections` of them, the composer the rest."""

    requests = draft_requests(planned)
    drafts = {request.section.id: Draft(request.section, request.baseline) for request in requests}
    if way != "composer":
        figures: Figures = "masked" if way == "masked" else "plain"
        setting = PromptSetting(planned.plan.title, planned.case.unit, planned.case.period.title)
        prompter = Prompter(setting, samples=Samples(planned.priors), figures=figures)
        chosen = sorted((r for r in requests if r.section.items), key=_order)[:sections]
        for draft in draft_sections(chosen, backend, judge=SourceLock(planned), prompter=prompter, concurrency=1):
            drafts[draft.section.id] = draft
    return tuple(drafts.values())


def _order(request: DraftRequest) -> tuple[bool, int]:
    return request.section.role != "problems", sum(len(item.text) for item in request.baseline)


def _judged(case: str, way: str, planned: Planned, text: str, written: str, usage: Usage, seconds: float) -> Row:
    groundings = [one for one in ground(text, planned.ledger, period=planned.case.period) if one.mention.quantity]
    facts = [fact for fact in own_facts(planned) if fact.id not in planned.plan.merged]
    missing = [fact for fact in facts if not _told(fact, text)]
    problems = [fact for fact in facts if fact.role == "problems"]
    return Row(
        case, way, sum(one.status == "unsupported" for one in groundings), len(groundings), len(missing), len(facts),
        sum(fact.role == "problems" for fact in missing), len(problems), _structure(planned, text, groundings), written, usage, seconds,
    )  # fmt: skip


def _told(fact: Fact, text: str) -> bool:
    """Half of the fact's character pairs stand in the text, or all its figures do."""
    pairs = bigrams(fact.text)
    figures = [mention.text for mention in find_mentions(fact.text) if mention.quantity]
    return len([pair for pair in pairs if pair in text]) >= 0.5 * len(pairs) or (
        bool(figures) and all(figure in text for figure in figures)
    )


def _structure(planned: Planned, text: str, groundings: Sequence[Grounding]) -> int:
    from drafter.check.rule import Context
    from drafter.check.runner import check

    report = parse_report(text, "draft")
    context = Context(
        report,
        planned.profile,
        planned.case.period,
        planned.facts,
        planned.ledger,
        tuple(groundings),
        planned.priors,
        (planned.case.unit,),
    )
    return sum(finding.rule.startswith("ST") for finding in check(context))


if __name__ == "__main__":
    main()
