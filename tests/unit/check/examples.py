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
    facts = tuple(_fact(n, line) for n, line in enumerate(example.facts, 1))
    context = Context(
        parse_report(text),
        load_profile(example.profile),
        period=Period.parse(example.period) if example.period else None,
        facts=facts,
        priors=(parse_report(example.prior, "prior.docx"),) if example.prior else (),
        unit=example.unit,
    )
    return context, spans


def _fact(n: int, line: str) -> Fact:
    """A note line as a fact; `问题：` before it makes it a problem."""
    role, text = ("problems", line[3:]) if line.startswith("问题：") else ("achievements", line)
    return Fact(f"n{n}", role, "", text, Provenance("notes.md", f"第{n}行", line))  # type: ignore[arg-type]
