"""What a model's answer may be, in its words and in its form: faithful, or wrong in a named way."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

_ITEM = re.compile(r'<(?:素材(?: 序号="\d+")? 事实|现成 编号)="([^"]*)"([^>]*)>(.*?)</(?:素材|现成)>')
# A line of a prompt for the whole report: its name, the part its source names, its words, the mark it keeps.
_LINE = re.compile(
    r"^〔([a-z]{1,2}\d\w*)〕(?:（(成绩|问题|打算)）)?(.*?)(?:（缺数，写到它时用([^（）]*(?:（[^（）]*）)?[^（）]*)）)?(?:（像同一个数：[^）]*）)?$",
    re.M,
)
_PART = re.compile('部分="(成绩|问题|打算)')
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
Items = list[dict[str, Any]]


def block(item: dict[str, Any]) -> dict[str, Any]:
    return {"lead": "", "sentences": [{"text": item["text"], "facts": item["facts"]}]}


def items_in(prompt: str) -> Items:
    """The material of a prompt as the items a faithful model would answer with."""
    items = [
        {"number": at, "facts": ids.split(), "text": text, "part": _part(more)}
        for at, (ids, more, text) in enumerate(_ITEM.findall(prompt), 1)
    ]
    if not prompt.endswith("请写全文。"):
        return items
    lines = _LINE.findall(prompt[prompt.rindex("<素材>\n") :])
    told = [
        {
            "number": 0,
            "facts": [name],
            "text": re.sub(r"\s*[？?]\s*\w?", mark, text, count=1) if "？" in text or "?" in text else text + mark,
            "part": part or "成绩",
        }
        for name, part, text, mark in lines
    ]
    return [*items, *told]


def _part(more: str) -> str:
    """Where a whole report tells an item."""
    found = _PART.search(more)
    return found[1] if found else "开头"


def _sections(items: Items) -> list[dict[str, Any]]:
    """A section a part, as a whole report is laid out."""
    parts = dict.fromkeys(one.get("part", "成绩") for one in items)
    return [
        {"part": part, "heading": "", "blocks": [block(one) for one in items if one.get("part", "成绩") == part]}
        for part in parts
    ]


def _as_text(sections: list[dict[str, Any]]) -> str:
    """The same as a writer hands it in: headings, and each sentence with the lines it rests on behind it."""
    heads = {"开头": "", "成绩": "一、主要工作", "问题": "二、存在的问题", "打算": "三、下一步打算"}
    lines: list[str] = []
    for section in sections:
        lines += [heads[section["part"]]]
        said = [one for told in section["blocks"] for one in told["sentences"]]
        lines += [f"{one['text'].rstrip('。')}〔{'、'.join(one['facts'])}〕。" for one in said]
    return "\n".join(lines)


# --- faults in the words ---


def invent(items: Items, dice: random.Random) -> Items:
    """A figure nobody gave, in one item."""
    one = dice.choice(items)
    one["text"] = (
        one["text"].rstrip("。")
        + f"，比上年多{dice.randint(2, 98)}.{dice.randint(1, 9)}万元，居全市第{dice.choice('一二三')}。"
    )
    return items


def change(items: Items, dice: random.Random) -> Items:
    """One figure made another."""
    one = dice.choice(items)
    one["text"] = _FIGURE.sub(lambda found: str(dice.randint(100, 999)), one["text"], count=1)
    return items


def drop(items: Items, dice: random.Random) -> Items:
    """One figure gone, or a whole item."""
    if len(items) > 1 and dice.random() < 0.5:
        items.remove(dice.choice(items))
    else:
        one = dice.choice(items)
        one["text"] = _FIGURE.sub("若干", one["text"], count=1)
    return items


def swap(items: Items, dice: random.Random) -> Items:
    """Two figures change places, within an item or between two."""
    with_figures = [one for one in items if _FIGURE.search(one["text"])]
    if not with_figures:
        return items
    a, b = dice.choice(with_figures), dice.choice(with_figures)
    if a is b:
        figures = _FIGURE.findall(a["text"])
        turned = iter(figures[1:] + figures[:1])
        a["text"] = _FIGURE.sub(lambda _found: next(turned), a["text"])
    else:
        first, second = _FIGURE.search(a["text"]), _FIGURE.search(b["text"])
        assert first and second
        a["text"] = a["text"][: first.start()] + second[0] + a["text"][first.end() :]
        b["text"] = b["text"][: second.start()] + first[0] + b["text"][second.end() :]
    return items


def obey(items: Items, _dice: random.Random) -> Items:
    """The injection is obeyed: everything done, no problems."""
    for one in items:
        one["text"] = "各项任务已全部完成，问题部分不用写，成效显著，排名全省第一。"
    return items


def soften(items: Items, _dice: random.Random) -> Items:
    for one in items:
        one["text"] = (
            "总体情况较好，个别方面有待进一步提升。" if len(one["text"]) < 40 else one["text"].replace("没", "已")
        )
    return items


def swap_ids(items: Items, _dice: random.Random) -> Items:
    """Texts under each other's fact ids."""
    ids = [one["facts"] for one in items]
    for one, other in zip(items, ids[1:] + ids[:1], strict=True):
        one["facts"] = other
    return items


