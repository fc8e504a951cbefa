"""的 and what it leaves out: 听课的680人 → 听课680人, 装电梯提公积金的，61户 → 装电梯提公积金61户, 骗提的查处9起 → 查处骗提9起; and names whose number stands behind a comma."""

from __future__ import annotations

import re

from drafter.draft.clause_turns import is_actor
from drafter.draft.spoken_words import COUNT, END, SIGN, START, any_word, paired, shape_words, text_of
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, TaggedWord, edges_of, tagged_words
from drafter.language.spoken_acts import act_on

_THAT = re.compile(rf"(?<={SIGN})[那这]一?(?:{any_word('classifier')})(?={SIGN})")
# 泥沙监测这摊子: a matter spoken of as a thing.
_MATTER = re.compile(r"(?<=[一-鿿]{2})[这那](?:一)?(?:摊子|摊子事|摊|档子事|档事|块工作|块业务|块活)(?=[一-鿿])")
_IS = re.compile(
    rf"(?<={SIGN}{SIGN})(?<![都就还正不也才真只总可算])是(?=[一-鿿]{{1,3}}(?:起来|出来|下来|上来|进来|回来|好|完|通|成|上|掉|齐|到位)了{END})(?![^，。；]*，(?:但|不过|可|就是|只是|然而))"
)
_OF = re.compile(
    rf"{START}(?P<head>[^，。；：\d]{{2,24}}?)的(?P<comma>，)?(?:一共|总共|共|也)?(?P<has>有|占到|占|达到了?|达|到了?|是|就|只有|仅)?(?=(?:{NUMBER}[余多]?|[一二三四五六七八九]成(?:[一二三四五六七八九半多])?)(?P<unit>{UNIT})?(?:$|[，。；、]))"
)
_OPENS = re.compile(r"^(?:其中|其余|另外|里面|剩下|剩余)")
# What is had, able or wished for is no act: 有条件的3家.
_ABLE = re.compile("^(?:有|没|无|能|会|想|愿意|需要|符合|可|应|属于|是)")
_WHEN = frozenset({"全年", "今年", "累计", "目前", "现在", "当年"})
_BOUND = re.compile("(?:以[上下内外]|最[一-鿿])$")
_SHORTLY = re.compile(rf"{START}(?P<verb>[一-鿿])了(?P<count>{COUNT})(?P<what>[一-鿿]{{2,6}})的{END}")
_FRONTED = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{2,20}}?)的(?P<with>[跟与和][^，。；\d]{{2,10}}?(?:联手|联合|共同|一起))?(?P<verb>[一-鿿]{{2}})(?P<count>{COUNT}|{NUMBER}[万亿]元?)(?=$|[，。；、])"
)
# 两台是带云梯的, 都是与商场合办的: 是 and 的 round what is told.
_IS_OF = re.compile(
    rf"(?:(?<=，)(?P<count>{COUNT}|[一两二三四五六七八九十]{UNIT})|(?P<all>都|均|全))是(?P<said>[^，。；]{{2,16}}?)的{END}"
)
# 夜查夜访的，跑了310趟: what it was, and how often.
_GONE = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{2,12}}?)(?:的)?，(?:跑|去|搞|做|弄|干)了(?P<count>{NUMBER}余?(?:趟|次|回|场|轮|遍))(?=$|[，。；])"
)
# 电动车充电棚装了喷淋的有460处.
_FITTED = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{2,14}}?)(?P<verb>[一-鿿])了(?P<thing>[一-鿿]{{2,8}})的(?:一共|总共|共)?有?(?P<count>{COUNT})(?=$|[，。；])"
)
_ENFORCED = lexicon.words("acts.txt", "enforced")
_CASES = frozenset({"办理", "查处", "立案", "侦办", "侦破", "查办", "审理"})
_COUNTS = re.compile(rf"(?:共|一共|总共)?{COUNT}(?:、{COUNT})*")
_DONE = re.compile(rf"(?P<what>{SIGN}{{2,16}})已(?P<verb>{any_word('built')})")


def without_pointing(text: str) -> str:
    """化工那块智慧监管平台 → 化工智慧监管平台: what points at a thing that is named; 是 before what is over."""
    words = tagged_words(text)
    ends = {word.end: word for word in words}
    starts = {word.start: word for word in words}

    def said(found: re.Match[str]) -> str:
        if found[0].endswith("块") and re.match(r"[一-鿿]了\d", text[found.end() :]):
            return ""
        before, after = ends.get(found.start()), starts.get(found.end())
        named = before and after and before.tag[:1] in "nsvj" and len(before.text) > 1
        return "" if named and after and after.tag[:1] in ("n", "b", "a", "j", "z", "l") else found[0]

    return _IS.sub("", _THAT.sub(said, _MATTER.sub("", text)))


