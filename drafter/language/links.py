"""The words that bind a clause, as a report has them: 跟气象部门 → 与气象部门, 一天就能拿到 → 一天即可拿到, 光签字 → 仅签字, 有的已跑过 stays.

Each word with what may follow it stands in `link_words.tsv`; whole words only, and none inside a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import TaggedWord, put_anew

_MARKS = "，。；：、！？（）"
# 一天就能拿照, 扫码就能查; 成就, 就业 are words of their own.
_AT_ONCE = re.compile(r"(?<![成迁])就(?:能够?|可以|可)(?=[一-鿿])(?![力耗源动级够]|不)")
# 给项目办手续 serves, 给老人发米面 gives.
_FOR = re.compile(
    r"(?<![一-鿿]交|[一-鿿]送|[一-鿿]付|[一-鿿]供)给(?P<who>[一-鿿]{2,8}?)(?P<act>办理|提供|解决|争取|减免|减负|配备|配套|安装|加装|开通|修建|讲解|培训|体检|义诊|服务|购置|代办|举办|开展|建立|落实|缴纳|购买|化解|协调)"
)
_TO = re.compile(
    r"(?<![交送付供补])给(?P<who>[一-鿿]{2,8}?)(?P<act>发放|拨付|赠送|推送|下发|反馈|通报|报送|移交|捐赠|宣讲|宣传|支付|提交|发送|兑付)"
)
_WITH = re.compile(r"(?:捆|绑)(?:在|到)?一(?:起|块)(?=[一-鿿])")
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class _Link:
    """One entry: what a report says, the tags of what follows, and what must not."""

    new: str
    tags: tuple[str, ...]
    never: tuple[str, ...]


def with_written_links(text: str) -> str:
    """The text with every such word as a report has it."""
    text = _WITH.sub("联合", _AT_ONCE.sub("即可", text))
    text = _TO.sub(r"向\g<who>\g<act>", _FOR.sub(r"为\g<who>\g<act>", text))
    return put_anew(text, _entry)


def _entry(words: tuple[TaggedWord, ...], at: int) -> tuple[int, str]:
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        link = _links().get("".join(word.text for word in words[at : at + size]))
        if link and _may_stand(words, at, size, link):
            return size, link.new
    return 1, words[at].text


def _may_stand(words: tuple[TaggedWord, ...], at: int, size: int, link: _Link) -> bool:
    """Whether what follows is of a kind the entry asks for, and the word before is no half of this one."""
    after = words[at + size] if at + size < len(words) else None
    if size == 1 and len(words[at].text) == 1 and _is_half(words, at):
        return False
    if words[at].text.startswith("一") and at and words[at - 1].text in ("无", "没", "没有", "加", "每", "另"):
        return False  # 无一起闹到市里: the one counts
    if after is None or after.text in _MARKS:
        return not link.tags or bool(after and after.text in link.tags)
    if any(after.text.startswith(word) for word in link.never):
        return False
    return not link.tags or after.tag.startswith(link.tags) or not "一" <= after.text[0] <= "鿿"


def _is_half(words: tuple[TaggedWord, ...], at: int) -> bool:
    """紧跟, 观光, 采光: a word of one character right behind another of one character may be half a word."""
    return at > 0 and len(words[at - 1].text) == 1 and words[at - 1].text not in _MARKS + "还也都再又要会能已先来去了就"


@cache
def _links() -> dict[str, _Link]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("link_words.tsv")]
    return {
        row[0]: _Link(
            row[1],
            tuple(filter(None, row[2].split("|"))) if len(row) > 2 else (),
            tuple(row[3].split()) if len(row) > 3 else (),
        )
        for row in rows
    }
