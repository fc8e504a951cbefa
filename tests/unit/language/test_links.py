"""Words that bind a clause, and the same characters inside other words."""

from __future__ import annotations

import pytest

from drafter.language.links import with_written_links


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("跟气象、应急部门建立机制", "与气象、应急部门建立机制"),
        ("跟住建、电力捆在一起改线路", "与住建、电力联合改线路"),
        ("一天就能拿照", "一天即可拿照"),
        ("眼下还差3家", "目前还差3家"),
        ("上礼拜开现场会", "上周开现场会"),
        ("一起调解", "共同调解"),
        ("给项目办理手续", "为项目办理手续"),
        ("给老人发放米面", "向老人发放米面"),
        # near misses
        ("跟踪问效3次", "跟踪问效3次"),
        ("移交给县里办理", "移交给县里办理"),
        ("跟班学习12人", "跟班学习12人"),
        ("紧跟上级部署", "紧跟上级部署"),
        ("光伏装机3万千瓦", "光伏装机3万千瓦"),
        ("就业岗位3000个", "就业岗位3000个"),
        ("一起事故", "一起事故"),
        ("无一起闹到市里", "无一起闹到市里"),
        ("往后推迟", "往后推迟"),
    ],
)
def test_a_linking_word_is_a_reports(plain: str, report: str) -> None:
    assert with_written_links(plain) == report
