"""Names beside those of the sources: a village, a school, a person put in the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.hotlines import hotlines_in
from drafter.language.phrases import phrase_lines
from drafter.language.segmenting import Word

# What ends the name of a place, a body or a building.
_ENDS = phrase_lines("name_ends.txt")
_ENDING = frozenset(_ENDS)
_PROPER = ("nr", "ns", "nz", "nt", "nrt", "nrfg")
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
# 至于院士, 向方老师: a surname's sign that ends another word names nobody.
_NO_SURNAME = r"(?<![至关由对基鉴位属等处用利限善忠勇易难急敢过终])"
_PERSON = re.compile(
    rf"(?<![县市区镇乡村敬养])[老小][{SURNAMES}](?![师年人家旧龙虎])|[{SURNAMES}]某某?|{_NO_SURNAME}[{SURNAMES}][一-鿿]{{0,2}}(?:同志|师傅|老师|医生|教授|院士)"
)


@dataclass(frozen=True, slots=True)
class StemmedName:
    """stem: what tells it from others of its kind (柳河); end: the kind (司法所)."""

    stem: str
    end: str

    @property
    def text(self) -> str:
        return self.stem + self.end


def strange_names(clause: Clause, near: Sequence[Clause], wide: HeldWords, text: str) -> Iterator[Reason]:
    """Names that stand where a source has another of the same kind, which the text does not tell."""
    strange = [name for name in _names(clause.words) if name.stem not in wide.raw]
    given = [name for source in near for name in _names(source.words)] if strange else []
    for name in strange:
        other = next((o for o in given if _same_kind(o, name) and o.stem not in text), None)
        if other is not None:
            yield Reason("name", name.text, other.text)
    for listed in _LISTED.finditer(clause.text):
        for written in re.split("[、和与及]", listed["names"]):
            if written[-2:] not in wide.raw and len(written) > 1:
                yield Reason("name", written, "")
    for hotline in hotlines_in(clause.text):
        if hotline not in wide.raw:
            yield Reason("name", hotline, next(iter(hotlines_in(wide.raw)), ""))
    said = _PERSON.findall(clause.text)
    people = _PERSON.findall(wide.raw) if said else []
    for person in said:
        if person not in wide.raw and person.strip("老小某")[:1] not in wide.raw:
            yield Reason("name", person, people[0] if people else "")


# 龙潭、青石两镇: names, since their kind is counted.
_LISTED = re.compile(
    r"(?P<names>[一-鿿]{2,8}(?:[、和与及][一-鿿]{2,4})+)(?:两|[二三四五六七八九十]|\d{1,2})个?(?:镇|乡|村|县|区|街道|林场|社区|水库)"
)


def _same_kind(a: StemmedName, b: StemmedName) -> bool:
    return a.end.endswith(b.end) or b.end.endswith(a.end)


def _names(words: Sequence[Word]) -> Iterator[StemmedName]:
    for at, word in enumerate(words):
        before = words[at - 1] if at else None
        if word.text in _ENDING and before is not None and before.end == word.start and _is_stem(before):
            yield StemmedName(before.text, word.text)
        elif len(word.text) in (3, 4) and word.pos in _PROPER and not (word.groups or word.marks):
            end = next((e for e in _ENDS if word.text.endswith(e) and len(word.text) - len(e) >= 2), "")
            if end:
                yield StemmedName(word.text[: -len(end)], end)


def _is_stem(word: Word) -> bool:
    """Whether a word only names: it is proper, and no word of the lists (乡镇卫生院 names none)."""
    return len(word.text) in (2, 3) and word.pos in _PROPER and not (word.groups or word.marks)
