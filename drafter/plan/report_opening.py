"""The report's opening: last period's own sentences, without its figures and events, else the profile's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.claims.joining import bigrams
from drafter.core.case import Case
from drafter.core.fact import Fact
from drafter.core.profile import PlannedPart, Profile, Section
from drafter.core.report import Report
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.lexicon import alternatives
from drafter.language.seasons import season_in
from drafter.language.segments import tagged_words
from drafter.language.sentences import split_sentences
from drafter.language.subjects import by_id, scores, subject_of
from drafter.plan.part_headings import fill_title
from drafter.plan.placing import OTHER
from drafter.plan.set_sentences import given_by
from drafter.plan.signing import signer
from drafter.plan.topic_heads import matter_in
from drafter.plan.unit_offices import heading_in_unit

_OPENINGS = "openings.txt"
# A clause that names an event, a document, a figure or a success belongs to its own year.
_OF_ITS_YEAR = re.compile(
    r"\d|[０-９]|[*＊×]|XX|[“”《》【】（）]|(?<![一二三四五六七八九])二?十[一二三四五六七八九]?大|[一二三四五六七八九十]+(?:届|中全会|个)|会议|讲话|视察|考察|之年|关键|开局|收官|成立|周年|第[一二三四五六七八九十]"
    rf"|{lexicon.one_of(_OPENINGS, 'of_its_year')}"
)
# What came of a year's work is that year's: 经济社会保持平稳发展, 各项工作稳步推进, 服务能力不断提升.
_CAME_OF_IT = re.compile(alternatives("year_results.txt", "came_of_it"))
_PERIOD = re.compile(r"^(?:\d{4}年(?:度|上半年|下半年|第?[一二三四]季度|\d{1,2}月)?(?:以来)?|一年来|今年以来|上半年)，")
_CLOSE = re.compile(r"现将?.{0,24}(?:如下|汇报|报告|总结)")
_FEW, _MOST = 2, 4  # matters an opening names: fewer say nothing, more nobody reads
# How the opening says what follows, by how the title ends.
_TOLD = (
    (r"述职(?:述廉)?(?:报告)?$", "履职情况报告"),
    (r"报告$", "有关情况报告"),
    (r"汇报$", "有关情况汇报"),
    (r"通报$", "有关情况通报"),
)
_TELLS = re.compile(r"现将有关情况(?:总结|报告|汇报)如下")
_HEADED = re.compile(r"(?:抓好|做好|抓实|推进)(?P<matter>[^，。；、]{2,10}?)(?:等?工作)?")
_NAME = re.compile("(?!其他|重点|主要|有关|相关)[一-鿿]{4,9}(?<!情况)(?<!方面)")
# 运营管理日趋规范, 安全生产平稳可控, 党建工作迈上新台阶: what is said of the matter is no part of its name.
_MANNER = lexicon.one_of(_OPENINGS, "came_manner")
_CAME_TO = re.compile(
    rf"(?:(?:{_MANNER})(?!{lexicon.one_of(_OPENINGS, 'came_name')})[一-鿿]{{2}}"
    rf"|{lexicon.one_of(_OPENINGS, 'came_whole')}|(?:{lexicon.one_of(_OPENINGS, 'came_sign')})(?:{lexicon.one_of(_OPENINGS, 'came_shown')})"
    rf"|(?:{lexicon.one_of(_OPENINGS, 'came_reached')})[一-鿿]{{0,3}}[新大好实显][一-鿿]{{1,4}})$"
)
# 管网改造加快, 营商环境优化: the same in one word, behind a name of some length.
_CLOSES = re.compile(
    "(?<=[一-鿿]{4})(?:(?:规范|保障|落实|运行|监管|实施)?(?:有序|有力|有效)|加快|优化|加强|规范|改善|增强|提速|提升|提质)$"
)
_KEEPING = ("维护", "保持", "确保", "保障", "守护", "促进")
_MEASURE = re.compile(rf"(?<=[一-鿿]{{2}}){lexicon.one_of(_OPENINGS, 'measure')}$")
_PAIR = re.compile(r"工作和|等$")
_LONGEST = 8  # characters of a matter in the opening's list
_BARE = 2  # characters; 信访工作 stays, for 信访 alone names no work
_FINANCE = re.compile("([省市县区州旗])财政[局厅]$")
_STANCE = re.compile(r"领导下|指导|支持下|为(?:统领|主线|抓手|中心)|围绕|坚持|落实|贯彻|推进|统筹")


def opening(case: Case, profile: Profile, prior: Report | None, matters: Sequence[str] = ()) -> tuple[str, ...]:
    """Lines of the opening. prior: last period's report of the same unit, None for another's. matters: what the report tells of, in order."""
    kept = _skeleton(case, prior) if prior else ""
    if kept:
        return (kept,)
    named = profile.opening.replace("{matters}", "、".join(matters)) if len(matters) >= _FEW else ""
    season = season_in(case.title)
    lines = (
        _as_titled(fill_title(line, case.period, signer(case, profile) or case.unit, season=season), case.title)
        for line in ((named,) if named else profile.preamble)
    )
    return tuple(_by_whose_order(given_by(line, case, prior), case.unit) for line in lines)


def _by_whose_order(line: str, unit: str) -> str:
    """受市人民政府委托: a finance office reports for the government it is an office of."""
    government = government_of(unit)
    return line.replace("受人民政府委托", f"受{government}委托") if government else line


def government_of(unit: str) -> str:
    """The government a finance office is one of, by its level; "" for any other unit."""
    level = _FINANCE.search(unit)
    return f"{level[1]}人民政府" if level else ""


def _as_titled(line: str, title: str) -> str:
    """The line with what the title calls the paper: 现将有关情况报告如下 in a report, 现将履职情况报告如下 where the body accounts for itself."""
    told = next((how for kind, how in _TOLD if re.search(kind, title)), "")
    return _TELLS.sub(f"现将{told}如下", line) if told else line


def matters_of(parts: Sequence[PlannedPart], facts: Sequence[Fact]) -> tuple[str, ...]:
    """What the largest sections of the achievements are about, in their order: each as its heading says, else by its main subject's name."""
    texts = {fact.id: formal(fact.text) for fact in facts}
    sizes: dict[str, int] = {}
    for section in (section for part in parts if part.role == "achievements" for section in part.sections):
        if matter := "" if section.topic == OTHER else _matter(section, texts):
            sizes[matter] = sizes.get(matter, 0) + len(section.fact_ids())
    largest = sorted(sizes, key=lambda matter: -sizes[matter])[:_MOST]
    return tuple(matter for matter in sizes if matter in largest)


