"""Each net of `claims` by its name: what it alone tells of a line.

A line is a text, or figures between `；`, each as `id name/value unit/period/basis/change/base/scope`; what an id stands for is as in the facts
(n1 a line of notes, m2 a row of a sheet, t1f1_2 a row of a table in notes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.claims import (
    apart,
    clauses,
    completion,
    conflicts,
    context,
    doubts,
    faults,
    growth,
    leaning,
    likenames,
    meaning,
    mistyped,
    naming,
    overrun,
    partition,
    refuted,
    short_clauses,
    slips,
    timing,
    whose,
)  # fmt: skip
from drafter.claims.figures import figures_of
from drafter.claims.places import place_of_entry
from drafter.core.case import Case
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.period import Period
from drafter.core.quantity import Change, Metric
from drafter.core.text import Provenance
from drafter.language.characters import plain
from drafter.language.quantities import find_quantities
from drafter.read.outline import parse_report

Net = Callable[[str], object]
_YEAR = Period.parse("2025")
_FIGURE = re.compile(r"(?:(?P<id>[nmt]\w*) )?(?P<name>[^/]*)/(?P<value>-?[\d.]+)(?P<unit>[^/]*)(?:/(?P<rest>.*))?")
_CHANGES: dict[str, Change] = {"+": "increase", "-": "decrease"}


def told(net: str, line: str) -> str:
    return str(NETS[net](line.replace("⏎", "\n")))


def entries(line: str) -> list[LedgerEntry]:
    """The figures of a line, each at the place its id says; one without an id is of the fact before."""
    found: list[LedgerEntry] = []
    for words in line.split("；"):
        said = _FIGURE.fullmatch(words)
        assert said, words
        period, basis, change, base, scope, *_ = [*(said["rest"] or "").split("/"), "", "", "", "", ""]
        metric = Metric(
            said["name"], Decimal(said["value"]), said["unit"], period, basis, scope, Decimal(base) if base else None, _CHANGES.get(change)
        )  # fmt: skip
        name = said["id"] or (found[-1].fact_id if found else "n1")
        number = re.findall(r"\d+", name)[-1]
        place = Provenance("表.xlsx", f"表!B{number}") if name[0] == "m" else Provenance("notes.md", f"第{number}行")
        tables = {"m": place.source, "t": f"{place.source} {name.rpartition('_')[0]}"}
        found.append(LedgerEntry(metric, name, place, table=tables.get(name[0], "")))
    return found


def row(line: str) -> Fact:
    """The figures as one row of a sheet, whose text follows a `|`."""
    figures, _, text = line.partition("|")
    return Fact(
        "m1", "achievements", "", text, Provenance("表.xlsx", "表!B1"), tuple(e.metric for e in entries(figures))
    )


def ledger(line: str) -> Ledger:
    """The figures as a ledger of facts that state them; the text of each is its figures as told."""
    found = entries(line)
    facts: dict[str, Fact] = {}
    for e in found:
        own = facts.get(e.fact_id, Fact(e.fact_id, "achievements", "", "", e.provenance, table=e.table))
        facts[e.fact_id] = replace(
            own,
            metrics=(*own.metrics, e.metric),
            text=f"{own.text}{e.metric.indicator}{e.metric.value}{e.metric.unit}，",
        )
    return Ledger(tuple(found), tuple(facts.values()))


def _one(e: LedgerEntry) -> str:
    return f"{e.fact_id} {e.metric.value}{e.metric.unit}"


def _pairs(found: object) -> str:
    return "; ".join("≠".join(map(_one, pair)) for pair in found)  # type: ignore[attr-defined]


def _settings(text: str) -> str:
    flat = plain(text)
    quantities = find_quantities(flat)
    settings = context.settings_of(flat, quantities, _YEAR)
    return "; ".join(
        " ".join((q.raw, s.period, s.scope or "-", s.heading or "-", s.account or "-", "¶" if s.fresh else "")).strip()
        for q, s in zip(quantities, settings, strict=True)
    )


def _metrics(text: str) -> str:
    """Of each figure: its indicator, basis, scope and base."""
    found = meaning.metrics_of(text, find_quantities(text), _YEAR)
    return "; ".join(
        " ".join(
            (
                f"{m.value}{m.unit}",
                m.indicator or "?",
                m.basis or "-",
                m.scope or "-",
                f"←{m.base_value}" if m.base_value is not None else "",
            )
        ).strip()
        for m in found
    )


def _figures(text: str) -> str:
    """Of each figure: role and period, in the report of the period before `|`, under a head of plans with `!`."""
    period, mark, words = text.rpartition("|")
    planned = period.endswith("!")
    found = figures_of(words, period=Period.parse(period.rstrip("!")) if mark else _YEAR, planned=planned)
    return "; ".join(f"{f.quantity.raw} {f.role} {f.period}" for f in found)


def _sizes(line: str) -> str:
    """Which of the questions asked of two sizes are answered with yes."""
    a, b = entries(line)
    one, two = a.metric, b.metric
    asked = {"differ": slips.differ(one, two), "size": slips.of_one_size(one, two), "slip": slips.slip(one, two), "swapped": slips.swapped_digits(one, two), "near": slips.near_in_size(slips.size_of(one), slips.size_of(two))}  # fmt: skip
    return " ".join(name for name, yes in asked.items() if yes)


def _loosely(line: str) -> str:
    figures, _, text = line.partition("|")
    a, b = entries(figures)
    return "loosely" if slips.loosely(a, b, {a.fact_id: text}) else ""


def _foreign(line: str) -> str:
    """Whether the report before `|` is another's than the unit (its short names behind `、`) behind it."""
    report, _, names = line.rpartition("|")
    unit, *short = names.split("、")
    case = Case(folder=None, unit=unit, period=_YEAR, title="", date=None, facts=(), short=tuple(short))  # type: ignore[arg-type]
    return "another's" if whose.is_foreign(parse_report(report), case) else ""


