"""Replies of a model, which are never trusted: whatever comes back becomes plain one-paragraph items, or a reason why not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.core.draft import Draft, DraftItem, DraftRequest, Usage
from drafter.core.messages import _

MAX_REPLY = 200_000  # characters looked at; twelve times the longest section a report has
MAX_ITEM = 3_000
MAX_ITEMS = 200
_THINK = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_LATE_THINK = re.compile(r"\A.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]*\n?|```")
_ROLE = re.compile(
    r"<\|[^|<>\n]{1,30}\|>(?:\s*(?:system|user|assistant)\b)?|</?(?:system|user|assistant|s|im_start|im_end|素材|初稿|原文|往期|补充)[^<>\n]{0,80}>|\[/?INST\]",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ue000-\uf8ff]"
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
_IDS = re.compile(r"(?<![A-Za-z0-9])[a-z]{1,2}\d{1,5}(?![A-Za-z0-9])")
_HAN = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as read: items with the number of the plan's item each answers (0: not said), and what was strange about it."""

    items: tuple[tuple[int, DraftItem], ...]
    oddities: tuple[str, ...] = ()


def read_reply(text: str) -> Reply:
    """Items out of JSON, half a JSON, or plain text. Never raises."""
    oddities = [_("回复过长，只看开头")] if len(text) > MAX_REPLY else []
    text = without_thinking(text[:MAX_REPLY])
    entries = list(_json_entries(text))
    if not entries:
        oddities.append(_("回复不是约定的 JSON"))
        entries = list(_plain_entries(text))
    items = []
    for number, ids, words in entries[:MAX_ITEMS]:
        cleaned, odd = clean(words)
        oddities += odd
        if cleaned:
            items.append((number, DraftItem(cleaned, ids, "model")))
    return Reply(tuple(items), tuple(dict.fromkeys(oddities)))


def without_thinking(text: str) -> str:
    """The text without the <think> blocks of reasoning models, closed or not."""
    return _LATE_THINK.sub("", _THINK.sub("", text), count=1).strip()


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


Entry = tuple[int, tuple[str, ...], str]


def _json_entries(text: str) -> Iterator[Entry]:
    """Entries of every JSON object in the text that has a `text`; a reply cut in the middle keeps its whole ones."""
    decoder = json.JSONDecoder()
    at = text.find("{")
    tries = 0
    while at >= 0 and tries < 500:
        tries += 1
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at = text.find("{", at + 1)
            continue
        yield from _entries_in(value)
        at = text.find("{", end)


def _entries_in(value: Any) -> Iterator[Entry]:
    if isinstance(value, list):
        for one in value:
            yield from _entries_in(one)
    elif isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield _number(value), _ids(value), value["text"]
        elif isinstance(value.get("items"), list | dict):
            yield from _entries_in(value["items"])


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
    """One entry a paragraph of plain text; headings and lines that look like broken JSON are none."""
    text = _FENCE.sub("", text)
    if text.lstrip()[:1] in ("{", "["):
        return
    place = 0
    for line in text.split("\n"):
        if len(_HAN.findall(line)) < 2 or _HEADING.match(line):
            continue
        place += 1
        yield (
            place,
            tuple(dict.fromkeys(_IDS.findall(line))),
            re.sub(r"[（(\[【]\s*(?:[a-z]{1,2}\d{1,5}[、,， ]*)+[)）\]】]", "", line),
        )


def align(reply: Reply, planned: Sequence[Sequence[str]]) -> tuple[DraftItem, ...]:
    """One item for each planned one, "" where nothing came. An item goes where its fact ids say, else its number, else its place.

    planned: the fact ids of each planned item, in order.
    """
    texts = [""] * len(planned)
    owners = {fact_id: at for at, ids in enumerate(planned) for fact_id in ids}
    for place, (number, item) in enumerate(reply.items):
        named = {owners[fact_id] for fact_id in item.fact_ids if fact_id in owners}
        at = named.pop() if len(named) == 1 else number - 1 if 0 < number <= len(planned) else place
        if at < len(planned) and item.text not in texts[at]:
            texts[at] += item.text
    return tuple(DraftItem(text, tuple(ids), "model") for text, ids in zip(texts, planned, strict=True))


def draft_from(request: DraftRequest, text: str, usage: Usage, remarks: Sequence[str] = ()) -> Draft:
    """A model's reply as a Draft of the request's section, one item a planned item."""
    reply = read_reply(text)
    items = align(reply, [item.fact_ids for item in request.section.items])
    return Draft(request.section, items, usage, (*remarks, *reply.oddities))