def _matter(section: Section, texts: Mapping[str, str]) -> str:
    """What the heading says is done about; else the main subject of the facts, where the heading is of its domain or of none."""
    if heading_in_unit(section.topic) == section.heading:
        return section.topic
    heading = _without_predicate(section.heading)
    said = matter_in(section.heading, section.topic) or _said_by(heading) or _named_by(heading)
    if said := _without_measure(said):
        return said
    found = [s.id for i in section.fact_ids() if (s := subject_of(texts.get(i, ""), section.topic))]
    main = by_id(max(dict.fromkeys(found), key=found.count)) if found else None
    if (main is None or 2 * found.count(main.id) < len(section.fact_ids())) and (said := _after_verbs(section.heading)):
        return said  # 经济发展 of many matters is none of these
    headed = subject_of(section.heading)
    named = {name.split(".")[0] for name in scores(section.heading)}
    told = headed if headed and (main is None or main.domain not in named) else main
    spoken = told is not None and bool(bigrams(told.matter) & bigrams(section.heading))
    if behind := "" if spoken else _without_measure(_behind_verb(section.heading)):
        return behind
    own = "".join((section.heading, *(texts.get(i, "") for i in section.fact_ids())))
    return _listed(told.matter) if told and _is_said(told.matter, own) else _after_verbs(section.heading)


def _is_said(matter: str, text: str) -> bool:
    """Whether a word that tells a matter from others stands in the section: 科技创新 names none that only has 改革创新 over it."""
    any_matter = lexicon.words(_OPENINGS, "any_matter")
    words = [word.text for word in tagged_words(matter.removesuffix("工作")) if len(word.text) > 1]
    telling = [word for word in words if word not in any_matter]
    return not telling or any(word in text for word in telling)


def _behind_verb(heading: str) -> str:
    """农业产业 of 持续升级农业产业: the nouns a heading closes with behind its verb, where it has nothing else; "" of any other."""
    manner = lexicon.any_of(lexicon.words("heading_verbs.txt", "manner"))
    words = list(tagged_words(re.sub(rf"^{manner}", "", heading)))
    opening = next((at for at, word in enumerate(words) if word.tag.startswith("n")), 0)
    matter = "".join(word.text for word in words[opening:])
    plain = all(word.tag.startswith(("n", "vn")) for word in words[opening:])
    acts = all(word.tag.startswith(("d", "v", "ad", "b")) for word in words[:opening])
    served = "服务" if words[0].text == "服务" and not matter.endswith("服务") else ""  # 辖区企业服务 of 服务辖区企业
    return f"{matter}{served}" if opening and plain and acts and _FEW < len(matter) <= _LONGEST else ""


