"""What a note and the row put to it both say, said once: 总产30.86万吨，粮食总产量同比增长2.2% → 总产30.86万吨，同比增长2.2%; 高于92%的年度目标，完成 → without 完成."""

from __future__ import annotations

import re

# 高于92%的年度目标，完成: that it was met is said.
_MET = re.compile(
    r"(?P<met>(?:[高低]于|达到)[^，。；]{1,12}的年度目标|为年度目标[^，。；]{0,12}的1\d\d[\d.]*%)，(?:任务|目标|已经?|全部|超额|全面)*完成(?:了|任务)?(?=$|[，。；])"
)
_NAMED_AGAIN = re.compile(
    r"(?P<clause>(?:^|(?<=[，。；]))[^，。；\d]{2,20}\d[\d.]*[^，。；\d]{1,6})，(?P<name>[一-鿿]{2,16})(?=同比(?:增长|下降|提高|降低)|高于\d|低于\d)"
)
_A_YEAR = re.compile("(?:^|(?<=[，。；]))一年(?=开展|举办|组织|召开)")
_NUMBERS = re.compile(r"\d[\d.]*")


def said_once(text: str) -> str:
    """The text with a row's figures behind the clause that has its value, without its name, and without a second word that the aim was met."""
    text = _A_YEAR.sub("全年", _MET.sub(r"\g<met>", text))
    return _NAMED_AGAIN.sub(lambda found: f"{found['clause']}，" if _is_same(found) else found[0], text)


def _is_same(found: re.Match[str]) -> bool:
    """Whether the clause has one figure, and a word of the name: what follows can be of nothing else."""
    clause, name = found["clause"], found["name"]
    shared = any(name[at : at + 2] in clause for at in range(len(name) - 1))
    return shared and len(_NUMBERS.findall(clause)) == 1
