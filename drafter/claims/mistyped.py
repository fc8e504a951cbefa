"""Two figures that may be one, mistyped or miscounted: told to the clerk, who alone knows, and never settled here.

The same digits with two neighbours swapped, of one unit, period and scope: four digits are enough alone, three want names that have two characters
or the last one in common. Or values that are near, of names of which one is the other in short (基层社, 基层供销合作社).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import combinations
from operator import itemgetter

from drafter.claims.joining import bare_name, counted_in, in_base, significant, unit_base
from drafter.claims.places import place_of_entry
from drafter.claims.sameness import exclude, kinship, said_characters
from drafter.core.fact import LedgerEntry
from drafter.language import lexicon
from drafter.language.segmenting import words_of
from drafter.language.units import split

_FEWEST = 3  # digits; two of two are swapped by chance too often
_LABEL_LEAST = 2  # signs of a label that names something
_ENOUGH = 4  # digits that need no likeness of names
_NEAR = Decimal("1.1")
_ANY_COUNT = "个"
_HAN = re.compile(r"[\u4e00-\u9fff]")

Pair = tuple[LedgerEntry, LedgerEntry]


def mistyped_pairs(entries: Sequence[LedgerEntry]) -> list[Pair]:
    """Pairs in source order. Two values that each stand in another place too are no slips of one another."""
    by_place: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_place[place_of_entry(entry)].append(entry)
    if len(by_place) < 2:
        return []
    largest = max(by_place.values(), key=len)
    rest = [entry for group in by_place.values() if group is not largest for entry in group]
    pairs = [
        pair
        for pair in (*_swapped_pairs(rest, largest), *_short_pairs(rest, largest), *_opened_pairs(entries))
        if place_of_entry(pair[0]) != place_of_entry(pair[1]) and pair[0].fact_id != pair[1].fact_id
    ]
    return _ordered(pairs, entries) if pairs else []


def _ordered(pairs: Sequence[Pair], entries: Sequence[LedgerEntry]) -> list[Pair]:
    places = {id(entry): at for at, entry in enumerate(entries)}
    sure = _confirmed(entries)
    found = {
        (min(places[id(one)], places[id(two)]), max(places[id(one)], places[id(two)]))
        for one, two in pairs
        if not {id(one), id(two)} <= sure
    }
    return [(entries[one], entries[two]) for one, two in sorted(found)]


def _confirmed(entries: Sequence[LedgerEntry]) -> set[int]:
    """The entries (by identity) whose value and unit another place states too."""
    places: dict[tuple[Decimal, str], set[str]] = defaultdict(set)
    for entry in entries:
        places[_value(entry), unit_base(entry.metric.unit)].add(place_of_entry(entry))
    return {id(entry) for entry in entries if len(places[_value(entry), unit_base(entry.metric.unit)]) > 1}


def _value(entry: LedgerEntry) -> Decimal:
    assert isinstance(entry.metric.value, Decimal)
    return in_base(entry.metric.value, entry.metric.unit)


def _swapped_pairs(few: Sequence[LedgerEntry], many: Sequence[LedgerEntry]) -> Iterator[Pair]:
    """Pairs of the few, and of one of them with one of the many (a table, whose rows are not held against each other)."""
    alike: dict[tuple[str, int, int, str], list[LedgerEntry]] = defaultdict(list)
    for entry in few:
        for key in _keys(entry):
            alike[key].append(entry)
    sizes = {key[1] for key in alike}
    pairs = [pair for group in alike.values() for pair in combinations(group, 2)]
    for entry in many:
        if _value(entry).adjusted() in sizes:
            pairs += [(other, entry) for key in _keys(entry) for other in alike.get(key, ())]
    for one, two in pairs:
        if _count_apart(one, two):
            continue
        if (length := _swapped(_value(one), _value(two))) and _may_be_one(one, two, length):
            yield one, two


def _count_apart(one: LedgerEntry, two: LedgerEntry) -> bool:
    """Whether two figures count different things; one that stops at its scale (53.8万) may be of anything."""
    units = {counted_in(one.metric.unit), counted_in(two.metric.unit)}
    any_count = _ANY_COUNT in units and _are_counts(units)
    return len(units) > 1 and "" not in units and not any_count


def _keys(entry: LedgerEntry) -> Iterator[tuple[str, int, int, str]]:
    """What two values with swapped neighbours share, at each precision in which they may meet."""
    value, unit = _value(entry), counted_in(entry.metric.unit)
    scaled = split(entry.metric.unit)[0] > 1
    for length in range(_FEWEST, max(_FEWEST, len(significant(value))) + 2):
        # 53.8万 may be of people as 58.3万人 is, and 257个娃 are people
        for counted in {unit, "" if scaled else unit, _ANY_COUNT if _are_counts({unit}) else unit}:
            yield counted, value.adjusted(), length, "".join(sorted(_digits(value, length)))


def _digits(value: Decimal, length: int) -> str:
    """The first digits of a value, the last one rounded; zeros are filled in where it has fewer."""
    if not value:
        return "0" * length
    rounded = abs(value).quantize(Decimal(1).scaleb(value.adjusted() - length + 1), ROUND_HALF_UP)
    return "".join(map(str, rounded.as_tuple().digits))[:length]


def _swapped(one: Decimal, two: Decimal) -> int:
    """How many digits two values of one size are held against each other in, 0 unless two neighbours are swapped in them."""
    if one == two or not one or not two or one.adjusted() != two.adjusted():
        return 0
    lengths = sorted((len(significant(one)), len(significant(two))))
    for length in dict.fromkeys((lengths[1], lengths[0])):
        left, right = _digits(one, length), _digits(two, length)
        apart = [at for at, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and left[apart[0]] == right[apart[1]]
        if length >= _FEWEST and swapped and left[apart[1]] == right[apart[0]]:
            return length
    return 0


def _may_be_one(first: LedgerEntry, second: LedgerEntry, length: int) -> bool:
    a, b = first.metric, second.metric
    if exclude(a.indicator, b.indicator):
        return False
    one, two = ("".join(_HAN.findall(bare_name(metric.indicator))) for metric in (a, b))
    if _of_two_kinds(a.indicator, b.indicator):
        return False
    if not a.indicator or not b.indicator:
        return _tell_of_one_thing(first, second)
    alike = len(set(one) & set(two))
    if _ANY_COUNT in (units := {counted_in(a.unit), counted_in(b.unit)}) and len(units) > 1:
        return alike > 1  # counted in two ways, they want a name in common
    if length >= _ENOUGH:
        return alike > 1 or kinship(a.indicator, b.indicator) != "" or not one or not two
    return alike > 1 or one[-1:] == two[-1:] != "" or _tell_of_one_thing(first, second)


def _tell_of_one_thing(one: LedgerEntry, two: LedgerEntry) -> bool:
    """Whether two lines of notes name one thing beside their figures: 灯塔检修做完，用款326万元, 9座灯塔花了236万.

    A row is named by its name; a line that is none by the label its figure stands behind, which may be the row's name in short (创贷：放8640万).
    """
    if one.table or two.table:
        note, row = (two, one) if one.table else (one, two)
        line, name = note.provenance.quote, row.metric.indicator
        return not note.table and (_is_label_of(line, name) or _names_matter(line, name))
    things = [_things(entry.provenance.quote) for entry in (one, two)]
    return any(word in other for word in things[0] for other in things[1]) or any(
        word in other for word in things[1] for other in things[0]
    )


def _names_matter(line: str, name: str) -> bool:
    """Whether a line speaks of what a row's name is, but for its measure: 直免了2630人，退还318万 of 直免金额."""
    matter = _MEASURE.sub("", bare_name(name))
    return (
        len(matter) >= _LABEL_LEAST
        and matter != name
        and matter in line
        and matter not in lexicon.words("general_words.txt")
    )