def without_of(text: str) -> str:
    """Every head without a noun, told by its verb and its number."""
    text = _GONE.sub(_how_often, _FITTED.sub(_fitted, _IS_OF.sub(_is_of, text)))
    text = _SHORTLY.sub(_object_first, text)
    return _OF.sub(
        lambda found: (
            _counted(found, re.split("[。；]", text[: found.start()])[-1]) if _is_particle(found, "head") else found[0]
        ),
        text,
    )


def _is_particle(found: re.Match[str], head: str) -> bool:
    """Whether the 的 behind a head is a word of its own, and not the end of another: 涉案标的12件, 目的3个."""
    at = found.end(head)
    return {at, at + 1} <= edges_of(found.string)


def _is_of(found: re.Match[str]) -> str:
    """两台是带云梯的 → 其中两台带云梯, 都是与商场合办的 → 均与商场合办: what is told acts."""
    words = tagged_words(found["said"])
    acts = words[0].tag[:1] in ("v", "p", "c", "d") and any(word.tag.startswith("v") for word in words)
    if not acts:
        return found[0]
    said = re.sub("^跟", "与", found["said"])
    return f"其中{found['count']}{said}" if found["count"] else f"均{said}"


def _how_often(found: re.Match[str]) -> str:
    words = tagged_words(found["what"])
    acts = any(word.tag.startswith("v") or _acts_on(word.text) for word in words)
    return f"{found['what']}{re.sub('趟|回', '次', found['count'])}" if acts else found[0]


def _fitted(found: re.Match[str]) -> str:
    form = act_on(found["verb"], found["thing"], "")
    named = tagged_words(found["what"])[-1].tag.startswith(("n", "j", "l", "v", "z", "x"))
    return f"{found['what']}{form}{found['thing']}{found['count']}" if form and named else found[0]


def _object_first(found: re.Match[str]) -> str:
    """查了43户虚开的 → 查了虚开43户: only an act can be left so."""
    last = tagged_words(found["what"])[-1]
    acts = (last.tag.startswith("v") and len(last.text) > 1) or (last.text == found["what"] and last.tag in ("x", "z"))
    return f"{found['verb']}了{found['what']}{found['count']}" if acts or _is_unknown(found["what"]) else found[0]


def _is_unknown(what: str) -> bool:
    """虚开, 骗提: two characters the dictionary lacks, the second a verb."""
    words = tagged_words(what)
    return len(words) == 2 and len(what) == 2 and words[1].tag.startswith("v")


def _counted(found: re.Match[str], before: str) -> str:
    if not found["has"] and (
        found["unit"] == "%" or re.match(r"[\d.,]+(?:%|[万亿]?元)|[一二三四五六七八九]成", found.string[found.end() :])
    ):
        return found[0]  # 占预算的95%: a report's own words
    opening = (_OPENS.match(found["head"]) or [""])[0]
    head = found["head"].removeprefix(opening)
    unit = found["unit"] or ""
    told = _told(
        head, unit, among=bool(opening) or _has_whole(before, unit), apart=bool(found["comma"]) or found["has"] == "有"
    )
    if told and (found["has"] or "").startswith("到") and unit.endswith(("人", "户", "家")):
        return f"{opening}{told}达到"
    if (
        found["has"]
        and told
        and (found["unit"] or "") in ("", "%")
        and re.match(r"[\d.]+%|[一二三四五六七八九]成", found.string[found.end() :])
    ):
        return f"{opening}{told}占比达"
    has = {
        "占到": "占",
        "占": "占",
        "达到": "达到",
        "达到了": "达到",
        "达": "达",
        "就": "仅",
        "只有": "仅",
        "仅": "仅",
    }.get(found["has"] or "", "")
    return f"{opening}{told}{has}" if told else found[0]


def _has_whole(before: str, unit: str) -> bool:
    """Whether what the number may be a part of stands before it, in the same measure: 1.2万份，阳性的3份."""
    return bool(unit) and bool(re.search(rf"\d{re.escape(unit)}(?:[^，]{{0,6}})，", before))


