"""What is said to whoever drafts, and never part of a report: doubts, wishes about wording, doubted figures, the phrases of letters and chats."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift
from drafter.read.writer_talk import is_mail, opinion_before, talk_of


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("要不要？", "doubt"), ("这条该不该写", "doubt"), ("不知放不放", "doubt"), ("实在多余就删掉", "doubt"), ("这个算不算我们的", "doubt"),
        ("这样说行吗？", "remark"), ("这段是不是太啰嗦", "remark"), ("那句跟第3条有没有重复", "remark"), ("要突出", "remark"), ("口径再核一下", "remark"),
        ("这条领导可能不愿意提", "remark"), ("大家看看有没有漏的", "remark"), ("这个数怎么有点大", "hearsay"), ("顺祝商祺", "remark"), ("妥否，请批示"[:2], "remark"),
    ],
)  # fmt: skip
def test_what_is_said_to_the_writer(clause: str, kind: str) -> None:
    assert talk_of(clause) == kind


@pytest.mark.parametrize(
    "clause",
    [
        "要突出抓好产业项目", "不能只说不做", "群众满不满意由群众说了算", "项目要不要续建由县政府定", "是否达标由市里评定", "把问题讲清楚", "受理、审核、办结", "村民同意",
        "数据还要跟公安比对", "隐患再核实一遍", "给老人送去生日祝福", "请专家把关图纸", "这条路太窄", "监督电话：受理投诉38件", "报送信息120篇", "多讲普通话", "发自内心服务群众",
    ],
)  # fmt: skip
def test_what_tells_of_work(clause: str) -> None:
    assert talk_of(clause) is None
    assert not is_mail(clause)


@pytest.mark.parametrize(
    "line", ["> 祝好！", "顺颂冬祺", "联系人：小于 5550-123", "转：各股室", "请于1月5日前报送综合股，逾期不补", "+1", "收到👍"[:2], "本邮件及附件仅供收件人阅读", "发自我的手机", "此致"]
)  # fmt: skip
def test_lines_of_letters_and_chats(line: str) -> None:
    assert is_mail(line)
    assert sift(line).whole == "remark"


@pytest.mark.parametrize(
    ("line", "text", "whole"),
    [
        ("夜间查酒驾41起，要不要写？", "夜间查酒驾41起", "doubt"),
        ("更换井盖86套（这样写对吗？）", "更换井盖86套", None),
        ("入户率才58%，管子到门口没人接——这条领导未必想写，你看着办", "入户率才58%，管子到门口没人接", None),
        ("我们科长说食堂要单独讲一讲：食堂开了9家，就餐4.1万人次", "食堂开了9家，就餐4.1万人次", None),
        ("招聘护理员70名，办不办专场还没定，先空着", "招聘护理员70名", None),
    ],
)
def test_the_fact_is_kept_without_it(line: str, text: str, whole: str | None) -> None:
    sifted = sift(line)
    assert (sifted.text, sifted.whole) == (text, whole)


def test_an_opinion_that_opens_a_problem_goes() -> None:
    assert opinion_before("我觉得台账还是太乱") == "我觉得"
    assert opinion_before("群众觉得台账太乱") == ""
    assert sift("我觉得台账还是太乱", problem=True).text == "台账还是太乱"


@pytest.mark.parametrize(("problem", "whole"), [(True, None), (False, "hearsay")])
def test_nobody_can_tell_is_a_problem_where_problems_stand(problem: bool, whole: str | None) -> None:
    assert sift("订单受汇率影响，明年销量说不准", problem=problem).whole == whole
