"""What does the README show: the support network of the article that its notebook opens with?"""

import re
from pathlib import Path

from analysis import desk, look, parameters
from analysis.charts import support_network
from analysis.report import slim
from analysis.sources import Project

NAME = "support_network"


def picture(project: Project) -> str:
    """Return the support network as an SVG file that stands alone, without links, which no picture can have.

    Raises
    ------
    BriefError
        One of its children, if the notebook or its article is missing or wrong.
    """
    article_id = str(parameters.declared(project.notebooks / f"{NAME}.ipynb")["article"].default)
    article = desk.article(article_id, project=project)
    tables = desk.tables(article_id, project=project)
    drawn = support_network.draw(tables, article=article)
    title, told = support_network.title(tables), support_network.describe(tables)
    made = slim.drawing(look.svg(drawn, prefix=NAME.replace("_", "-"), title=title, desc=told))
    return re.sub(r"</?a\b[^>]*>", "", made).rstrip() + "\n"


def path_of(project: Project) -> Path:
    """Return where the picture is kept."""
    return project.notebooks / "pictures" / f"{NAME}.svg"


def write(project: Project) -> None:
    """Write the picture."""
    path_of(project).parent.mkdir(exist_ok=True)
    path_of(project).write_text(picture(project), encoding="utf-8", newline="\n")