def _after_verbs(heading: str) -> str:
    """党的建设 of 加强党的建设, 民生保障 of 保障改善民生: the one thing a heading's verbs are about; "" of any other."""
    manner, verb = (lexicon.any_of(lexicon.words("heading_verbs.txt", section)) for section in ("manner", "verb"))
    found = re.fullmatch(rf"(?:{manner})?(?:{verb}){{1,2}}(?P<matter>[一-鿿]{{2,{_LONGEST}}})", heading)
    if not found or _PAIR.search(found["matter"]):
        return ""
    matter = dict(pair.split(">") for pair in lexicon.words(_OPENINGS, "called")).get(found["matter"], found["matter"])
    return matter if len(matter) > _FEW + 1 and matter.endswith(tuple(lexicon.words(_OPENINGS, "work_end"))) else ""


def _said_by(heading: str) -> str:
    """抓好立案和诉讼服务 → 立案和诉讼服务; "" of a heading that is no verb and its one thing."""
    found = _HEADED.fullmatch(heading)
    return "" if not found or _PAIR.search(found["matter"]) else found["matter"].replace("和", "、")


def _named_by(heading: str) -> str:
    """党建 of 党建工作, 后勤与安全: a heading that is a name and says nothing of it; "" of any other."""
    acts = lexicon.words("heading_verbs.txt", "verb") | lexicon.words("heading_verbs.txt", "manner")
    named = _NAME.fullmatch(heading) and not heading.startswith(tuple(acts)) and heading != OTHER
    return heading.removesuffix("工作") if named else ""


def _without_predicate(heading: str) -> str:
    """管网建设 of 管网建设有序推进, 侨联纽带作用 of 侨联纽带作用有效发挥, 安全生产 of 安全生产平稳可控."""
    bare = _CAME_TO.sub("", heading)
    if bare == heading and not heading.startswith(tuple(lexicon.words("heading_verbs.txt", "verb"))):
        bare = _CLOSES.sub("", heading)
    if bare == heading or not bare or heading.startswith(_KEEPING):
        return heading  # 维护社会平稳: how it is kept is what is done
    return _without_predicate(bare)


def _without_measure(matter: str) -> str:
    """供水保障 of 供水保障能力, 经营管理 of 经营效益: what is worked at; "" where too little is left to be a work."""
    bare = _MEASURE.sub("", matter)
    if bare == matter or len(bare) > _BARE:
        return bare
    return f"{bare}管理" if bare in lexicon.words(_OPENINGS, "managed") else ""


def _listed(matter: str) -> str:
    """A matter as one of several that 等工作 closes: 知识产权, not 知识产权工作."""
    bare = matter.removesuffix("工作")
    return bare if len(bare) > _BARE else matter


def _skeleton(case: Case, prior: Report) -> str:
    """The prior's opening with this period: what it says of every year. "" when less than a stance is left, and its close where it had one."""
    text = next((p.span.of(prior.text) for p in prior.paragraphs() if p.role == "preamble"), "")
    sentences = [span.of(text) for span in split_sentences(text)]
    close = next((_closing(sentence) for sentence in sentences if _CLOSE.search(sentence)), "")
    body = next(
        (made for sentence in sentences if not _CLOSE.search(sentence) and (made := _stance(sentence, case))), ""
    )
    return f"{body}{close}" if body and (close or not _CLOSE.search(text)) else ""


def _stance(sentence: str, case: Case) -> str:
    """One sentence's clauses that hold for any year, behind this period; "" if too few are left to be one."""
    rest = _PERIOD.sub("", sentence).rstrip("。")
    clauses = list(_lasting(rest.split("，")))
    subject_first = bool(clauses) and any(name and name[-3:] in clauses[0] for name in (case.unit, *case.short))
    if len(clauses) < 2 or not subject_first or not _STANCE.search("，".join(clauses)):
        return ""
    return f"{season_in(case.title) or case.period.title}，{'，'.join(clauses)}。"


def _lasting(clauses: Sequence[str]) -> Iterator[str]:
    """The clauses that hold for any year."""
    return (clause for clause in clauses if not (_OF_ITS_YEAR.search(clause) or _CAME_OF_IT.search(clause)))


def _closing(sentence: str) -> str:
    """现将有关情况汇报如下。 without a year or a title."""
    found = re.search(r"现将.{0,24}如下", sentence)
    words = found[0] if found and not re.search(r"\d|[*＊“《]", found[0]) else "现将有关情况汇报如下"
    return f"{words}。"
