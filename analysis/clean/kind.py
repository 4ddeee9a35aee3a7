"""Which kinds of stretch does an article have?"""

from typing import Literal

StretchKind = Literal[
    "headline", "standfirst", "prose", "caption", "credit", "dateline", "byline", "heading",
    "link", "image_name", "forum_notice", "markup", "duplicate",
]  # fmt: skip
