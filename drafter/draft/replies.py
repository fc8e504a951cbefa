"""Replies of a model, which are never trusted: whatever comes back becomes blocks of plain sentences, or a reason why not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from drafter.core.draft import Block, Chapter, Draft, DraftRequest, Sentence, Usage
from drafter.core.messages import _
from drafter.draft.chapters import POLISH, WHOLE, sections_in
from drafter.draft.cited_text import sections_of
from drafter.draft.fact_ids import FACT_ID
from drafter.draft.side_notes import handed_in, noticed_in
from drafter.draft.wire import holds_text, object_in
from drafter.language.sentences import split_sentences

MAX_REPLY = 200_000  # characters looked at; twelve times the longest section a report has
MAX_ITEM = 3_000
MAX_LEAD = 30
MAX_ITEMS = 200
_THINK = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_LATE_THINK = re.compile(r"\A.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]*\n?|```")
_ROLE = re.compile(
    r"<\|[^|<>\n]{1,30}\|>(?:\s*(?:system|user|assistant)\b)?|</?(?:system|user|assistant|s|im_start|im_end|素材|初稿|原文|往期|补充|组)[^<>\n]{0,80}>|\[/?INST\]",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\uf8ff]"
)
_MARKDOWN = re.compile(r"(?<!\*)\*{1,3}(?=\S)([^*\n]+?)(?<=\S)\*{1,3}(?!\*)|__([^_\n]+)__|`([^`\n]+)`")
_HEAD = re.compile(
    r"^\s*(?:#{1,6}\s+|>\s+|[-*•·]\s+|\d{1,2}[.、．)）](?!\d)\s*|[一二三四五六七八九十]{1,3}是[，：:]?|第[一二三四五六七八九十]{1,2}[，、：:]|[①-⑳])"
)
_HEADING = re.compile(
    r"^\s*(?:#{1,6}\s.*|[一二三四五六七八九十]{1,3}、.{1,30}|[（(][一二三四五六七八九十]{1,3}[）)].{1,40}|\*\*[^*]{1,30}\*\*[：:]?)\s*$"
)
_REFUSAL = re.compile(
    r"^(?:(?:很|非常)?抱歉|对不起|作为(?:一个|一名)?(?:AI|人工智能|语言模型|大模型)|我(?:无法|不能|没有办法)|I(?:'m| am) (?:sorry|unable)|I cannot|As an AI)",
    re.IGNORECASE,
)
_CHATTER = re.compile(
    r"^(?:好的[，,。！]|(?:根据|按照|依据|结合)(?:以上|上述|所给|提供的|给出的|您的)?(?:要求|素材|材料|事实|信息)[，,：:]|以下(?:是|为)[^，。：:]{0,20}[：:])\s*"
)
_LISTS = ("blocks", "items", "sections", "result", "data", "output", "arguments", "parameters")
_KEYS = frozenset(
    (*_LISTS, "sentences", "text", "heading", "part", "lead", "facts", "fact", "verdict", "remarks", "elsewhere", "why")
)
_FRAMES = 4  # keys a model wraps round its answer
_IDS = re.compile(rf"(?<![A-Za-z0-9_]){FACT_ID}(?![A-Za-z0-9_])")
_HAN = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as read: blocks in order, the number of the material each answers (0: not said), a heading, and what was strange about it.

    values: the JSON it held, for what stands beside the blocks.
    """

    blocks: tuple[Block, ...]
    numbers: tuple[int, ...] = ()
    heading: str = ""
    oddities: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()


def read_reply(text: str) -> Reply:
    """Blocks out of JSON, half a JSON, or plain text. Never raises."""
    oddities = [_("回复过长，只看开头")] if len(text) > MAX_REPLY else []
    text = without_thinking(text[:MAX_REPLY])
    values = list(_json_values(text))
    entries = [entry for value in values for entry in _entries_in(value)]
    if not entries and text:
        oddities.append(_("模型拒绝作答") if _REFUSAL.match(text.strip()) else _("回复不是约定的 JSON"))
        entries = list(_plain_entries(text))
    blocks, numbers = [], []
    for number, lead, raw in entries[:MAX_ITEMS]:
        sentences = [made for ids, words in raw for made in _sentences(ids, words, oddities)]
        if sentences:
            blocks.append(Block(tuple(sentences), _lead(lead)))
            numbers.append(number)
    return Reply(tuple(blocks), tuple(numbers), _heading(values), tuple(dict.fromkeys(oddities)), tuple(values))


