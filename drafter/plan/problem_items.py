"""Problems as items, each behind a judgement (基层水利力量不足): the matter's name and the kind of lack its own words tell of, never more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.claims.faults import faults
from drafter.claims.joining import bigrams
from drafter.claims.shortfalls import is_loss
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.judgements import lack_of, opens_with_judgement, opens_with_lack
from drafter.language.segments import UNIT, TaggedWord, tagged_words
from drafter.language.shortfall_leads import told_together, typed_lead
from drafter.language.subjects import Subject, scores, stands_in, subject_of
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.problem_bundles import bundled, of_one_lead, of_one_line, shared_lead
from drafter.plan.rectified import results_of
from drafter.plan.unmet import LOSSES, UNMET, UNMET_ONE, is_moved_row, with_rows_beside

WORTH = 0.6  # share of the problems that must open with a judgement, or none is given one
_STRONG = 4.0  # of a clause that tells of another matter
_CLEAR = 1.1  # how much more a subject must be spoken of than any of another domain
_CLAUSE = re.compile(r"[^，。；]+")
_NAME, _SHORT = 2, 6  # characters
_HEARD = "意见较大"
_TOGETHER = 20  # of the judgements of an item of several problems
_OPENED = re.compile(r"^(?P<matter>[一-鿿]{2,8}?)(?:(?:方面)?[：:]|方面，)")
# Who lacks: 救助股3人管12个乡镇.
_OFFICE = re.compile(
    r"^(?P<office>[一-鿿]{1,6}(?:股|科|室|所|站|(?<!排)队|班|窗口|中心|人员|员|师|干部|医生|护士|教师|队伍))(?=\d|仅|只|现有|目前|共有|在编|缺|少|不足|尚缺)"
)
# What is left of something told before it in the same line: only that says of what.
_REST = re.compile(r"^(?:剩|余|其余|另|最后|尚有|还有|仍有|有\d)")
_HEAD = re.compile(
    rf"^(?:\d+{UNIT})?(?:[一-鿿]{{1,4}}用的)?(?P<thing>[一-鿿]{{2,8}}?)(?=\d|仅有|仍为|为\d|于\d|建于|购于|超期|损坏|故障)"
)
_GENERAL = re.compile("服务|管理|建设|工作|治理|发展|保障")
_GOES_ON = re.compile(r"有\d|超期|使用|其中|为\d|仍为|已|[建购]于|今年")
_BARE = ("力量", "设施", "供给", "资金", "机制", "管理", "利用", "服务", "衔接")  # 队伍建设力量不足 → 队伍力量不足


def judged_items(facts: Sequence[Fact], told: Sequence[Fact], *, apart: bool = False) -> tuple[Item, ...]:
    """The problems by their matter, in the order given; where most would go without a judgement, all do.

    told: all facts; those of its line say what 剩余6处 is of. apart: one problem an item, as a ledger has them.
    """
    results = results_of(facts)
    facts = [fact for fact in facts if fact not in results.values()]
    bundles, unmet = [[fact] for fact in facts], list[Fact]()
    if not (apart or results):
        rows = [fact for fact in facts if is_moved_row(fact)]
        notes = [fact for fact in facts if fact not in rows]
        leads = _leads_of(of_one_line(notes), told)
        bundles, unmet = with_rows_beside(of_one_lead(leads) if _are_worth(leads) else bundled(notes), rows)
    leads = _leads_of(bundles, told)
    worth = _are_worth(leads)
    named = [
        words if worth and words not in [one for _own, one in leads[:at]] else ""
        for at, (_own, words) in enumerate(leads)
    ]
    named = [LOSSES if _are_losses(own) else words for own, words in zip(bundles, named, strict=True)]
    shown = {line: (result.id,) for line, result in results.items()}
    ids = [tuple(one for fact in own for one in (fact.id, *shown.get(source_line(fact), ()))) for own in bundles]
    return (*(Item(own, words) for own, words in zip(ids, named, strict=True)), *_unmet_item(unmet))


def _leads_of(bundles: Sequence[list[Fact]], told: Sequence[Fact]) -> list[tuple[list[Fact], str]]:
    return [(own, _judgement_of([fact for fact in own if not is_row(fact)] or own, told)) for own in bundles]


def _are_worth(leads: Sequence[tuple[Sequence[Fact], str]]) -> bool:
    """Whether enough of the problems open with a judgement, given or their own."""
    texts = [formal(own[0].text) for own, _words in leads]
    opened = sum(
        bool(words) or opens_with_judgement(text) or opens_with_lack(text)
        for text, (_own, words) in zip(texts, leads, strict=True)
    )
    return opened >= WORTH * len(leads)


def _are_losses(bundle: Sequence[Fact]) -> bool:
    """Whether all of a bundle was put here for the money it tells as lost or owed: nobody gave these a judgement."""
    return all("misplaced" in fact.marks or is_row(fact) for fact in bundle) and all(map(is_loss, bundle))


def _unmet_item(rows: Sequence[Fact]) -> Iterator[Item]:
    """The rows of missed plans that show none of the problems told: one item, behind what they have in common."""
    if rows:
        yield Item(tuple(row.id for row in rows), UNMET if len(rows) > 1 else UNMET_ONE)


def _judgement_of(bundle: Sequence[Fact], told: Sequence[Fact]) -> str:
    """The judgement of one problem; of several told together those of all of them, none where one has none or they are a sentence themselves."""
    if len(bundle) > 1 and (shared := shared_lead(bundle)):
        return shared
    found = [_lead_of(fact, told) for fact in bundle]
    words = told_together(tuple(dict.fromkeys(found)))
    return words if all(found) and len(words) <= (_TOGETHER if len(bundle) > 1 else len(words)) else ""


def _lead_of(fact: Fact, told: Sequence[Fact]) -> str:
    """A line's judgement by kind and thing, else by its matter; "" where its own words open with one."""
    text = formal(fact.text)
    if opens_with_judgement(text):
        return ""
    typed = typed_lead(text)
    if typed.endswith(_HEARD) and opens_with_lack(text):
        return ""  # 公寓食堂不配套，职工反映强烈: what people say is not what it is
    if typed != LOSSES and (typed or opens_with_lack(text)):
        return typed
    of_its_matter = judgement(text, judged_beside(fact, told), fact.subtopic or fact.topic)
    return of_its_matter or typed


