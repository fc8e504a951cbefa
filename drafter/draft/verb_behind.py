"""A clause that ends in its verb behind the figure, turned as a report has it: 泵站5座建成 → 建成泵站5座, 旧房改造43.6万平方米完成 → 完成旧房改造43.6万平方米."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, tagged_words

# Only what is over: 12家启动 may be who starts, 3座开工 what is begun by itself.
_ENDS = "建成|完成|办结|竣工验收|验收|改造|整治|整改|拆除|更换|安装|清理|修复|加固|签订|发放|兑付|拨付|出台|印发|开通"
_CLAUSE = re.compile(
    rf"(?P<thing>[一-鿿“”（）A-Za-z]{{2,20}}?)(?P<figure>(?:约|近|超过)?{NUMBER}余?(?:{UNIT})(?:（[^（）]*）)?)(?P<verb>{_ENDS})"
)
# Who acts, what binds, what denies: 乡镇12个完成 are those that did.
_OTHER = re.compile(
    r"[已未没尚将拟被把由对在是有无和与及、]|[镇乡村县区市局院校站所企业单位户人家名组队]$|计划|预计|争取|力争|累计|其中|还|剩"
)

# 泵站90天建成: how long it took is no size of it.
_LASTED = re.compile(r"(?:[天日周年月]|小时|分钟|季度|工作日|星期)(?:（[^（）]*）)?$")


def verb_before(clause: str) -> str:
    """The clause with its verb before the thing; as it stands where it is of another kind."""
    found = _CLAUSE.fullmatch(clause)
    if not found or _OTHER.search(found["thing"]) or found["verb"] in found["thing"] or _LASTED.search(found["figure"]):
        return clause
    if found["thing"] in lexicon.words("clause_openings.txt", "manner"):
        return clause  # 平均3天办结
    words = tagged_words(found["thing"])
    if words[0].tag.startswith(("p", "c", "d", "r", "t")) or words[0].text in _acts():
        return clause
    return f"{found['verb']}{found['thing']}{found['figure']}"


@cache
def _acts() -> frozenset[str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("order_verbs.tsv"))
    return frozenset(row[0] for row in rows) | lexicon.words("clause_openings.txt", "guides")