def _names(line: str) -> str:
    """What becomes of a name: tidied, as a thing, as a thing without its act, what is said of it."""
    said = {
        "leans": leaning.leans(line),
        "state": leaning.says_state(line),
        "noun": leaning.has_no_verb(line),
        "act": leaning.is_act(line),
    }
    words = (leaning.trimmed_name(line), leaning.thing(line) or "-", leaning.thing(line, acted=True) or "-")
    return " ".join((*words, *(name for name, yes in said.items() if yes)))


def _behind(line: str) -> str:
    """What stands behind the first figure: the noun, the clause, the state, the purpose."""
    end = find_quantities(line)[0].span.end
    found = (
        naming.noun_after(line, end),
        naming.clause_after(line, end),
        naming.state_after(line, end),
        naming.purpose_after(line, end),
    )
    return " ".join(one or "-" for one in found)


def _acts(line: str) -> str:
    """A clause bare, its topic, its thing, without its aim."""
    return " ".join(
        one or "-"
        for one in (
            short_clauses.bare(line),
            short_clauses.topic_of(line),
            short_clauses.thing_of(line),
            short_clauses.before_aim(line),
        )
    )


def _listed(line: str) -> str:
    """A list as its parts; its words up to the rank, to the act that opens it; the label behind which a figure stands."""
    parts = (
        "、".join(naming.names_listed(line)),
        naming.before_rank(line),
        likenames.name_lead(line),
        likenames.labelled(line),
    )
    return " ".join(one or "-" for one in parts)


def _whole_by(line: str) -> str:
    """A short name by the names before it, which are parted by + and end with it; its clause stands before `|`."""
    clause, _, names = line.partition("|")
    *before, name = names.split("+")
    return likenames.like_named(clause, name, before)


def _uneven(line: str) -> Iterator[str]:
    for one in partition.uneven(ledger(line)):
        yield f"{_one(one.whole)}: {one.arithmetic}"


NETS: dict[str, Net] = {
    "clauses": lambda text: "|".join(span.of(text) for span in clauses.clause_spans(text)),
    "target": lambda line: completion.target_words(row(line), line.rpartition("@")[2] if "@" in line else ""),
    "refuted": lambda line: completion.refuted_share(row(line)) or "",
    "share": lambda line: completion.stated_share(row(line)) or "",
    "growth": lambda line: growth.growth_words(row(line)),
    "growths": lambda line: "; ".join(
        f"{p.stated} {p.computed} {p.arithmetic}" for p in refuted.growth_problems(ledger(line))
    ),
    "doubt": lambda line: "; ".join(d.arithmetic for d in doubts.doubts_of([e.metric for e in entries(line)])),
    "mistyped": lambda line: _pairs(mistyped.mistyped_pairs(entries(line))),
    "conflict": lambda line: _pairs(one.entries for one in conflicts.find_conflicts(ledger(line))),
    "likely": lambda line: _pairs(one.entries for one in conflicts.likely_conflicts(ledger(line))),
    "overrun": lambda line: _pairs(overrun.overruns(ledger(line))),
    "uneven": lambda line: "; ".join(_uneven(line)),
    "apart": lambda line: "apart" if apart.Apart()(*entries(line)) else "",
    "size": _sizes,
    "loosely": _loosely,
    "place": lambda line: "; ".join(map(place_of_entry, entries(line))),
    "setting": _settings,
    "metric": _metrics,
    "figure": _figures,
    "foreign": _foreign,
    "name": _names,
    "behind": _behind,
    "act": _acts,
    "listed": _listed,
    "whole by": _whole_by,
    "fault": lambda text: " ".join(faults.faults(text)),
    "joined": lambda line: leaning.whole_name(*line.split("+")),
    "following": lambda code: timing.following(Period.parse(code)).code,
}
