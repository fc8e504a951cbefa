"""Names of one typeface: 仿宋, 仿宋_GB2312 and FangSong print alike, so none of them is wrong where another is asked for."""

from __future__ import annotations

_SAME = (
    (
        "仿宋",
        "仿宋_gb2312",
        "fangsong",
        "fangsong_gb2312",
        "stfangsong",
        "华文仿宋",
        "方正仿宋_gbk",
        "方正仿宋_gb2312",
        "方正仿宋简体",
        "方正仿宋_gb18030",
    ),
    (
        "楷体",
        "楷体_gb2312",
        "kaiti",
        "kaiti_gb2312",
        "stkaiti",
        "华文楷体",
        "方正楷体_gbk",
        "方正楷体_gb2312",
        "方正楷体简体",
        "方正楷体_gb18030",
    ),
    ("黑体", "simhei", "heiti", "stheiti", "华文黑体", "方正黑体_gbk", "方正黑体简体", "方正黑体_gb18030"),
    ("宋体", "simsun", "nsimsun", "新宋体", "stsong", "华文宋体", "宋体-18030", "方正书宋_gbk", "方正书宋简体"),
    (
        "方正小标宋简体",
        "方正小标宋_gbk",
        "方正小标宋_gb18030",
        "方正小标宋_gb2312",
        "小标宋",
        "fzxiaobiaosong-b05",
        "fzxiaobiaosong-b05s",
        "华文中宋",
        "stzhongsong",
    ),
    ("times new roman", "timesnewroman", "times"),
)
_CLASS = {name: group[0] for group in _SAME for name in group}


def same_typeface(one: str, other: str) -> bool:
    return _class(one) == _class(other)


def _class(name: str) -> str:
    plain = name.strip().lower()
    return _CLASS.get(plain, plain)