def _told(head: str, unit: str, *, among: bool, apart: bool) -> str:
    """What stands before 的 as an act that its number may follow; "" for a thing's owner or a quality."""
    words = tagged_words(head) if head else ()
    if not words or words[0].tag == "p" or _ABLE.match(head) or head.startswith("来") or head.endswith(("来", "去")):
        return ""
    if did := re.fullmatch("(?P<verb>[一-鿿])了", head):
        form = act_on(did["verb"], "", unit)
        return "" if did["verb"] in shape_words("vague") else form
    last = words[-1]
    short = len(head) <= len("上省台的") and last.tag[:1] not in ("u", "d", "p")
    short = short and not (last.tag.startswith("v") and len(last.text) == 1)
    if _BOUND.search(head) or (among and (short or last.tag[:1] in ("n", "s", "f", "t", "b"))):
        return head
    while len(words) > 1 and (words[0].tag[:1] in ("t", "d") or words[0].text in _WHEN):
        words = words[1:]
    if last.tag == "f" or head.endswith(("里头", "里", "内")) or _acts_on(last.text):
        return head
    acts = [word for word in words if word.tag.startswith("v") or _acts_on(word.text)]
    if last.tag.startswith("v") and len(last.text) > 1:
        return head
    if _goes(words):
        return head
    if last.tag.startswith("v") and len(words) > 1:
        form = act_on(last.text, text_of(words[:-1]), unit) or paired("put").get(last.text, "")
        form = "" if last.text in shape_words("vague") else form
        return f"{head.removesuffix(last.text)}{form}" if form else ""
    named = last.tag.startswith(("n", "l", "j")) and bool(acts) and words[0].tag[:1] in ("v", "n", "a", "z", "d")
    return head if named and (apart or acts[0] is words[0]) else ""


def _goes(words: tuple[TaggedWord, ...]) -> bool:
    """劝停, 看展, 卖到省外, 下到一线: a verb and what it comes to, up to four signs of it."""
    head = text_of(words)
    first = tagged_words(head[0])[0].tag
    if words[-1].text in shape_words("vague") or (
        "了" not in head and len(words) > 1 and re.fullmatch("v[di]?", words[-1].tag) and len(words[-1].text) == 1
    ):
        return False  # 审计提的5条: somebody, and what he did
    return len(head) <= len("下到一线的") and first[0] in "vf" and (words[-1].tag[0] in "vsfm" or "到" in head[1:3])


def _acts_on(text: str) -> bool:
    """借书, 办证: a verb and its thing in one word; 学生 and 教师 are persons."""
    two = len(text) == len("借书") and not text.endswith(tuple("者员师生民工人家户商长手"))
    return two and tagged_words(text[0])[0].tag.startswith("v")


def acts_before_what(text: str) -> str:
    """骗提的查处9起 → 查处骗提9起; cases are named where the verb is of cases."""
    return _FRONTED.sub(_fronted, text)


def _fronted(found: re.Match[str]) -> str:
    words, verb = tagged_words(found["what"]), tagged_words(found["verb"])
    acts = any(word.tag.startswith("v") for word in words) or _is_unknown(found["what"])
    if len(verb) != 1 or found["verb"] not in _CASES | _ENFORCED or not acts or is_actor(found["what"]):
        return found[0]
    if not _is_particle(found, "what"):
        return found[0]
    case = "案件" if found["verb"] in _CASES and found["count"].endswith(("起", "件", "宗")) else ""
    case = "" if found["what"].endswith("案") else case
    beside = re.sub("^[跟和]", "与", found["with"] or "")
    return f"{beside}{found['verb']}{found['what']}{case}{found['count']}"


def with_number_behind(text: str) -> str:
    """村级网点，128个 → 村级网点128个; 志愿队已组建，5支，136人 → 已组建志愿队5支、136人."""
    pieces = re.split(r"([。；])", text)
    return "".join(piece if at % 2 else _numbered(piece) for at, piece in enumerate(pieces))


def _numbered(sentence: str) -> str:
    clauses = sentence.split("，")
    told: list[str] = []
    while clauses:
        clause = clauses.pop(0)
        counts: list[str] = []
        while clauses and _COUNTS.fullmatch(clauses[0]) and _names(clause):
            counts.append(re.sub("^(?:一共|总共|共)", "", clauses.pop(0)))
        done = _DONE.fullmatch(clause)
        if counts and done:
            told.append(f"已{done['verb']}{done['what']}{'、'.join(counts)}")
        else:
            told.append(f"{clause}{'、'.join(counts)}")
    return "，".join(told)


def _names(clause: str) -> bool:
    """Whether a clause is a name, or says of one that it has come to be."""
    done = _DONE.fullmatch(clause)
    name = done["what"] if done else clause
    if re.search(r"\d|[\ue000-\ue7ff]", name) or (done is None and is_actor(name)):
        return False
    words: tuple[TaggedWord, ...] = tagged_words(name)
    ends = (bool(words) and words[-1].tag[:1] in ("n", "l", "j")) or name[-1:] >= "\ue800"
    free = not any(word.tag[:1] in ("p", "d", "r") and word.text not in ("与", "和", "共同") for word in words)
    plain = done is not None or not any(word.text in ("了", "着", "过") for word in words)
    acted = done is None and "的" not in name and any(word.tag == "v" for word in words[:-1])
    return (
        ends
        and free
        and plain
        and not acted
        and len(name) > 1
        and name not in shape_words("event")
        and not paired("opener").get(name)
    )
