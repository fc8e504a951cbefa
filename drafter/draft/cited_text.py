"""A whole report as a writer hands it in: plain text under its headings, each sentence with the lines it rests on in brackets behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from drafter.claims.joining import bigrams
from drafter.core.draft import DraftRequest, SourceLine
from drafter.draft.fact_ids import line_name
from drafter.language import lexicon
from drafter.language.phrases import phrase_classes

_NAME = r"[a-z]{1,2}\d{1,5}[A-Za-z0-9_]*"  # also what is told of a line by other names than its number
_BETWEEN = r"[、,，;；/\s和及至~—-]+"
_CITED = re.compile(rf"[〔\[（(【](?:素材|出处|见)?[:：]?\s*({_NAME}(?:{_BETWEEN}{_NAME})*)\s*[〕\])）】]")
_ID = re.compile(rf"(?<![A-Za-z0-9_]){_NAME}")
_PART = re.compile(r"[#*\s]*[一二三四五六七八九十]{1,3}、\s*([^。]{2,40}?)[：:*\s]*")
_SECTION = re.compile(
    r"[#*\s]*[（(][一二三四五六七八九十]{1,3}[）)]\s*(?P<head>[^。：:]{2,40}?)(?:[。：:]?[*\s]*|[。：:][*\s]*(?P<text>\S.*))"
)
_ITEM = re.compile(
    r"(?:^|(?<=[。；：:〕\])）]))\s*(?:[一二三四五六七八九十]{1,3}是|[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))[，：:]?"
)
_SENTENCE_END = re.compile(rf"[。！？](?:\s*{_CITED.pattern})*")
_BESIDE = re.compile(r"[#*\s【]*(不写|疑问)[】*\s]*[：:](.*)")
_QUOTED = re.compile("[“「]([^”」]{2,})[”」]")
_EDGE = " \t　-•·*；;。，、：:（）()〔〕“”"
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_LEAD = 30  # characters; what is longer says more than what its paragraph is about
_SHORT = 3
_LEAST = 4  # characters of a line that can be known again in what was read of it


def sections_of(text: str, request: DraftRequest | None = None) -> dict[str, Any] | None:
    """The report as the JSON of a whole reply holds it; None where it cites nothing or has no part.

    request: what was asked, whose facts take the place of the lines that are cited; without it a sentence keeps the names it cites.
    """
    if not _CITED.search(text) or not any(_PART.fullmatch(line.strip()) for line in text.split("\n")):
        return None
    body, beside = _parted(text)
    told = [one for one in _sections(body) if one["blocks"]]
    if request:
        _name_facts(told, beside, request)
    return {"sections": told, **{key: value for key, value in beside.items() if value}}


def _parted(text: str) -> tuple[list[str], dict[str, list[dict[str, Any]]]]:
    """The lines of the report, and what is said behind it: what was not written and why, what does not agree."""
    body: list[str] = []
    beside: dict[str, list[dict[str, Any]]] = {"elsewhere": [], "remarks": []}
    told = ""
    for line in (one.strip() for one in text.split("\n")):
        found = _BESIDE.fullmatch(line)
        told, line = (found[1], found[2]) if found else (told, line)
        if not told:
            body.append(line)
        elif told == "疑问":
            beside["remarks"] += _remarks(line)
        else:
            beside["elsewhere"] += _not_written(line)
    return body, beside


def _remarks(line: str) -> Iterator[dict[str, Any]]:
    for said in re.split("[；;]", line):
        if ids := _ID.findall(said):
            yield {"text": said.strip(_EDGE), "facts": ids}


def _not_written(line: str) -> Iterator[dict[str, Any]]:
    """n12 and why, one after another; words in quotation marks are the half of a line that is meant."""
    at = [found.start() for found in _ID.finditer(line)]
    for start, end in zip(at, [*at[1:], len(line)], strict=True):
        name, why = _ID.match(line, start), line[start:end]
        if name is None:
            continue
        told = why[len(name[0]) :].strip(_EDGE)
        for words in _QUOTED.findall(why) or [""]:
            yield {"fact": name[0], "to": "不写", "words": words, "why": told}


def _sections(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    part, heading, blocks = "开头", "", list[dict[str, Any]]()
    for line in filter(None, lines):
        if found := _PART.fullmatch(line):
            yield from _section(part, heading, blocks)
            part, heading, blocks = _part_of(found[1]), "", []
        elif found := _SECTION.fullmatch(line):
            yield from _section(part, heading, blocks)
            heading, blocks = found["head"].strip("* "), list(_blocks(found["text"] or ""))
        else:
            blocks += _blocks(line)
    yield from _section(part, heading, blocks)


def _section(part: str, heading: str, blocks: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What rests on words that frame the report stands with the opening, wherever it was written."""
    framing = [one for one in blocks if part == "开头" or _frames(one)]
    yield {"part": "开头", "heading": "", "blocks": framing}
    if part != "开头":
        yield {"part": part, "heading": heading, "blocks": [one for one in blocks if one not in framing]}


def _frames(block: Mapping[str, Any]) -> bool:
    ids = [i for one in block["sentences"] for i in one["facts"]]
    return bool(ids) and all(i.startswith("o") for i in ids)


def _part_of(heading: str) -> str:
    """成绩, 问题 or 打算, by the words of its heading."""
    if re.search(lexicon.alternatives("heading_forms.txt", "tail_problems"), heading):
        return "问题"
    ahead = re.search(lexicon.alternatives("heading_forms.txt", "tail_plans"), heading)
    return "打算" if ahead or phrase_classes("note_labels.tsv")["next"].search(heading) else "成绩"


