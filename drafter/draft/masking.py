"""What a model is not shown: figures as codes 〔F12〕 (when asked), personal numbers always, and everything dated in a style sample."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.claims.mentions import mentions_unread
from drafter.core.grounding import Mention
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.personal import find_personal
from drafter.language.placeholders import find_placeholders
from drafter.language.segments import TaggedWord, edges_of, tagged_words

_CODE = re.compile(r"[〔\[【［(（]\s*([FfＦ])\s*(\d{1,4})\s*[〕\]】］)）]")
_SAMPLE_WORDS = {"date": "某时", "title": "有关文件", "docnumber": "有关文件", "name": "某单位"}
_LEFT_DIGITS = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％‰]?")
_PROPER = re.compile(r"[“《][^”》\n]{1,30}[”》]")
_PERSON = re.compile(r"[一-鿿]{2,3}(?=同志|书记|局长|主任|市长|县长|区长|处长|科长|镇长|村长)")
_PLACE = re.compile(r"(?<![一-鿿])[一-鿿]{2,8}?(?:[省市县镇乡村]域|省|市|县|区|州|镇|乡|村|街道|社区)(?=[一-鿿，。、])")
# Words of the trade that only look like a place: 送戏下乡, 提升景区品质, 规范文旅市场.
_NO_PLACE = re.compile(lexicon.one_of("bodies.txt", "no_place"))


@dataclass
class Masks:
    """Codes given out for one prompt, and the words they stand for. restore puts the words back."""

    words: dict[str, str] = field(default_factory=dict)

    def personal(self, text: str) -> str:
        """The text with identity, bank card and phone numbers as 〔证1〕〔卡2〕〔话3〕."""
        return _replaced(text, {one.span: self._code(one.kind, one.span.of(text)) for one in find_personal(text)})

    def figures(self, text: str) -> str:
        """The text with every figure as 〔F12〕; our own marks 【待补…】【待核…】 stay as they are."""
        kept = [place.span for place in find_placeholders(text)]
        spans = [m.span for m in mentions_unread(text) if m.kind in ("quantity", "date") and not _inside(m.span, kept)]
        return _replaced(text, {span: self._code("F", span.of(text)) for span in spans})

    def restore(self, text: str) -> str:
        """The text with the words back in the place of their codes, whatever brackets a model gave them."""
        for code, words in self.words.items():
            text = text.replace(code, words)
        return _CODE.sub(lambda found: self.words.get(f"〔F{int(found[2])}〕", found[0]), text)

    def _code(self, kind: str, words: str) -> str:
        """A code for these words: the same words have the same code, so a repair prompt speaks of what it shows."""
        known = next((code for code, kept in self.words.items() if kept == words and code[1:2] == kind), None)
        code = known or f"〔{kind}{len(self.words) + 1}〕"
        self.words[code] = words
        return code


@lru_cache(maxsize=1024)  # sections of one matter look at the same passages
def mask_sample(text: str) -> str:
    """A passage of the prior report with figures, names and dates hidden and its Chinese still good: its manner is left, nothing that could be copied."""
    text = _replaced(text, {m.span: _vague(m) for m in mentions_unread(text)})
    for pattern, words in ((_PROPER, "“某某”"), (_PERSON, "某"), (_LEFT_DIGITS, "若干")):
        text = pattern.sub(words, text)
    text = "".join("某地" if _is_place(word) else word.text for word in tagged_words(text))
    edges = edges_of(text)
    text = _PLACE.sub(lambda found: _unplaced(found, edges), text)
    return re.sub(r"(若干|某某|某地)(?:\1)+", r"\1", text)


def _is_place(word: TaggedWord) -> bool:
    return word.tag == "ns" and len(word.text) > 1 and word.text not in ("中国", "全国", "我国")


def _unplaced(found: re.Match[str], edges: frozenset[int]) -> str:
    """某地, unless the sign that looks like a place's is half of another word (搭建区域平台) or the words are the trade's."""
    around = found[0] + found.string[found.end() : found.end() + 1]
    return found[0] if found.end() not in edges or _NO_PLACE.search(around) else "某地"


def _vague(mention: Mention) -> str:
    """若干次 for 14次; 某日, 有关文件, 某单位."""
    if mention.quantity is None:
        return _SAMPLE_WORDS.get(mention.kind, "某")
    unit = mention.quantity.unit
    return f"若干{unit}" if unit and mention.text.endswith(unit) else "若干"


def _replaced(text: str, spans: Mapping[Span, str]) -> str:
    pieces, at = [], 0
    for span in sorted(spans):
        if span.start < at:
            continue
        pieces += [text[at : span.start], spans[span]]
        at = span.end
    return "".join([*pieces, text[at:]])


def _inside(span: Span, places: Iterable[Span]) -> bool:
    return any(place.overlaps(span) for place in places)
