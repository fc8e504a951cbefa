"""核验改述: sentences the lock could only compare by meaning are shown once more, beside their sources and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from drafter.core.claim import Reason
from drafter.core.draft import Draft, DraftBackend, Sentence, Usage
from drafter.core.messages import _
from drafter.draft.rendering import Prompter
from drafter.draft.sent_back import Rows

_SUPPORTED = re.compile(r"^(?:有据|一致|supported)", re.IGNORECASE)
_BENT = re.compile(r"^(?:走样|不一致|bent)[：:，,]?(?P<why>[^。]*)", re.IGNORECASE)


def verified(rows: Rows, prompter: Prompter, backend: DraftBackend) -> Usage:
    """Asks about every reworded sentence of the section in one request and writes the answers into `rows`."""
    doubtful = {f"s{at}": s for at, s in enumerate((s for s in rows.sentences() if s.verdict == "reworded"), 1)}
    if not doubtful:
        return Usage()
    asked = prompter.ask_whether(rows.request, doubtful)
    draft = backend.draft(asked.request)
    answers = _answers(draft)
    for row in rows.rows:
        for at, sentence in enumerate(row):
            name = next((key for key, one in doubtful.items() if one is sentence), "")
            if name in answers:
                row[at] = _answered(sentence, answers[name])
    return draft.usage


def _answers(draft: Draft) -> Mapping[str, str]:
    return {fact_id: s.text for block in draft.blocks for s in block.sentences for fact_id in s.fact_ids}


def _answered(sentence: Sentence, answer: str) -> Sentence:
    """Supported or bent as answered; an answer that is neither changes nothing."""
    if _SUPPORTED.match(answer):
        return replace(sentence, verdict="supported", why=())
    bent = _BENT.match(answer)
    if bent:
        return replace(sentence, verdict="bent", why=(Reason(_("核验"), sentence.text, bent["why"] or answer),))
    return sentence