def _sentences(ids: tuple[str, ...], words: str, oddities: list[str]) -> list[Sentence]:
    """What a model calls a sentence may be several: each is judged by itself."""
    cleaned, odd = clean(words)
    oddities += odd
    return [Sentence(ended_sentence(span.of(cleaned)), ids, "model") for span in split_sentences(cleaned)]


def ended_sentence(text: str) -> str:
    """A sentence that ends as sentences do, without the blanks some models put round figures; no text stays no text."""
    text = re.sub(r"(?<=\d) +(?=[\u4e00-\u9fff%])|(?<=[\u4e00-\u9fff]) +(?=\d)", "", text).rstrip(" ，,；;、：:.")
    return text if not text or text.endswith(("。", "！", "？")) else f"{text}。"


def _lead(words: str) -> str:
    cleaned, _odd = clean(words) if words else ("", [])
    return ended_sentence(cleaned) if 2 <= len(cleaned) <= MAX_LEAD else ""


def _heading(values: Sequence[Any]) -> str:
    words = next((v["heading"] for v in values if isinstance(v, dict) and isinstance(v.get("heading"), str)), "")
    bare = re.sub(
        r"^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)", "", _INVISIBLE.sub("", words)
    ).strip(" 。.#*")
    return bare if 4 <= len(bare) <= MAX_LEAD and "\n" not in bare else ""


def without_thinking(text: str) -> str:
    """The text without the <think> blocks of reasoning models, closed or not; of thoughts nobody closed, the answer they end with."""
    said = _LATE_THINK.sub("", _THINK.sub("", text), count=1).strip()
    return said or next(
        (json.dumps(value, ensure_ascii=False) for value in _last_first(text) if any(_entries_in(value))), ""
    )


def _last_first(text: str) -> list[Any]:
    return list(_json_values(text))[::-1]


def clean(text: str) -> tuple[str, list[str]]:
    """One item as one plain paragraph, or "" with the reason."""
    text = _ROLE.sub("", _INVISIBLE.sub("", _FENCE.sub("", text)))
    lines = [line for line in text.split("\n") if line.strip() and not _HEADING.match(line)]
    text = "".join(_without_head(line).strip() for line in lines)
    text = _CHATTER.sub("", text.strip())
    text = _MARKDOWN.sub(lambda found: found[1] or found[2] or found[3], text)
    text = re.sub(r"[ \t\u3000]+", " ", text).strip()
    return _judged(text)


def _judged(text: str) -> tuple[str, list[str]]:
    if not text:
        return "", []
    if _REFUSAL.match(text):
        return "", [_("模型拒绝作答")]
    if len(text) > MAX_ITEM:
        return "", [_("一条过长")]
    if len(_HAN.findall(text)) < 0.3 * len(re.sub(r"[\s\d\W]", "", text) or "x"):
        return "", [_("不是中文")]
    if _loops(text):
        return "", [_("同一句话反复出现")]
    return text, []


def _without_head(line: str) -> str:
    return _HEAD.sub("", line, count=1)


def _loops(text: str) -> bool:
    """A sentence said three times, or a run of words that goes on and on."""
    sentences = [sentence for sentence in re.split(r"[。；！？]", text) if len(sentence) >= 4]
    most = max((sentences.count(sentence) for sentence in set(sentences)), default=0)
    return most >= 3 or re.search(r"(.{2,20}?)\1{4,}", text[:MAX_ITEM]) is not None


Raw = list[tuple[tuple[str, ...], str]]
Entry = tuple[int, str, Raw]


def _json_values(text: str) -> Iterator[Any]:
    """Every JSON object in the text; a reply cut in the middle keeps its whole inner ones."""
    decoder = json.JSONDecoder(strict=False)
    at = text.find("{")
    tries = 0
    while at >= 0 and tries < 500:
        tries += 1
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at = text.find("{", at + 1)
            continue
        yield _unframed(value)
        at = text.find("{", end)


def _unframed(value: Any) -> Any:
    """The answer out of a frame of one more key: {"report": …}, or the schema written again with the answer in its properties."""
    for _depth in range(_FRAMES):
        if not isinstance(value, dict) or not _KEYS.isdisjoint(value):
            break
        inner = [one for one in map(object_in, value.values()) if holds_text(one)]
        if len(inner) != 1:
            break
        value = inner[0]
    return value