def judgement(text: str, *around: str) -> str:
    """The judgement for a problem, "" where its own words open with one or do not tell its kind. around: what tells its matter if it does not."""
    opened = _OPENED.match(text)
    rest = text[opened.end() :] if opened else ""
    lack, name = ("", "") if opens_with_judgement(text) or opens_with_judgement(rest) else lack_of(text)
    if name.startswith("="):  # says all that it says: no matter goes before it
        return name[1:]
    if name == "@":
        return f"{head}{lack}" if (head := _head(text, lack)) and lack not in text else ""
    matter = _matter(text, around, _place_of(lack, text)) if lack else ""
    if matter is None and (head := _head(text, lack)):
        matter = head
    if matter is None or (bigrams(lack) & _heard() and bigrams(matter) & _heard()):
        return ""  # 群众诉求办理问题反映较多: that people complain is what the matter is
    if lack and not matter and name.startswith("+"):  # says enough without one
        return name[1:]
    matter = matter or name or _head(text, lack)
    if not matter:
        return ""
    bare = matter.removesuffix("工作").removesuffix("建设").removesuffix("管理")
    if lack.startswith(_BARE) and len(bare) >= _NAME:
        matter = bare
    return "" if lack in text or bigrams(matter) & bigrams(lack) else f"{matter}{lack}"


def _place_of(lack: str, text: str) -> tuple[int, int]:
    """Where the clause stands that tells of the lack; all of the text where it takes several to tell it."""
    return next(
        ((one.start(), one.end()) for one in _CLAUSE.finditer(text) if lack_of(one[0])[0] == lack), (0, len(text))
    )