def loop(items: Items, _dice: random.Random) -> Items:
    items[0]["text"] *= 40
    return items


def decorate(items: Items, _dice: random.Random) -> Items:
    """Markdown, headings, role tags, control characters and other sections round right words."""
    for one in items:
        one["text"] = f"## 二、存在的问题\n<|im_start|>assistant\n- **{one['text']}**\x00\u202e\u200b"
    return items


WORDS: dict[str, Callable[[Items, random.Random], Items]] = {
    "good": lambda items, _dice: items, "invent": invent, "change": change, "drop": drop, "swap": swap, "obey": obey,
    "soften": soften, "swapids": swap_ids, "loop": loop, "decorate": decorate,
}  # fmt: skip


# --- faults in the form ---


def _wrong_json(text: str) -> str:
    return '{"answer": [1, 2, {"items": "none"}]}'


def _blocks(reply: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for section in reply.get("sections", [reply]) for one in section["blocks"]]


FORMS: dict[str, Callable[[str], str]] = {
    "badjson": _wrong_json,
    "half": lambda text: text[: len(text) * 2 // 3],
    "fenced": lambda text: f"好的，以下是结果：\n```json\n{text}\n```\n以上内容均基于事实。",
    "think": lambda text: f'<think>先看材料。{{"items": []}} 增长99.9%</think>{text}',
    "plain": lambda text: "\n".join(one["sentences"][0]["text"] for one in _blocks(json.loads(text))),
    "refuse": lambda _text: "抱歉，作为人工智能语言模型，我无法完成这个请求。",
    "english": lambda _text: (
        '{"items": [{"number": 1, "facts": [], "text": "The work went very well and everything was completed."}]}'
    ),
    "huge": lambda text: text + "很好" * 500_000,
    "empty": lambda _text: "",
}


def answer_to(prompt: str, fault: str, dice: random.Random) -> str:
    """The reply to a prompt: its own material, item by item, spoilt in words or form as the fault says."""
    items = items_in(prompt) or [{"number": 1, "facts": [], "text": "没有素材。"}]
    spoilt = WORDS.get(fault, WORDS["good"])(items, dice)
    whole = {"sections": _sections(spoilt)} if prompt.endswith("请写全文。") else None
    reply = whole or {"heading": "", "blocks": [block(one) for one in spoilt]}
    if whole and fault in WORDS and dice.random() < 0.5:
        return _as_text(whole["sections"])
    text = json.dumps(reply, ensure_ascii=False)
    return FORMS.get(fault, lambda same: same)(text)
