"""Runs the rules over one report: run → suppress → severity → dedupe → sort."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.check.item_numbers import is_damaged
from drafter.check.registry import all_rules, is_chosen
from drafter.check.rule import Context, Rule
from drafter.check.suppressing import suppress
from drafter.core.finding import Finding, Severity
from drafter.core.suppression import Suppression

try:
    from _sha256 import sha256  # type: ignore[import-not-found]  # hashlib loads all of OpenSSL: a tenth of a short run
except ImportError:
    from hashlib import sha256

_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "advice": 2}
_BLANK = re.compile(r"\s+")
_CONTEXT = 16


def check(
    context: Context,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Severity | None = None,
    suppressions: Sequence[Suppression] = (),
    rules: Sequence[Rule] | None = None,
) -> tuple[Finding, ...]:
    """What the rules hold against the report, in the order of the text, each with its fingerprint.

    select, ignore: ids or families. severity: leave out what is less severe. rules: instead of every known rule.
    """
    select, ignore = tuple(select), tuple(ignore) + tuple(context.profile.rules.get("disable", ()))
    held = available(context)
    # A suppression is unused only where its rule has looked: then all of them look.
    text = None if suppressions else context.text
    known = all_rules(select=select, ignore=ignore, held=held, text=text) if rules is None else rules
    chosen = [rule for rule in known if is_chosen(rule.id, select, ignore) and rule.needs <= held]
    found = [finding for rule in chosen for finding in rule.check(context)]
    found = suppress(found, context, suppressions, chosen)
    found = [_with_severity(finding, context) for finding in found]
    if severity is not None:
        found = [finding for finding in found if _RANK[finding.severity] <= _RANK[severity]]
    found = sorted(_deduped(found), key=lambda finding: (finding.span, _RANK[finding.severity], finding.rule))
    return tuple(_fingerprinted(found, context.text))


def available(context: Context) -> frozenset[str]:
    """What this context holds, by the names rules use in `needs`."""
    held = {
        "facts": context.facts,
        "remarks": context.remarks,
        "opinions": context.opinions,
        "prior": context.priors,
        "groundings": context.groundings,
        "document": context.document,
        "unit": context.unit,
        "period": context.period,
    }
    return frozenset(name for name, thing in held.items() if thing)


def _with_severity(finding: Finding, context: Context) -> Finding:
    """The profile or the settings may raise or lower a rule's severity; in a text whose columns are mixed up figures prove nothing."""
    own: Severity = "advice" if finding.rule.startswith("QT") and context.once(is_damaged) else finding.severity
    severity: Severity = context.option(finding.rule, "severity", own)
    return finding if severity == finding.severity else replace(finding, severity=severity)


def _deduped(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for one rule at one place; the first said stays."""
    seen = set()
    for finding in findings:
        key = (finding.rule, finding.span, finding.message)
        if key not in seen:
            seen.add(key)
            yield finding


def _fingerprinted(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Hash of rule, quote and the words around it on the same line; a repeat of the same gets a number."""
    met: Counter[str] = Counter()
    for finding in findings:
        digest = fingerprint(finding, text)
        met[digest] += 1
        yield replace(finding, fingerprint=digest if met[digest] == 1 else f"{digest}-{met[digest]}")


def fingerprint(finding: Finding, text: str) -> str:
    """16 hex digits that stay the same as long as the finding's words and their neighbours do."""
    start, end = finding.span.start, finding.span.end
    before = text[max(0, start - 2 * _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + 2 * _CONTEXT].partition("\n")[0]
    parts = (finding.rule, _bare(text[start:end]), _bare(before)[-_CONTEXT:], _bare(after)[:_CONTEXT])
    digest: str = sha256("\x1f".join(parts).encode()).hexdigest()[:16]
    return digest


def _bare(text: str) -> str:
    return _BLANK.sub("", text)
