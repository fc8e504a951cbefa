"""Plain verbs and turns of notes as a report writes them; what means something else stays."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("宣传横幅做了12条", "宣传横幅制作12条"),
        ("旧水表还没换", "旧水表尚未更换"),
        ("违停车辆拖了又来，垃圾清了又堆", "违停车辆拖移后反弹，垃圾清理后反弹"),
        ("隧道主体完工、公路通了", "隧道主体完工、公路已开通"),
        ("差不多都整改完毕", "基本整改完毕"),
        ("业务员来回跑了6趟", "业务员往返6趟"),
        ("业务员跑了6趟", "业务员跑了6趟"),
        ("接驳车跑了6趟", "接驳车运行6趟"),
        ("往返县里跑了6趟", "往返县里跑了6趟"),
        ("设备停用没修", "设备停用未修复"),
        ("财政那边审核", "财政部门审核"),
        ("验收两回", "验收两次"),
        ("楼栋空了三年", "楼栋空置三年"),
        ("检修工3人管18个站", "检修工3人负责18个站"),
    ],
)
def test_a_plain_turn_is_written_out(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize("text", ["回访群众12户", "网管中心3个", "老二号桥加固", "河道清淤2公里", "通行能力提升"])
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert formal(text) == text
