"""The way before what came of it."""

from __future__ import annotations

import pytest

from drafter.draft.way_first import way_first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("拆除户外广告216块，先安全鉴定、再分类处置", "先安全鉴定、再分类处置，拆除户外广告216块"),
        (
            "个体商户“四有”的，党组织均已建立，先摸底、再按片区组建",
            "个体商户“四有”的，先摸底、再按片区组建，党组织均已建立",
        ),
        (
            "机扫率提高至91%，同比提高4个百分点，通过夜洗日捡两班倒",
            "通过夜洗日捡两班倒，机扫率提高至91%，同比提高4个百分点",
        ),
        ("病历甲级率97.2%，依靠三级质控、每周通报", "依靠三级质控、每周通报，病历甲级率97.2%"),
        ("调解纠纷312件，采取“干部+乡贤”联合上门方式", "采取“干部+乡贤”联合上门方式，调解纠纷312件"),
        ("整治沟渠22公里，以积分制方式发动群众", "以积分制方式发动群众，整治沟渠22公里"),
        ("整改隐患40处，先登记造册，再逐户销号", "先登记造册，再逐户销号，整改隐患40处"),
    ],
)
def test_the_way_goes_before_what_came_of_it(text: str, told: str) -> None:
    assert way_first(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "日间手术开了4个病种，先在眼科试、再推到骨科",  # who is named in front is who was tried
        "建成卒中中心1个，通过国家级评审",  # passed, and no way
        "完成投资3亿元，按期全部竣工",
        "新建卫生室6个，通过其带动村医回流",  # points back
        "修订制度12项，同时依托平台公开",
        "通过公开招标选定4家，按照合同约定管理",  # a way before already
        "改造管网8公里，预计年底前通水",
        "拆除违建31处，先锋队员带头参与",
    ],
)
def test_what_tells_no_way_or_hangs_on_what_is_before_stays(text: str) -> None:
    assert way_first(text) == text


def test_each_part_is_turned_by_itself() -> None:
    assert way_first("登记12户；拆除棚屋9间，依靠村组逐户上门") == "登记12户；依靠村组逐户上门，拆除棚屋9间"
