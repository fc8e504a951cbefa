"""One matter that two desks of one house count, each in words of its own (叫应村社干部412人次; 半夜打电话喊人起来盯雨的，我们登记是398人次). Asked; a clerk alone knows.

Two near numbers of one unit are not enough. Both tell of what is made once (泵房改造38座; 改造小区泵房43座), or one of them of all there was of it; or one line says that its desk counted for itself, or names the other desk, and both have something of the
matter in common (or the digits, where no other number is near); or the numbers have the same digits, two of them changed about; or both lines say of two things that the same was done.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, counted_in, in_base, same_period, significant
from drafter.claims.sameness import exclude, said_name
from drafter.claims.slips import swapped_digits
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.language.segmenting import words_of

Pair = tuple[LedgerEntry, LedgerEntry]
_NEAR = Decimal("1.25")
_MOST = 240  # figures of one unit beyond which nobody looks
_SURE = 3  # digits that are changed about by no chance
_TURNED = Decimal("1.5")  # how far apart two numbers of two digits are that are one another's turned about: 68, 86
_ALIKE, _OPENS = 4, 4  # signs that two kinds have in common at the end, and that tell them apart
_RARE = 3  # lines that a word of one matter stands in at most
_SENTENCE, _CLAUSE = re.compile(r"[^。；;]*"), re.compile(r"[^，,。；;]*")
_NUMBER = re.compile(r"[\d.,%]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEVEL = re.compile("(?:国家|社区|街道|[省市县区镇乡村])级")
_BALANCE = re.compile("(?:收入|支出)总计$|总(?:收入|支出)$")
_RATES = ("", "%", "‰", "个百分点")


@dataclass(frozen=True, slots=True)
class _DeskCount:
    """A figure of a note: its value in the base unit, the desk that sent it, the clause, what of it stands before the figure, and the sentence, without numbers, the act before it. beside: what else the sentence counts."""

    entry: LedgerEntry
    value: Decimal
    desk: str
    clause: str
    head: str
    sentence: str
    act: str
    own: bool
    beside: Mapping[str, frozenset[Decimal]]

    @property
    def matter(self) -> str:
        """What the sentence tells of, without who counted."""
        return _teller().sub("", self.sentence) if self.own else self.sentence


def told_by_two_desks(ledger: Ledger) -> Iterator[Pair]:
    """Pairs in source order."""
    facts = {fact.id: fact for fact in ledger.facts if fact.role == "achievements" and not fact.duplicate_of}
    entries = [entry for entry in ledger.current() if _counts(entry) and entry.fact_id in facts]
    counts = [found for entry in entries if (found := _count(entry, facts[entry.fact_id]))]
    if len(counts) > _MOST:
        return
    lines = Counter(word for fact in facts.values() for word in _words(fact.text))
    signs = Counter(sign for fact in facts.values() for sign in set(_HAN.findall(fact.text)))
    near = [(one, two) for one, two in combinations(counts, 2) if _may_be_one(one, two)]
    yield from _turned_about(counts, {sign for sign, times in signs.items() if times == len(("one", "two"))})
    for one, two in near:
        shared = {word for word in _words(one.matter) & _words(two.matter) if lines[word] <= _RARE}
        if _is_one(one, two, shared, near):
            yield one.entry, two.entry


def _counts(entry: LedgerEntry) -> bool:
    metric = entry.metric
    return isinstance(metric.value, Decimal) and metric.unit not in _RATES and basis_class(metric.basis) == "数值"


def _count(entry: LedgerEntry, fact: Fact) -> _DeskCount | None:
    assert isinstance(entry.metric.value, Decimal)
    desk, flat = fact.owner or fact.topic, fact.text.replace(",", "")
    found = re.search(rf"(?<![\d.]){re.escape(decimal_words(entry.metric.value))}(?![\d.])", flat)
    if entry.table or fact.kind != "note" or not desk or not found:
        return None
    clause, sentence = _part(_CLAUSE, flat, found.start()), _part(_SENTENCE, flat, found.start())
    unit = counted_in(entry.metric.unit)
    alone = (
        sum(counted_in(one.unit) == unit and bool(re.match(r"\d", one.raw)) for one in find_quantities(sentence)) == 1
    )
    act = _act(flat[: found.start()]) if alone else ""
    value, own = in_base(entry.metric.value, entry.metric.unit), bool(own_count().search(clause))
    head = _part(_CLAUSE, flat[: found.start()], found.start() - 1) if found.start() else ""
    beside = _beside(sentence, unit)
    return _DeskCount(entry, value, desk, _NUMBER.sub("", clause), head, _NUMBER.sub("", sentence), act, own, beside)


def _beside(sentence: str, unit: str) -> Mapping[str, frozenset[Decimal]]:
    """What else the sentence counts, by unit: 9400 people of 讲座68场，参与家长9400人次."""
    found: dict[str, frozenset[Decimal]] = {}
    for one in find_quantities(sentence):
        family = counted_in(one.unit)
        if one.exact is not None and one.unit not in _RATES and family != unit:
            found[family] = found.get(family, frozenset()) | {in_base(one.exact, one.unit)}
    return found


def _apart_beside(one: _DeskCount, two: _DeskCount) -> bool:
    """Whether both lines count something else of one kind too, and nothing alike: two matters, however near their first counts."""
    families = one.beside.keys() & two.beside.keys()
    pairs = [(a, b) for family in families for a in one.beside[family] for b in two.beside[family]]
    return bool(pairs) and all(sorted(str(significant(a))) != sorted(str(significant(b))) for a, b in pairs)


def _part(pattern: re.Pattern[str], text: str, at: int) -> str:
    return next((one[0] for one in pattern.finditer(text) if one.start() <= at < one.end()), text)


def _act(before: str) -> str:
    """The verb right before a figure: 办 of 一起办了23起."""
    clause = _part(_CLAUSE, before, len(before) - 1).rstrip("了过到出 ")
    verbs = [word.text for word in words_of(clause) if word.pos[:1] == "v"]
    return verbs[-1] if verbs and clause.endswith(verbs[-1]) else ""


@cache
def own_count() -> re.Pattern[str]:
    """我们登记是398人次, 系统比对出来27件: that a desk counts for itself, as nobody says whose count is the only one."""
    who, counts = lexicon.one_of("telling.txt", "desk_itself"), lexicon.one_of("telling.txt", "desk_counts")
    here = lexicon.alternatives("two_desks.txt", "here")
    return re.compile(rf"(?:{who})[\u4e00-\u9fff]{{0,10}}(?:{counts})|(?:{counts})(?:的|到的?)?(?:是|有)|{here}")


@cache
def _teller() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("telling.txt", "desk_itself", "desk_counts"))


@cache
def _general() -> frozenset[str]:
    return lexicon.words("general_words.txt") | lexicon.words("figures/names.txt", "left")


def _words(text: str) -> set[str]:
    """The words of a line that name something or an act."""
    return {
        word.text
        for word in said_name(_NUMBER.sub("", text)).words
        if len(word.text) > 1 and word.text not in _general() and word.pos[:1] in ("n", "v", "j", "l", "a")
    }


def _may_be_one(one: _DeskCount, two: _DeskCount) -> bool:
    a, b = one.entry.metric, two.entry.metric
    if one.entry.fact_id == two.entry.fact_id or one.desk == two.desk or _counted(a.unit) != _counted(b.unit):
        return False
    less, more = sorted((one.value, two.value))
    if not (0 < less < more <= less * _NEAR and same_period(a.period, b.period)):
        return False
    if bool(_BALANCE.search(one.head)) != bool(_BALANCE.search(two.head)):
        return False  # 收入总计 is one thing of an account, whatever desk's matter its entries name
    return not (exclude(one.clause, two.clause) or _are_kinds(one, two) or _apart_beside(one, two))


def _counted(unit: str) -> str:
    """The family of a unit; what is held so often is counted in 场 and 场次 alike."""
    return counted_in("场次" if unit == "场" else unit)


def _are_kinds(one: _DeskCount, two: _DeskCount) -> bool:
    """Whether two names are one but for what they open with: 县级河长巡河 and 村级河长巡河 are two of a kind, and no two tellings."""
    a, b = one.head, two.head
    same = next((at for at in range(min(len(a), len(b))) if a[-1 - at] != b[-1 - at]), min(len(a), len(b)))
    return same >= _ALIKE and 0 < len(a) - same <= _OPENS and 0 < len(b) - same <= _OPENS


def _is_one(one: _DeskCount, two: _DeskCount, shared: set[str], near: Sequence[tuple[_DeskCount, _DeskCount]]) -> bool:
    levels = [{*_LEVEL.findall(count.clause)} for count in (one, two)]
    if all(levels) and not levels[0] & levels[1]:  # 县级河长巡河, 村级河长巡河
        return False
    if shared and (_is_slip(one, two) or _names(one, two) or _names(two, one)):
        return True
    if _is_made_once(one, two):
        return True
    if one.own != two.own:
        linked = _is_slip(one, two) or _have_signs_in_common(one, two)
        return bool(shared) or (linked and _is_only_pair(one, two, near))
    both = shared & _words(one.clause) & _words(two.clause)
    return len(shared) > 1 and bool(both) and bool(one.act) and one.act == two.act


def _is_made_once(one: _DeskCount, two: _DeskCount) -> bool:
    """Whether both tell of so many of one thing to which one thing was done that is done to each but once, or of all that there was of it."""
    a, b = _thing(one), _thing(two)
    same = next((at for at in range(min(len(a), len(b))) if a[-1 - at] != b[-1 - at]), min(len(a), len(b)))
    if same < _NAME or not _is_short_for(a[:-same], b[:-same]):
        return False
    acts = [set(count.head) & lexicon.words("bare_figures.txt", "made_once") for count in (one, two)]
    return bool(acts[0] & acts[1]) or (_is_slip(one, two) and any(_ALL.search(count.head) for count in (one, two)))


_NAME = 2  # signs of a thing's name
_ALL = re.compile("全年|一共|总共|共计|合计|累计|拢共")
_AROUND = re.compile(r"(?:全年|今年|当年|年内|一共|总共|共计|合计|累计|拢共|共|了|过|数|的|好|完|成)+")


def _thing(count: _DeskCount) -> str:
    """The thing that a clause counts, with what kind it is and without what was done to it: 二供泵房 of 改好的43座二供泵房."""
    behind = count.clause[len(count.head) :].removeprefix(count.entry.metric.unit) if count.head[-1:] == "的" else ""
    words = [word.text for word in words_of(_AROUND.sub("", behind or count.head))]
    while len(words) > 1 and _is_act(words[0]):
        del words[0]
    while len(words) > 1 and _is_act(words[-1]):
        words.pop()
    return "".join(words)


def _is_act(word: str) -> bool:
    """完成, 改造, 搞: what was done, by the list of acts or by a sign of one in a word of two."""
    acts, light = lexicon.words("bare_figures.txt", "made_once"), lexicon.words("figures/names.txt", "neutral")
    return word in light or word in _LIGHT_ACTS or (len(word) <= len("改造") and (word[0] in acts or word[-1] in acts))


_LIGHT_ACTS = frozenset(("搞", "办", "做", "弄", "抓", "新", "新建"))


def _is_short_for(one: str, two: str) -> bool:
    """Whether one says no other kind than the other: nothing, or signs of it in their order (二供 of 老旧小区二次供水)."""
    short, long = sorted((one, two), key=len)
    signs = iter(long)
    return all(sign in signs for sign in short)


def _turned_about(counts: Sequence[_DeskCount], rare: set[str]) -> Iterator[Pair]:
    """Pairs of two digits turned about (司法拘留68人; 送拘86人次), whose clauses have a sign in common that stands nowhere else."""
    for one, two in combinations(counts, 2):
        a, b = one.entry.metric, two.entry.metric
        if one.entry.fact_id == two.entry.fact_id or one.desk == two.desk or not same_period(a.period, b.period):
            continue
        less, more = sorted((one.value, two.value))
        digits = [significant(value) for value in (less, more)]
        turned = len(digits[0]) == len("68") and digits[0] == digits[1][::-1] and less < more <= less * _TURNED
        alike = counted_in(a.unit.removesuffix("次") or a.unit) == counted_in(b.unit.removesuffix("次") or b.unit)
        signs = set(_HAN.findall(one.head)) & set(_HAN.findall(two.head)) & rare
        if not (turned and alike and signs - _LIGHT - {*a.unit, *b.unit}):
            continue
        if not (exclude(one.clause, two.clause) or _apart_beside(one, two)):
            yield one.entry, two.entry


def _is_slip(one: _DeskCount, two: _DeskCount) -> bool:
    long = min(len(significant(one.value)), len(significant(two.value))) >= _SURE
    return long and swapped_digits(one.entry.metric, two.entry.metric)


def _names(one: _DeskCount, two: _DeskCount) -> bool:
    """Whether a line speaks of the desk the other came from: 比结防科省事, 都转稽核立了案."""
    desk = two.desk.split("（")[0]
    stem = desk[:-1] if desk[-1:] in "科股处室办站队组" else desk
    return len(stem) > 1 and stem in one.sentence


def _have_signs_in_common(one: _DeskCount, two: _DeskCount) -> bool:
    unit = set(one.entry.metric.unit)
    signs = [{*_HAN.findall("".join(word.text for word in said_name(count.matter).words))} for count in (one, two)]
    return bool((signs[0] & signs[1]) - unit - _LIGHT)


_LIGHT = frozenset("的了是在有和与及等个各全年区县市里下上出来起人次")  # in lines of any matter


def _is_only_pair(one: _DeskCount, two: _DeskCount, near: Sequence[tuple[_DeskCount, _DeskCount]]) -> bool:
    """Whether the desk's own count has no other figure near it."""
    own = one if one.own else two
    return sum(own in pair for pair in near) == 1