_MEASURE = re.compile("(?:金额|总额|资金|费用|数额|款额|额|总数|人数|户数|件数|数量|总量|量|数)$")


def _is_label_of(line: str, name: str) -> bool:
    """Whether what a line says before its colon is a name, or its signs in their order from the first: 创贷 of 创业担保贷款发放."""
    label, _colon, _rest = line.replace(":", "：").partition("：")
    short, full = said_characters(label), said_characters(name)
    if not _colon or not _LABEL_LEAST <= len(short) <= len(full) or short[0] != full[0]:
        return False
    rest = iter(full)
    return all(sign in rest for sign in short)


@lru_cache(maxsize=1024)
def _things(line: str) -> frozenset[str]:
    """The nouns of a line that name something."""
    general = lexicon.words("general_words.txt")
    named = (word.text for word in words_of(line) if word.pos[:1] in ("n", "l", "j") and len(word.text) > 1)
    return frozenset(word for word in named if word not in general and _HAN.search(word))


def _of_two_kinds(a: str, b: str) -> bool:
    """Whether two names are one but for a word of each that says another kind: 国际航行船舶, 国内航行船舶."""
    one, two = ([word.text for word in words_of(bare_name(name))] for name in (a, b))
    apart = [at for at, (x, y) in enumerate(zip(one, two, strict=False)) if x != y]
    return len(one) == len(two) > 1 and len(apart) == 1 and kinship(one[apart[0]], two[apart[0]]) == ""