def _entries_in(value: Any) -> Iterator[Entry]:
    """Blocks, wherever they stand; a lone {text, facts} is a block of one sentence."""
    if isinstance(value, list):
        for one in value:
            yield from _entries_in(one)
    elif isinstance(value, dict):
        if isinstance(value.get("sentences"), list):
            raw = [pair for one in value["sentences"] if (pair := _pair(one))]
            yield _number(value), value["lead"] if isinstance(value.get("lead"), str) else "", raw
        elif pair := _pair(value):
            yield _number(value), "", [pair]
        else:
            listed = [value[key] for key in _LISTS if isinstance(value.get(key), list | dict)][:1]
            # {"1": …, "2": …}, {"成绩": …}: under names of the model's own
            for one in listed or [one for one in value.values() if isinstance(one, dict) and holds_text(one)]:
                yield from _entries_in(one)


def _pair(value: Any) -> tuple[tuple[str, ...], str] | None:
    if isinstance(value, str):
        return (), value
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return _ids(value), value["text"]
    return None


def _number(value: dict[str, Any]) -> int:
    number = value.get("number")
    if isinstance(number, str) and number.isdecimal() and len(number) < 4:
        number = int(number)
    return number if isinstance(number, int) and 0 < number <= MAX_ITEMS else 0


def _ids(value: dict[str, Any]) -> tuple[str, ...]:
    given = value.get("facts") or value.get("fact_ids") or ()
    words = given if isinstance(given, list) else [given]
    found: Iterable[str] = (fact_id for word in words if isinstance(word, str) for fact_id in _IDS.findall(word[:200]))
    return tuple(dict.fromkeys(found))


def _plain_entries(text: str) -> Iterator[Entry]:
    """One block a paragraph of plain text; headings and lines that look like broken JSON are none."""
    text = _FENCE.sub("", text)
    if text.lstrip()[:1] in ("{", "["):
        return
    place = 0
    for line in text.split("\n"):
        if len(_HAN.findall(line)) < 2 or _HEADING.match(line):
            continue
        place += 1
        words = re.sub(rf"[（(\[【]\s*(?:{FACT_ID}[、,， ]*)+[)）\]】]", "", line)
        yield place, "", [(tuple(dict.fromkeys(_IDS.findall(line))), words)]


def draft_from(request: DraftRequest, text: str, usage: Usage, remarks: Sequence[str] = ()) -> Draft:
    """A model's reply as a Draft of the request's section. Ids the section has not are dropped; a block that names a number and no ids
    states the material of that number."""
    if request.section.id == WHOLE and (told := sections_of(without_thinking(text[:MAX_REPLY]), request)):
        text = json.dumps(told, ensure_ascii=False)
    reply = read_reply(text)
    chapters: tuple[Chapter, ...] = ()
    if request.section.id in (WHOLE, POLISH):
        reply, chapters = _whole(reply)
    known = (*request.section.fact_ids(), *request.section.also, *request.section.leans)
    blocks = [_known(block, number, known) for block, number in zip(reply.blocks, reply.numbers, strict=True)]
    handed, noticed = handed_in(reply.values, request.section.fact_ids()), noticed_in(reply.values, request.material)
    return Draft(
        request.section, tuple(blocks), usage, (*remarks, *reply.oddities), reply.heading,
        handed=handed, noticed=noticed, chapters=chapters,
    )  # fmt: skip


def _whole(reply: Reply) -> tuple[Reply, tuple[Chapter, ...]]:
    """A whole report's reply read section by section; without one, as it is."""
    told = [(part, read_reply(json.dumps(one, ensure_ascii=False))) for part, one in sections_in(reply.values)]
    if not told:
        return reply, ()
    chapters = tuple(Chapter(part, one.heading, len(one.blocks)) for part, one in told)
    oddities = dict.fromkeys(odd for _part, one in told for odd in one.oddities)
    blocks = tuple(block for _part, one in told for block in one.blocks)
    numbers = tuple(0 for _block in blocks)
    return replace(reply, blocks=blocks, numbers=numbers, heading="", oddities=tuple(oddities)), chapters


def _known(block: Block, number: int, known: Sequence[str]) -> Block:
    spare = (known[number - 1],) if 0 < number <= len(known) else ()
    sentences = [
        replace(s, fact_ids=tuple(i for i in s.fact_ids if i in known) if s.fact_ids else spare)
        for s in block.sentences
    ]
    return replace(block, sentences=tuple(sentences))