def _matter(text: str, around: Sequence[str], place: tuple[int, int]) -> str | None:
    """None where the lack is another's. What a problem is about, by its name: as its own words open (投资：…), by the subject they clearly speak of, or as what stands round it says."""
    if opened := _OPENED.match(text):
        subject = subject_of(opened["matter"])
        return subject.matter if subject else opened["matter"] if _is_noun(opened["matter"]) else ""
    if (office := _OFFICE.match(text)) and _is_thing(tagged_words(office["office"])[-1]):
        return office["office"]
    if subject := subject_of(text):
        found = scores(text)
        others = [score for name, score in found.items() if name.split(".")[0] != subject.domain]
        clear = found[subject.id] >= _CLEAR * max(others, default=0.0)
        lacks = _is_named(subject, text) and _lacks_it(text, place, subject)
        return subject.matter if clear and lacks else None if clear else ""
    near = subject_of(*(around if _REST.match(text) else around[-1:]))
    named = (
        bool(around) and 2 <= len(around[-1]) <= _SHORT and not faults(around[-1])
    )  # 技工缺口大 is a judgement itself
    return near.matter if near else around[-1] if named else ""


def _is_named(subject: Subject, text: str) -> bool:
    """Whether the problem has a word of the matter itself, or opens with one of its kind (老年食堂 of 养老): 办学条件 says nothing sure of a laboratory, nor 统战群团 of a brand."""
    core, opening = _GENERAL.sub("", subject.matter), _CLAUSE.search(text)
    first = opening[0] if opening else text
    akin = any(
        len(word) > _NAME and set(word) & set(core) and stands_in(word, first)
        for word, full in subject.words
        if full == 1.0
    )
    return akin or bool(bigrams(core) & bigrams(text))


def _head(text: str, lack: str) -> str:
    """The thing a problem names and counts first, where the lack is told of it: in that clause, or in the next, which goes on with it."""
    found = _HEAD.match(text)
    if not found or not all(
        word.tag.startswith(("n", "v", "j", "l", "b", "x", "z", "g")) for word in tagged_words(found["thing"])
    ):
        return ""
    clauses = _CLAUSE.findall(text)
    own = clauses[:1] + [one for one in clauses[1:2] if _GOES_ON.match(one)]
    told = any(lack_of(one)[0] == lack for one in own)
    return found["thing"] if told and tagged_words(found["thing"])[-1].tag.startswith(("n", "l", "j")) else ""


def _lacks_it(text: str, place: tuple[int, int], subject: Subject) -> bool:
    """Whether the lack is the subject's, and no clause tells of another's fault: 砂石料场执照尚差6本，耽搁5处公路 says nothing of building roads."""
    start, end = place
    own = subject_of(text[start:end], least=_STRONG) or subject_of(text[:end])
    wrong = [subject_of(one[0], least=_STRONG) for one in _CLAUSE.finditer(text) if faults(one[0])]
    return own == subject and all(one is None or one.domain == subject.domain for one in wrong)


@cache
def _heard() -> frozenset[str]:
    return lexicon.words("faults.txt", "heard")


def _is_thing(word: TaggedWord) -> bool:
    """Whether a word names who or what: a noun, or the one character an office's name ends in (股); 排队 is an act."""
    return len(word.text) == 1 or word.tag.startswith("n")


def _is_noun(words: str) -> bool:
    """One noun and nothing else: 投资, 产业; 支出刚性 is a judgement itself."""
    found = tagged_words(words)
    return len(found) == 1 and found[0].tag.startswith(("n", "v", "j", "l"))


def judged_beside(fact: Fact, told: Sequence[Fact]) -> str:
    """What else its line of the notes says."""
    line = source_line(fact)
    return "，".join(formal(one.text) for one in told if one is not fact and line[1] and source_line(one) == line)