def _short_pairs(few: Sequence[LedgerEntry], many: Sequence[LedgerEntry]) -> Iterator[Pair]:
    """Near values whose names are one in short and in full. Counted in 个 or in the thing's own unit is one."""
    ends: dict[str, list[tuple[Decimal, LedgerEntry]]] = defaultdict(
        list
    )  # by the first and last character of the name
    for entry in (*few, *many):
        if (value := _value(entry)) > 0:
            ends[_ends(entry)].append((value, entry))
    ordered = {key: sorted(group, key=itemgetter(0)) for key, group in ends.items()}
    values = {key: [value for value, _entry in group] for key, group in ordered.items()}
    for entry in few:
        value, key = _value(entry), _ends(entry)
        at = values.get(key, [])
        near = ordered.get(key, [])[bisect_left(at, value / _NEAR) : bisect_right(at, value * _NEAR)]
        others = [other for _value, other in near if not (entry.table and other.table)]
        yield from ((entry, other) for other in others if _is_short_of(entry, other))


def _opened_pairs(entries: Sequence[LedgerEntry]) -> Iterator[Pair]:
    """Near values of a note and a row whose name is the note's with its measure behind it: 铁水联运发了3.7万标箱, 铁水联运集装箱吞吐量."""
    rows: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        if entry.table:
            rows[entry.metric.indicator[:_ENOUGH]].append(entry)
    for entry in entries:
        name = entry.metric.indicator
        if entry.table or len(name) < _ENOUGH:
            continue
        for row in rows.get(name[:_ENOUGH], ()):
            rest = row.metric.indicator.removeprefix(name) if row.metric.indicator.startswith(name) else ""
            rest = rest or (row.metric.indicator.removeprefix(name[:-1]) if len(name) > _ENOUGH else "")
            measured = rest != row.metric.indicator and len(rest) <= _LONGEST and _MEASURED.search(rest)
            if measured and counted_in(entry.metric.unit) == counted_in(row.metric.unit) and _are_near(entry, row):
                yield entry, row


_LONGEST = 6  # signs of a measure behind a name, the thing it is of with it
_MEASURED = re.compile("(?:量|额|人数|户数|件数|次数|人次|面积|里程|收入|资金|规模)$")


def _are_near(one: LedgerEntry, two: LedgerEntry) -> bool:
    less, more = sorted((_value(one), _value(two)))
    return 0 < less < more <= less * _NEAR


def _ends(entry: LedgerEntry) -> str:
    said = said_characters(entry.metric.indicator)
    return said[:1] + said[-1:]


def _is_short_of(entry: LedgerEntry, other: LedgerEntry) -> bool:
    units = {counted_in(entry.metric.unit), counted_in(other.metric.unit)}
    if _value(entry) == _value(other) or (len(units) > 1 and not (_ANY_COUNT in units and _are_counts(units))):
        return False
    short, full = sorted((said_characters(entry.metric.indicator), said_characters(other.metric.indicator)), key=len)
    if not _FEWEST <= len(short) < len(full) or (short[0], short[-1]) != (full[0], full[-1]):
        return False
    rest = iter(full)
    return all(char in rest for char in short) and not exclude(entry.metric.indicator, other.metric.indicator)


def _are_counts(units: set[str]) -> bool:
    return not any(unit in ("元", "%", "‰", "") or len(unit) > 1 for unit in units)