def _blocks(line: str) -> Iterator[dict[str, Any]]:
    """The paragraphs of a line: one, or one for each 一是. A short sentence that cites nothing and opens one leads it."""
    for piece in _pieces(line):
        sentences = [one for found in _split(piece) if (one := _sentence(found))]
        lead = ""
        if len(sentences) > 1 and not sentences[0]["facts"] and _may_lead(sentences[0]["text"]):
            lead = sentences.pop(0)["text"]
        if any(one["facts"] for one in sentences):
            yield {
                "lead": lead,
                "sentences": [
                    {**one, "facts": one["facts"] or _near(at, sentences)} for at, one in enumerate(sentences)
                ],
            }


def _may_lead(text: str) -> bool:
    return len(text) <= _LEAD and not _FIGURE.search(text)


def _near(at: int, sentences: Sequence[Mapping[str, Any]]) -> list[str]:
    """What the next sentence cites, else the last one: one without a citation is held against its neighbour's lines."""
    behind = [one["facts"] for one in sentences[at + 1 :] if one["facts"]]
    before = [one["facts"] for one in sentences[:at] if one["facts"]]
    return list((behind[:1] or before[-1:])[0])


def _pieces(line: str) -> Iterator[str]:
    at = [found.start() for found in _ITEM.finditer(line)]
    for start, end in zip([0, *at], [*at, len(line)], strict=True):
        if piece := _ITEM.sub("", line[start:end], count=1).strip():
            yield piece


def _split(piece: str) -> Iterator[str]:
    start = 0
    for found in _SENTENCE_END.finditer(piece):
        yield piece[start : found.end()]
        start = found.end()
    if piece[start:].strip():
        yield piece[start:]


def _sentence(words: str) -> dict[str, Any] | None:
    ids = [i for found in _CITED.finditer(words) for i in _ID.findall(found[1])]
    text = _CITED.sub("", words).strip()
    return {"text": text, "facts": list(dict.fromkeys(ids))} if len(text) >= _SHORT else None


def _name_facts(
    told: Sequence[dict[str, Any]], beside: Mapping[str, list[dict[str, Any]]], request: DraftRequest
) -> None:
    """Puts the facts of the lines in place of the lines' names; a fact has the name of its line, so names are put once."""
    sentences = [one for section in told for block in section["blocks"] for one in block["sentences"]]
    named: list[dict[str, list[str]]] = [{} for _one in sentences]
    for name in dict.fromkeys(i for one in sentences for i in one["facts"]):
        facts = cited_facts([name], request.lines)
        citing = [at for at, one in enumerate(sentences) if name in one["facts"]]
        shares = _shared_out(facts, [sentences[at]["text"] for at in citing], request.material)
        for at, own in zip(citing, shares, strict=True):
            named[at][name] = own or [name]
    for one, given in zip(sentences, named, strict=True):
        one["facts"] = list(dict.fromkeys(i for name in one["facts"] for i in given[name]))
    for one in beside["remarks"]:
        one["facts"] = list(cited_facts(one["facts"], request.lines))
    beside["elsewhere"][:] = [
        {**one, "fact": fact, "words": _own_words(one["words"], request.material.get(fact, ""))}
        for one in beside["elsewhere"]
        for fact in cited_facts([one["fact"]], request.lines)
        if not one["words"] or _own_words(one["words"], request.material.get(fact, ""))
    ]


def _own_words(words: str, fact: str) -> str:
    """Of words of a line, what stands so in one of its facts; "" where that is next to nothing."""
    found = SequenceMatcher(None, words, fact, autojunk=False).find_longest_match()
    own = words[found.a : found.a + found.size].strip(_EDGE)
    return own if len(own) >= _LEAST and 2 * len(own) >= len(words) else ""


def cited_facts(cited: Iterable[str], lines: Sequence[SourceLine]) -> tuple[str, ...]:
    """The facts of the lines that are cited, each once; the id of a fact names itself."""
    by_name = {one.name: one.facts for one in lines if one.name}
    known = {fact for one in lines for fact in one.facts}
    given: dict[str, None] = {}
    for name in cited:
        given |= dict.fromkeys(by_name.get(name) or ((name,) if name in known else by_name.get(line_name(name), ())))
    return tuple(given)


def _shared_out(facts: Sequence[str], texts: Sequence[str], material: Mapping[str, str]) -> list[list[str]]:
    """Of sentences that cite one line, the facts each tells: a fact goes to the one that has most of its words, and a sentence that would
    be left without has the one it is likest to."""
    if len(facts) < 2 or not texts:
        return [list(facts) for _text in texts]
    alike = [[_in_common(material.get(fact, ""), text) for fact in facts] for text in texts]
    best = [max(range(len(texts)), key=lambda at: alike[at][of]) for of in range(len(facts))]
    told = [[fact for of, fact in enumerate(facts) if best[of] == at] for at in range(len(texts))]
    return [own or [facts[max(range(len(facts)), key=alike[at].__getitem__)]] for at, own in enumerate(told)]


def _in_common(fact: str, text: str) -> float:
    """Share of a fact's pairs of signs that a text has; a figure weighs as much as any three."""
    figures, pairs = set(_FIGURE.findall(fact)), bigrams(fact)
    shared = 3 * len(figures & set(_FIGURE.findall(text))) + sum(pair in text for pair in pairs)
    return shared / (3 * len(figures) + len(pairs))
