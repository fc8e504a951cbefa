"""What a lead (段首句) may say of its facts: their own matter, and of a problem the very kind of lack they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.claims.joining import bigrams
from drafter.core.claim import Reason
from drafter.core.fact import Fact
from drafter.ground.covering import by_first_sign, written_in_full
from drafter.ground.hotlines import hotlines_in
from drafter.ground.obtaining import is_obtained
from drafter.language import lexicon
from drafter.language.classes import groups_in, members, synonyms
from drafter.language.formal import formal
from drafter.language.judgements import lack_of, lacks_in, without_lacks
from drafter.language.phrases import phrase_lines
from drafter.language.segmenting import Word, words_of
from drafter.language.segments import tagged_words
from drafter.language.shortfall_leads import typed_lead, typed_leads
from drafter.language.subjects import all_subjects, by_id, scores, subject_of

_LACK = re.compile(
    rf"(?:(?:还有|存在|仍有)?(?:不够[一-鿿]{{0,2}}|{lexicon.one_of('faults.txt', 'judged')})"
    rf"|(?:还有|存在|仍有)(?:{lexicon.one_of('faults.txt', 'noun')})|(?P<undone>未(?:完成|达标|到位|达到目标|达到预期))|偏[多高大长])$"
)
# 没完成年初的数, 余12条, 差0.8: what a fact says that is not done or not reached.
_UNDONE = re.compile("[没未]|不到|不足|还有|还剩|尚|余|剩|差|缺")
_ALL = re.compile(
    "(?<![安健齐])全|均|都(?!市)|所有|普遍|一律|各[村社乡镇县区市科处校院站所]"
)  # 带动不够 over 有些带不动 sums up, and says not how many
_PARTLY = re.compile("^部分(?!人|的)")
_TARGETS = re.compile("(?:年度|全年|年初)?(?:目标|指标|任务)+")  # of any row with a plan
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
    """Whether a problem's lead is a matter its facts name and a plain word of lack (票据管理不够严), or says the very lack they tell of.

    Of several lacks side by side (整改未完成、误报偏多) each must be one.
    """
    return all(_names_one(_PARTLY.sub("", part), facts) for part in re.split("[、，]", text))


def _names_one(text: str, facts: Sequence[Fact]) -> bool:
    if any(text in (typed_lead(formal(fact.text)), *typed_leads(formal(fact.text))) for fact in facts):
        return True
    kinds = frozenset().union(*(lacks_in(formal(fact.text)) for fact in facts))
    if _says_their_kind(text, kinds, facts):
        return True
    found = _LACK.search(text)
    if not found or found.start() < 2:
        return False
    matter = text[: found.start()]
    if found["undone"] and not any(_UNDONE.search(fact.text) for fact in facts):
        return False
    if _TARGETS.fullmatch(matter):
        return bool(found["undone"])
    pairs, held = bigrams(matter), bigrams("".join(f"{fact.under}，{fact.text}" for fact in facts))
    told = {lack_of(formal(fact.text))[0] for fact in facts} - {""}
    if 2 * len(pairs & held) >= len(pairs) or any(text.endswith(lack) for lack in told):
        return True
    return bool(_ANY.search(text) or lacks_in(text) & kinds) and _is_of(matter, facts)


def _says_their_kind(text: str, kinds: frozenset[str], facts: Sequence[Fact]) -> bool:
    """Whether a lead is a matter of the facts and words of a kind of lack they tell of: 部门协同不畅 over 部门数据没打通."""
    shared = lacks_in(text) & kinds
    rest = without_lacks(text, shared)
    return bool(shared) and len(rest) > 1 and _is_of(rest, facts)


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


# What a word of a lead may stand in for another of its kind without a claim: what is stated (a figure, an end, a praise) is never among them.
FREE_NAMES = ("object", "word", "actor", "indicator", "direction")


def states_nothing(text: str, facts: Sequence[Fact], why: Sequence[Reason]) -> bool:
    """Whether a heading or lead over several matters only names what its facts are about: 支持科技创新和产业发展 over 科创, 产业链.

    Each word is a set verb, a light one, the facts' own, short for one of theirs or written out, or of the vocabulary of their field; one
    at least is surely theirs. Reasons against it must be of words it may choose.
    """
    own = "".join(f"{fact.under}，{fact.text}，{formal(fact.text)}，" for fact in facts)
    claims = [reason for reason in why if reason.said and reason.slot not in ("content", "words", *FREE_NAMES)]
    if any(not (reason.slot == "plan" and is_obtained(text, reason.said, own)) for reason in claims):
        return False
    words = [word for word in words_of(text) if word.text not in _JOINS and word.pos != "x"]
    out = written_in_full(words, by_first_sign(word.text for word in words_of(own)))
    fields = [{name.split(".")[0] for name in scores(f"{fact.under}，{fact.text}")} for fact in facts]
    shared = "，".join(map(_vocabulary, sorted(set.intersection(*fields)))) if fields else ""
    any_of_them = "，".join(map(_vocabulary, sorted(set[str]().union(*fields))))
    surely = [
        word.start in out or _is_theirs(word.text, own) or (word.text in shared and not scores(word.text))
        for word in words
    ]
    free = [_is_free(word) or word.text in any_of_them for word in words]
    bare = [s and not _is_free(word) for s, word in zip(surely, words, strict=True)]
    return any(bare) and all(s or f for s, f in zip(surely, free, strict=True))


def _is_theirs(word: str, own: str) -> bool:
    """Whether some facts have a word, one of its meaning, or the two words it is short for (申博 of 博士点申报)."""
    if word in own or synonyms().get(word, frozenset()) & groups_in(own):
        return True
    begins = {other.text[0] for other in words_of(own) if len(other.text) > 1}
    return len(word) == 2 and set(word) <= begins


def _is_free(word: Word) -> bool:
    return members("lead").get(word.text) == "verb" or word.text in phrase_lines("lead_words.txt")


@cache
def _vocabulary(field: str) -> str:
    """All words of the subjects of a field."""
    subjects = [subject for subject in all_subjects() if subject.domain == field]
    return "，".join(
        f"{one.lead}，{one.heading}，{one.matter}，{'，'.join(word for word, _weight in one.words)}" for one in subjects
    )


def free_in_lack(text: str, facts: Sequence[Fact]) -> tuple[str, ...]:
    """What a lead of a lack may say besides: whose matter it is, that it is of some (部分), that it is not done where its facts say so."""
    undone = any(_UNDONE.search(fact.text) for fact in facts)
    return (
        *FREE_NAMES,
        "responsibility",
        *(("polarity", "status") if undone else ()),
        *(() if _PARTLY.match(text) is None and _ALL.search(text) else ("degree",)),
    )


def without_names(text: str, facts: Sequence[Fact]) -> str:
    """A lead without the service numbers its facts name: 12345 counts nothing."""
    for number in hotlines_in(text):
        if any(number in fact.text for fact in facts):
            text = text.replace(number, "")
    return text
