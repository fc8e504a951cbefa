"""What a lead (段首句) may say of its facts: their own matter, and of a problem the very kind of lack they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.judgements import lack_of, lacks_in
from drafter.language.phrases import phrase_lines
from drafter.language.segments import tagged_words
from drafter.language.subjects import by_id, scores, subject_of

_LACK = re.compile(rf"(?:还有|存在|仍有)?(?:不够[一-鿿]{{0,2}}|{lexicon.one_of('faults.txt', 'judged')})$")
# Says that something is wanting, and not what: fits every problem of the matter.
_ANY = re.compile(r"(?:不足|不够|差距|短板)$")
_JOINS = frozenset("和与及、的")


def set_leads(fact: Fact) -> Iterator[str]:
    """The set leads of what a fact is about."""
    for name in scores(f"{fact.under}，{fact.text}"):
        if subject := by_id(name):
            yield from (subject.lead, subject.heading)


def same_matter(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a lead's subject is one its facts speak of."""
    subject = subject_of(text)
    return subject is not None and any(subject.id in scores(f"{fact.under}，{fact.text}") for fact in facts)


def names_lack(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a problem's lead is a matter its facts name and a plain word of lack (票据管理不够严), or says the very lack they tell of."""
    found = _LACK.search(text)
    if not found or found.start() < 2:
        return False
    matter = text[: found.start()]
    pairs, held = bigrams(matter), bigrams("".join(f"{fact.under}，{fact.text}" for fact in facts))
    told = {lack_of(formal(fact.text))[0] for fact in facts} - {""}
    if 2 * len(pairs & held) >= len(pairs) or any(text.endswith(lack) for lack in told):
        return True
    kinds = frozenset().union(*(lacks_in(formal(fact.text)) for fact in facts))
    return bool(_ANY.search(text) or lacks_in(text) & kinds) and _is_of(matter, facts)


def _is_of(matter: str, facts: Sequence[Fact]) -> bool:
    """Whether each word of a matter is the facts' own, one of a subject they tell of, or light; one at least must be no light one."""
    own = "".join(f"{fact.under}，{fact.text}，{formal(fact.text)}" for fact in facts)
    domains = {name.split(".")[0] for fact in facts for name in scores(f"{fact.under}，{fact.text}")}
    words = [word.text for word in tagged_words(matter) if word.text not in _JOINS]
    known = [word in own or _is_word_of(word, domains) for word in words]
    light = phrase_lines("lead_words.txt")
    return any(known) and all(k or word in light for k, word in zip(known, words, strict=True))


def _is_word_of(word: str, domains: set[str]) -> bool:
    return any(name.split(".")[0] in domains for name in scores(word))
