"""How small can a picture or a table be inside a page without losing anything?"""

import csv
import io
import re

_NUMBER = re.compile(r"-?\d+\.\d+")
_STYLE = re.compile(r' style="([^"]*)"')
_RUN = re.compile(r'<path d="[^"]*" class="(\w+)"/>(?:<path d="[^"]*" class="\1"/>)+')
_LINK = re.compile(r"(<a [^>]*>|</a>)")
_ROOT = re.compile(r'<svg [^>]*id="([^"]+)"')
# A field that holds none of these is the same with and without quotation marks.
_SPECIAL = re.compile(r'[",\r\n]|^\s|\s$')


def drawing(svg: str) -> str:
    r"""Return inline SVG with coordinates to a tenth of a pixel and each style written once, as a class.

    Examples
    --------
    >>> drawing('<svg id="a"><path d="M 1.26 2 L 3.0 4" style="fill: none"/></svg>')
    '<svg id="a"><style>#a .a{fill:none}</style><path d="M1.3 2L3 4" class="a"/></svg>'
    """
    svg = re.sub(r'(?<= d=")[^"]*', lambda found: _path(found[0]), svg)
    svg = re.sub(r'(?<= transform=")[^"]*|(?<= (?:x|y)=")[^"]*', lambda found: _round(found[0]), svg)
    styles: dict[str, str] = {}
    svg = _STYLE.sub(lambda found: f' class="{styles.setdefault(found[1], _letter(len(styles)))}"', svg)
    svg = _RUN.sub(_one_path, _joined_links(svg))
    root = _ROOT.search(svg)
    if root is None or not styles:
        return svg
    rules = "".join(f"#{root[1]} .{name}{{{_tight(words)}}}" for words, name in styles.items())
    head, opened, rest = svg.partition(">")
    return f"{head}{opened}<style>{rules}</style>{rest}"


def _one_path(run: re.Match[str]) -> str:
    """Return neighbours of one style as one path."""
    drawn = "".join(re.findall(r' d="([^"]*)"', run[0]))
    return f'<path d="{drawn}" class="{run[1]}"/>'


def _joined_links(svg: str) -> str:
    """Let neighbours that lead to the same words stand in one link."""
    kept: list[str] = []
    last = ""
    for part in filter(None, _LINK.split(svg)):
        if part == last and kept[-1] == "</a>":
            kept.pop()
        else:
            kept.append(part)
        last = part if part.startswith("<a ") else last
    return "".join(kept)


def _path(words: str) -> str:
    return re.sub(r"\s*([A-Za-z])\s*", r"\1", _round(" ".join(words.split())))


def _round(words: str) -> str:
    return _NUMBER.sub(lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), words)


def _letter(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else f"a{number}"


def _tight(words: str) -> str:
    return re.sub(r"\s*([:;])\s*", r"\1", words)


def lines(made: str) -> str:
    r"""Return CSV text with quotation marks only where a field needs them.

    Examples
    --------
    >>> lines('"place","quote"\n"Dell","Dell, at last"\n')
    'place,quote\nDell,"Dell, at last"\n'
    """
    rows = csv.reader(io.StringIO(made, newline=""))
    return "".join(",".join(map(_field, row)) + "\n" for row in rows)


def _field(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if _SPECIAL.search(words) else words
