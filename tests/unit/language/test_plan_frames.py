"""Clauses of a plan as clerks say them, by kind of clause, and near misses of each that keep their words."""

from __future__ import annotations

import pytest

from drafter.draft.pledges import pledged
from drafter.language.formal import formal
from drafter.language.plan_frames import plan_frames


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        # with whom
        ("码头收费办法跟海事、物价一块定", "会同海事、物价共同制定码头收费办法"),
        ("校车停靠点拉上交警、学校一起定个办法", "就校车停靠点会同交警、学校共同制定办法"),
        ("和城管、市监联手打假药", "会同城管、市监联合打击假药"),
        ("拉上街道一起走访", "会同街道共同走访"),
        ("跟供电公司把检修合同签下来", "与供电公司签订检修合同"),
        ("改造资金跟财政要", "向财政争取改造资金"),
        ("钱找省厅争取", "向省厅争取资金"),
        # how far
        ("养老床位要扩，扩到300张", "将养老床位扩大至300张"),
        ("茶园要扩到2000亩", "将茶园扩大至2000亩"),
        ("乡镇补贴往上提一提", "适当提高乡镇补贴"),
        ("积案再往下压3件", "再压减积案3件"),
        ("门诊流程理一理", "梳理门诊流程"),
        # so many of them
        ("大厅的人招6个", "招聘大厅人员6名"),
        ("35岁以下的招4个", "招聘35岁以下人员4名"),
        ("电工操作证，再考5个人出来", "推动再有5人考取电工操作证"),
        ("校园食堂搞个专项", "开展校园食堂专项行动"),
        ("网约车管理意见出一个", "制定网约车管理意见"),
        # what is to become of those
        ("欠租的起诉掉", "对欠租的予以起诉"),
        ("被占的收回来", "对被占的予以收回"),
        ("到期的一律收回来", "对到期的一律予以收回"),
        ("检测资质4月重报", "4月重新申报检测资质"),
        ("旧机房换新的", "更新旧机房"),
        ("夜市摊点拉上城管联合巡", "夜市摊点会同城管联合巡查"),
        ("座谈一季度一次", "座谈每季度一次"),
        ("水务平台把气象也接进去", "将气象接入水务平台"),
        ("简报一个月一通报", "简报每个月通报一次"),
    ],
)
def test_a_clause_of_speech_is_told_as_a_plan_is(plain: str, report: str) -> None:
    assert plan_frames(plain) == report


@pytest.mark.parametrize(
    "text",
    [
        "和谐社区建设一起推进",
        "跟踪督办重点事项",
        "被占的耕地逐宗核实",
        "能搬的搬走",
        "扩大再生产",
        "要扩大内需",
        "人才引进办法按程序报批",
        "重点项目开工",
        "超过三年的一律收回",
        "重要岗位定期轮换",
        "一年一度的渔业普查",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert plan_frames(text) == text


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("文化站那2间房修起来", "修复文化站2间房"),
        ("应急物资库搞起来", "建立应急物资库"),
        ("把调度系统搞起来", "建成调度系统"),
        ("把老年食堂搞起来", "开办老年食堂"),
        ("候车亭更新6座", "更新候车亭6座"),
        ("18处漏点一处一策打通", "一处一策打通18处漏点"),
        ("管水闸的人全部轮训一遍", "对管水闸人员全部轮训一遍"),
        ("监控平台用起来", "启用监控平台"),
    ],
)
def test_the_act_stands_first(plain: str, report: str) -> None:
    assert pledged(formal(plain, ahead=True)) == report


@pytest.mark.parametrize("text", ["校舍节能改造3万平方米", "三个科室完成改造", "120名护林员培训", "12个乡镇更新8台"])
def test_who_acts_stays_in_front(text: str) -> None:
    assert pledged(text) == text


@pytest.mark.parametrize(
    ("plain", "report"),
    [("会见预约系统换掉", "完成会见预约系统更换"), ("旧粮仓5月8日前搬走", "5月8日前完成旧粮仓搬迁")],
)
def test_a_day_is_a_time_and_a_word_is_no_particle(plain: str, report: str) -> None:
    assert pledged(formal(plain, ahead=True)) == report
