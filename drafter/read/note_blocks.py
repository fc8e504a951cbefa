"""What stands over each line of notes: the part, the topic and the office its headings name, and the parent of a nested bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.fact import FactRole
from drafter.language.markings import is_marked
from drafter.language.offices import is_office
from drafter.language.outsiders import is_sent_on
from drafter.language.subjects import scores
from drafter.read.aside_kinds import aside_kind
from drafter.read.bullets import NoteLine
from drafter.read.head_words import head_words
from drafter.read.line_as_told import as_told
from drafter.read.lines_around import has_children, is_set_off, names_the_file, stands_over, titles_all
from drafter.read.list_labels import depth_of, ends, is_label, stands_below
from drafter.read.note_entries import FIGURE, NOMINAL, HeadKind, NoteEntry, NoteHead, nested, standing_over
from drafter.read.note_papers import is_signature, labels_nothing, office_first, question_in, record, without_sender
from drafter.read.office_heads import head_of, without_ornaments
from drafter.read.owners import without_reporter
from drafter.read.part_words import roles_of_label, spoken_label, with_aim
from drafter.read.parts_below import announced_part
from drafter.read.senders import sending_office
from drafter.read.year_heads import roles_of_year, year_set_apart

_MANY = 3  # offices in a row without a part of their own
_BEHIND = re.compile(r"(?<=..)[（(][^（）()]*[）)]$")
_LABEL = re.compile(
    r"(?P<words>20\d\d年?度?|[^：:，。；,;！？\d][^：:，。；,;！？]{0,15})[：:]\s*(?P<rest>.*)$", re.DOTALL
)
# An office before its statement: 规计科：… 农机站——… 学生处 … 种植股报：…
_SENDER = re.compile(
    r"(?P<words>[\u4e00-\u9fff、]{2,12}?)(?:报送|补报|补充|反馈|提供|报|说)?(?:[：:]|\s*—{1,2}|\s*-{1,2}|\s+)\s*(?P<rest>(?=[^\s：:—-]).*)$",
    re.DOTALL,
)
_BLANK = re.compile(r"\s+[^—\-：:\s]")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百几][一-鿿]$")
_BRACKETED = re.compile(r"[【\[〔](?P<words>[^】\]〕]{1,16})[】\]〕]\s*[：:]?\s*(?P<rest>.*)$", re.DOTALL)
_SELF = re.compile(r"(?:我|本人)?(?:自己|自身|本人|个人)(?:这块|方面)?")  # over what one says of oneself
_SAMPLE = 200  # characters of a line that tell whether a bracket at its head is a remark
_SENTENCE = re.compile(r"[。；;！？]")


def read_entries(lines: Sequence[NoteLine], year: int | None = None) -> tuple[NoteEntry, ...]:
    """The lines that are no tables, in order, each with what stands over it; headings only where something is to be told of them.

    year: the last of the report's, after which a heading 2026年 stands over plans.
    """
    return tuple(nested(list(_Walk(lines, year).entries())))


@dataclass(slots=True)
class _Walk:
    """The way through the notes: the heads that hold at the line at hand."""

    lines: Sequence[NoteLine]
    year: int | None = None
    stack: list[NoteHead] = field(default_factory=list)
    office_first: bool | None = None
    offices: int = 0  # heads of offices so far
    parted: bool = False  # a part was named already
    group: int = 0
    closed: bool = (
        False  # under a marking on a line of its own: what stands below is secret too, up to the next heading
    )

    def entries(self) -> Iterator[NoteEntry]:
        for at, line in enumerate(self.lines):
            if line.kind == "table":
                continue
            self._end_items(line)
            head = self._head(at)
            if head:
                self._push(head)
                if head.secret or head.told or head.unknown:
                    yield NoteEntry(
                        line, line.text, secret=head.secret, heading=True, told=head.told, unknown=head.unknown
                    )
                continue
            if is_signature(line.text) or (line.kind == "plain" and names_the_file(self.lines, at)):
                yield NoteEntry(line, line.text, title=True)
                continue
            yield from self._statement(line)

    def _statement(self, line: NoteLine) -> Iterator[NoteEntry]:
        marked = is_marked(line.text)
        if marked and line.kind == "plain" and len(line.text) <= 12:
            self.closed = True
        self._drop_inline(line)
        opened = self._labelled(text := as_told(line.text))
        if opened:
            self._push(opened[0])
        roles, topic, subtopic, owner = self._above()
        secret = marked or self.closed or any(head.secret for head in self.stack)
        yield NoteEntry(
            line, opened[1] if opened else text, roles, topic, owner, secret, group=self.group, subtopic=subtopic,
            labelled=opened[0].words if opened and opened[0].kind == "role" else "",
        )  # fmt: skip
        if opened and line.kind == "bullet":
            self.stack.remove(opened[0])

    def _end_items(self, line: NoteLine) -> None:
        """Items of lists that a line stands under no longer."""
        self.stack = [
            head
            for head in self.stack
            if not head.item or not ends(line, head.item.family, head.item.indent, indented=head.indented)
        ]

    def _drop_inline(self, line: NoteLine) -> None:
        if line.kind != "bullet":
            self.stack = [head for head in self.stack if not head.inline]

    def _labelled(self, text: str) -> tuple[NoteHead, str] | None:
        """The label a statement opens with, and the statement: 问题：窗口少 → problems; 规计科：落实12.6亿元 → its owner."""
        if is_sent_on(text):
            return None
        found = year_set_apart(text, self.year) or _BRACKETED.match(text) or _LABEL.match(text) or spoken_label(text)
        sender = _SENDER.match(text)
        if first := office_first(text):
            return NoteHead(self._depth_of("office"), "office", first[0], inline=True), first[1]
        told_by = sending_office(found["words"]) if found else None
        if sender and (_COUNTED.search(sender["words"]) or (_BLANK.match(text, sender.end("words")) and self._sent())):
            sender = None  # 服务车换两台 @办公室 names no 台; 微型站 今年新建14 under its office's head tells of what is there
        if sender and not told_by and is_office(sender["words"], named=True) and sender["rest"].strip():
            found = sender
        if not found or labels_nothing(found["words"], found["rest"]):
            return None
        words = without_sender(found["words"].strip()) or found["words"].strip()
        if thing := record(words, found["rest"]):
            return NoteHead(25, "topic", thing[0], inline=True), thing[1]
        if roles := self._roles(words):
            rest = with_aim(words, found["rest"].strip())
            return NoteHead(self._depth_of("role"), "role", words, roles, inline=True), rest
        if is_office(words):
            return NoteHead(self._depth_of("office"), "office", words, inline=True), without_reporter(
                found["rest"].strip()
            )
        if told_by == "" or (told_by is None and words != found["words"].strip() and not is_sent_on(found["words"])):
            desk = "" if told_by == "" else words  # 物业那块（老闵）
            return NoteHead(self._depth_of("office"), "office", desk, inline=True), found["rest"].strip()
        if told_by:
            return NoteHead(self._depth_of("office"), "office", told_by, inline=True), found["rest"].strip()
        if found.re is _BRACKETED and re.fullmatch(r"[\u4e00-\u9fff]{2,6}", words):
            return NoteHead(25, "topic", words, inline=True), found["rest"].strip()  # 【城建】拆违21处
        return None

    def _sent(self) -> bool:
        """Whether an office's own head stands above."""
        return any(head.kind == "office" and not head.inline for head in self.stack)

    def _roles(self, words: str) -> tuple[FactRole, ...]:
        """The parts a label names; a year by the report's own."""
        heads = (line.text for line in self.lines if line.kind == "heading")
        # 成绩（原话，一字未动）: what stands behind it in brackets changes no part
        return roles_of_year(words, heads, self.year) or roles_of_label(words) or roles_of_label(_BEHIND.sub("", words))

    def _depth_of(self, kind: HeadKind) -> int:
        """Bare labels: whichever of offices and parts came first in the file stands above the other."""
        if self.office_first is None:
            self.office_first = kind == "office"
        if kind == "office":
            self.offices += 1
        elif self.office_first and self.offices >= _MANY and not self.parted:
            self.office_first = False  # none of them told parts of its own: what follows is of all
        self.parted = self.parted or kind == "role"
        return 10 if (kind == "office") is self.office_first else 20

    def _head(self, at: int) -> NoteHead | None:
        line = self.lines[at]
        if re.match(r"[\[【]", line.text) and aside_kind(line.text[:_SAMPLE]) == "remark":
            return None  # [图片] of a chat stands over nothing
        if (bare := question_in(line.text)) is not None:
            return NoteHead(5, "role", bare, self._roles(bare), is_marked(line.text))
        if (roles := announced_part(line.text)) and stands_over(self.lines, at):
            return NoteHead(depth_of(line), "role", line.text, roles, item=line, told=line.text)
        words = line.text.rstrip("：:")
        if line.kind != "heading":
            words = line.text.strip().rstrip("：:—-").strip("【】[]〔〕 　")
        words = without_ornaments(words)
        named = head_words(words, numbered=line.kind == "heading")
        words = without_sender(named.words) or named.words
        found = self._named(at, words, named.owner)
        return replace(found, owner=named.owner if found.kind == "topic" else "", told=named.told) if found else None

    def _named(self, at: int, words: str, owner: str) -> NoteHead | None:
        line = self.lines[at]
        if at == 0 and line.depth == 1 and titles_all(self.lines):
            return NoteHead(0, "title", words, (), is_marked(line.text))
        depth = line.depth or {"part": 7, "two": 8, "number": 9, "bracket": 9, "ring": 9}.get(line.family, 0)
        secret = is_marked(line.text)
        if line.kind == "heading" or self._numbered_head(at, words, owner):
            if roles := self._roles(words):
                return NoteHead(depth, "role", words, roles, secret)
            head = head_of(depth, words, secret)
            if head.kind == "topic" and head.words and self._among_parts(line) and not scores(words):
                return NoteHead(depth, "role", words, (), secret, unknown=True)
            listed = head.kind == "topic" and line.family in ("number", "bracket", "ring")
            return (
                replace(head, depth=depth_of(line), item=line, indented=has_children(self.lines, at))
                if listed
                else head
            )
        if group := self._group_head(at, words, secret):
            self.group = line.number
            return group
        if line.family not in ("", "sharp") and not line.text.endswith(("：", ":")):
            return (
                NoteHead(20 if self.office_first else 10, "role", words, roles)
                if (roles := roles_of_label(words))
                and line.indent == 0
                and stands_over(self.lines, at)
                and line.ticked is None
                else None
            )
        return self._plain_head(at, words, secret)

    def _among_parts(self, line: NoteLine) -> bool:
        """Whether a `#` heading stands on the level on which the file names its parts."""
        level = [one for one in self.lines if one.kind == "heading" and line.depth == one.depth > 0]
        return sum(bool(self._roles(one.text)) for one in level) >= max(2, len(level) / 2)

    def _group_head(self, at: int, words: str, secret: bool) -> NoteHead | None:
        """A bullet that only names a part, an office or a topic, over bullets of its own; the next bullet of its indent ends it."""
        line = self.lines[at]
        if line.kind != "bullet" or line.ticked is not None or not has_children(self.lines, at):
            return None
        if roles := roles_of_label(words):
            return NoteHead(depth_of(line), "role", words, roles, secret, item=line, indented=True)
        if is_office(words, named=True):
            return NoteHead(depth_of(line), "office", words, (), secret, item=line, indented=True)
        if not is_label(words, problems=self._above()[0] == ("problems",)):
            return None
        return NoteHead(depth_of(line), "topic", words, (), secret, item=line, indented=True)

    def _plain_head(self, at: int, words: str, secret: bool) -> NoteHead | None:
        line = self.lines[at]
        alone = line.text.endswith(("：", ":", "——")) or bool(
            re.fullmatch(r"[【\[〔][^】\]〕]*[】\]〕][：:]?", line.text)
        )
        if roles := self._roles(words):
            return NoteHead(self._depth_of("role"), "role", words, roles, secret)
        if secret or len(words) > 16 or _SENTENCE.search(words) or "，" in words:
            return None
        among = self._sent() and line.kind == "plain" and is_set_off(self.lines, at)  # 工会 among 营运科：, 机务科：
        if is_office(words, named=not among) and stands_over(self.lines, at):
            return NoteHead(self._depth_of("office"), "office", words)
        if alone and line.kind == "plain" and (sent := sending_office(line.text)) is not None:
            return NoteHead(
                self._depth_of("office"), "office", sent
            )  # 一部 骆检：; 馆长口述（录音整理）： of no office
        if _SELF.fullmatch(words) and stands_over(self.lines, at):
            return NoteHead(25, "topic", words)
        if line.kind == "bullet":
            return NoteHead(30 + line.indent, "topic", words) if alone and not has_children(self.lines, at) else None
        if alone or (
            len(words) <= 10 and NOMINAL.search(words) and not FIGURE.search(words) and stands_over(self.lines, at)
        ):
            return NoteHead(25, "topic", words)
        return None

    def _numbered_head(self, at: int, bare: str, owner: str) -> bool:
        """一、思想建设 over 1.… and plain lines; an item of a list is followed by the next number at once."""
        line = self.lines[at]
        if line.family not in ("part", "two", "number", "bracket", "ring") or line.ticked is not None:
            return False
        if roles_of_label(line.text):
            return True
        if line.family in ("part", "two"):
            return (
                len(bare) <= 20
                and not re.search(r"[，。；\d？?＿_]|[了着]|已|把", bare)
                and stands_over(self.lines, at)
            )
        if has_children(self.lines, at):
            return False  # what is indented stands under its item
        named = is_office(bare) or line.text.endswith(("：", ":"))
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        over = below is not None and stands_below(below, line)
        return (named and stands_over(self.lines, at)) or (
            over and is_label(bare, problems=self._above()[0] == ("problems",))
        )

    def _push(self, head: NoteHead) -> None:
        while self.stack and self.stack[-1].depth >= head.depth:
            self.stack.pop()
        self.stack.append(head)
        self.closed = False

    def _above(self) -> tuple[tuple[FactRole, ...], str, str, str]:
        return standing_over(self.stack)
