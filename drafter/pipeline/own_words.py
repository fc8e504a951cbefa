"""What the general rules say of a draft's own sentences, as the lock finds it: a rule sees the text alone, the lock knows which facts a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.core.draft import Sentence
from drafter.core.finding import Finding
from drafter.core.text import Span
from drafter.draft.writing_out import Written
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned

_OF_WORDS = frozenset({"GR001", "GR004", "GR005", "GR006"})


def as_the_lock_finds(findings: Sequence[Finding], written: Written, planned: Planned) -> tuple[Finding, ...]:
    """The findings without those about the wording of sentences that their own sources bear out, and of frames, which the plan has word by word."""
    doubtful = [finding for finding in findings if finding.rule in _OF_WORDS]
    if not doubtful:
        return tuple(findings)
    lock = SourceLock(planned)
    touched = [(span, sentence) for span, sentence in written.sentences if _touched(span, doubtful)]
    borne = [span for span, sentence in touched if _is_borne(sentence, lock)]
    return tuple(one for one in findings if not (one in doubtful and _is_settled(one, written, borne)))


def _touched(span: Span, findings: Sequence[Finding]) -> bool:
    return any(finding.span.overlaps(span) for finding in findings)


def _is_borne(sentence: Sentence, lock: SourceLock) -> bool:
    """Whether the lock finds a sentence supported by the very facts it tells."""
    facts = lock.planned.by_id()
    told = [facts[one] for one in sentence.fact_ids if one in facts]
    sections = lock.planned.sections()
    section = next((one for one in sections if set(sentence.fact_ids) & set(one.fact_ids())), None)
    if section is None or sentence.verdict == "reworded":
        return False
    return bool(told) and lock.sentence(sentence.text, told, section).kind in ("supported", "frame")


def _is_settled(finding: Finding, written: Written, borne: Sequence[Span]) -> bool:
    """Whether a finding lies in a sentence borne out, or, one of words only, outside of every sentence."""
    if any(finding.span.overlaps(span) for span in borne):
        return True
    return finding.rule == "GR006" and not any(finding.span.overlaps(span) for span, _sentence in written.sentences)
