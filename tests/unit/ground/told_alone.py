"""What some readings of the lock make of a text, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words, rounded
from drafter.claims.mentions import find_mentions
from drafter.core.fact import Fact, FactRole
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground import (
    aligning,
    cutting,
    derivation,
    keywords,
    likeness,
    pairing,
    sources,
    times,
    told_beside,
    wording,
)  # fmt: skip
from drafter.ground.clause_reasons import clause_reasons
from drafter.ground.grounding import ground
from drafter.ground.times import Time
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.verifying import verify
from drafter.language.segmenting import words_of
from drafter.read.ledger import build_ledger
from tests.unit.claims.nets import entries
from tests.unit.ground.alone import (
    PERIOD,
    Beside,
    words_of_net,
)


def figure_told(figure: ToldNumber) -> str:
    """All that the words make of a figure."""
    said = {
        "": figure.role, "sign": figure.sign, "label": "/".join(w.text for w in figure.label), "own": figure.own, "spread": figure.spread,
        "per": figure.per, "each": figure.each, "host": figure.host.raw if figure.host else "", "shared": figure.shared, "unreached": figure.unreached,
        "segment": figure.segment.replace("\n", "｜"),
    }  # fmt: skip
    return f"{figure.number.raw}: " + " ".join(f"{name} {value}".strip() for name, value in said.items() if value)


def time_told(time: Time) -> str:
    flags = " 前" * time.before + " 比" * time.compared
    return f"{time.raw}={time.year or ''}·{time.rest}{flags}"


def times_told(one: Beside) -> object:
    return [time_told(time) for time in times.times_of(one.text, PERIOD)]


def same_time(one: Beside) -> object:
    return times.same_rest(one.told.times[0], one.sources.times[0])


def wording_told(one: Beside) -> object:
    found = [wording.wording_of(c, one.wide, wording.untold_words(one.near, one.text)) for c in one.told.clauses]
    return [
        f"{decimal_words(rounded(Decimal(f.covered), 2))}/{f.total} {words_of_net(f.new)} {words_of_net(f.bent)}"
        for f in found
    ]


def cut_told(one: Beside) -> object:
    return [
        f"{c.sentence}{'(' * c.aside} {c.opener}{c.text.strip()}{c.closer} {'/'.join(w.text for w in c.words)}"
        f" {words_of_net(n.raw for n in c.numbers)}|{words_of_net(t.raw for t in c.times)}|{words_of_net(q.text for q in (*c.quotes, *c.gaps))}"
        for c in cutting.cut(one.text.replace("⏎", "\n"), PERIOD).clauses
    ]


def derived_told(one: Beside) -> object:
    first, *rest = entries(one.source)
    return [
        f"{'−' * d.negative}{decimal_words(rounded(d.value, 4))}{d.unit} {d.arithmetic}"
        for d in derivation.derive(first, [e.metric for e in rest])
    ]


def marked(one: Beside) -> tuple[str, int]:
    """The text without its ▲, and where that stood."""
    return one.text.replace("▲", "").replace("⏎", "\n"), one.text.index("▲")


def windows(one: Beside) -> object:
    flat, at = marked(one)
    ranges = ((2, 1), (0, 0), (0, 1), (2, 2))
    return "‖".join(keywords.window(flat, at, at + 1, before=before, after=after) for before, after in ranges)


def told_apart(one: Beside) -> object:
    own, other = one.source.split("‖")
    return likeness.told_apart(words_of(one.text), words_of(own), words_of(other))


def aligned_told(one: Beside) -> object:
    """For each clause of the text the source clauses it tells, best first; = for one that surely tells it, ~ for what is only left over."""
    aligned = aligning.align(one.told.clauses, one.sources, one.matched)
    return [
        f"{at}{'~' * (at in aligned.paired)}: "
        + " ".join(f"{p.source}.{p.clause}{'=' * (at in aligned.tellers.get(p, ()))}" for p in places)
        for at, places in sorted(aligned.places.items())
    ]


def paired_told(one: Beside) -> object:
    return [
        f"{pair.clause.text.strip('，。；')}→{pair.told.text.strip('，。；')}"
        + "".join(f" +{c.text.strip('，。；')}" for c in pair.beside)
        for pair in pairing.clause_pairs(one.held)
    ]


def beside_told(one: Beside) -> object:
    return [
        "、".join(c.text.strip("，。；") for c in told_beside.told_by(one.held, at).near)
        for at in range(len(one.told.clauses))
    ]


def sheet_row(one: Beside) -> object:
    """What is read of a sheet's row: its text, and the figures it states beside it (in brackets)."""
    metrics = tuple(entry.metric for entry in entries(one.source))
    row = Fact("m1", "achievements", "", one.text, Provenance("metrics.xlsx", "指标!B2", one.text), metrics=metrics)
    read = sources.sources_of([row], PERIOD).all[0]
    figures = [f"({f.number.raw})" if f.given else f.number.raw for f in read.figures]
    return f"{read.told.text} {words_of_net(figures)} {words_of_net(c.text for c in read.clauses)}"


def grounded(one: Beside) -> object:
    """Each mention of the text: its status, the facts it rests on, the note shown."""
    facts = [
        Fact(f"n{at}", "achievements", "", words, Provenance("notes.md", f"第{at}行", words), _metrics_in(words))
        for at, words in enumerate(one.source.split("‖"), 1)
    ]
    found = ground(one.text, build_ledger(facts, period=PERIOD), period=PERIOD)
    return [" ".join((g.mention.text, g.status, *g.facts, g.note)).strip() for g in found]


def _metrics_in(words: str) -> tuple[Metric, ...]:
    return tuple(mention.metric for mention in find_mentions(words, period=PERIOD) if mention.metric)


def verdicts(one: Beside, role: FactRole = "achievements") -> object:
    """Of each sentence its verdict, the facts it tells and what is against it; then the facts the text lets fall."""
    found = verify(one.text, one.facts, period=PERIOD, role=role)
    told = [" ".join((v.kind, *v.facts, words_of_net(v.why))).strip() for v in found.verdicts]
    return "｜".join((*told, *(f"−{fact}" for fact in found.lost)))


def reasons_of_clauses(one: Beside, role: FactRole = "achievements") -> object:
    """What is against each clause, and what it makes of its sentence."""
    held = replace(one.held, role=role)
    return [clause_reasons(held, at, clause) for at, clause in enumerate(one.told.clauses)]


def clause_scores(one: Beside) -> object:
    """How much of the words and quotations of the text each source clause has."""
    marks = tuple(quote.text for clause in one.told.clauses for quote in (*clause.quotes, *clause.gaps))
    found = one.sources.likeness.of([word for word in one.told.words if word.pos != "x"], marks)
    return [f"{place.source}.{place.clause}={round(score, 2)}" for place, score in found.items()]


def word_shares(one: Beside) -> object:
    """How much of each word of the text each source clause has."""
    likeness = one.sources.likeness
    return [
        f"{word.text} {words_of_net(round(likeness.share(word, place), 2) for place, _held in likeness.clauses)}"
        for word in one.told.words
    ]
