"""Heads without a number in a document set anew: a bold one stays bold, one in the middle stays there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.assemble.test_restyle import BODY, TITLE, restyled, xml


def _properties(made: bytes) -> dict[str, str]:
    """The last w:rPr before each text."""
    document = xml(made)["word/document.xml"]
    return {
        words: said for said, words in re.findall(r"<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr><w:t[^>]*>([^<]*)", document)
    }


def test_a_bold_line_without_a_number_stays_bold_if_it_is_a_head(tmp_path: Path) -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>"
    head = _properties(restyled(tmp_path, BODY + bold % "检修口径（供参考）：" + BODY + BODY))["检修口径（供参考）："]
    assert "<w:b/>" in head and '<w:sz w:val="32"/>' in head
    told = _properties(restyled(tmp_path, BODY + bold % "泵站全部检修完毕。" + BODY + BODY))["泵站全部检修完毕。"]
    assert '<w:b w:val="0"/>' in told


def test_a_head_without_a_number_in_the_middle_stays_as_it_is(tmp_path: Path) -> None:
    layer = '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
    properties = _properties(restyled(tmp_path, f"{TITLE}{BODY}<w:p>{layer}<w:t>使用授权说明</w:t></w:r></w:p>{BODY}"))
    assert properties["使用授权说明"] == "<w:b/>"
