"""A rule's example as a Context: the text parsed, the profile loaded, facts and prior given."""

from __future__ import annotations

from drafter.check.rule import Context, Example
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance, Span
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without «», and the spans they marked."""
    plain, spans, start = "", [], 0
    for char in text:
        if char == "«":
            start = len(plain)
        elif char == "»":
            spans.append(Span(start, len(plain)))
        else:
            plain += char
    return plain, tuple(spans)


def context_of(example: Example | str) -> tuple[Context, tuple[Span, ...]]:
    """The context a rule sees for this example, and where it should find something."""
    example = Example(example) if isinstance(example, str) else example
    text, spans = unmarked(example.text)
    facts = tuple(Fact(f"n{n}", "achievements", "", line, Provenance("notes.md", f"第{n}行", line)) for n, line in enumerate(example.facts, 1))
    context = Context(
        parse_report(text),
        load_profile(example.profile),
        period=Period.parse(example.period) if example.period else None,
        facts=facts,
        priors=(parse_report(example.prior, "prior.docx"),) if example.prior else (),
        unit=example.unit,
    )
    return context, spans
