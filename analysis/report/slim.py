"""How small can a picture be inside a page without losing anything that is seen or heard?"""

import re

_NUMBER = re.compile(r"-?\d+\.\d+")
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_CIRCLE = re.compile(r'<path d="(?P<d>M[^A-Za-z"]*(?:C[^A-Za-z"]*){8}z)\s*"(?P<rest>[^>]*)/>')
_NEAR = 0.05  # pixels
_STYLE = re.compile(r' style="([^"]*)"')
_RUN = re.compile(r'<path d="[^"]*" class="(\w+)"/>(?:<path d="[^"]*" class="\1"/>)+')
_LINK = re.compile(r"(<a [^>]*>|</a>)")
_ROOT = re.compile(r'<svg [^>]*id="([^"]+)"')


def drawing(svg: str) -> str:
    """Return inline SVG with coordinates to a tenth of a pixel and each style written once, as a class.

    Examples
    --------
    >>> drawing('<svg id="a"><path d="M 1.26 2 L 3.0 4" style="fill: none"/></svg>')
    '<svg id="a"><style>#a .a{fill:none}</style><path d="M1.3 2L3 4" class="a"/></svg>'
    """
    svg = _circles(svg)
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
    last, seen = "", {"</a>"}
    for part in filter(None, _LINK.split(svg)):
        if part == last and kept[-1] == "</a>":
            kept.pop()
        else:
            kept.append(_unlabelled(part) if part in seen else part)
        seen.add(part)
        last = part if part.startswith("<a ") else last
    return "".join(kept)


def _path(words: str) -> str:
    """Return the words of a path, level and upright lines by one coordinate."""
    x = y = ""
    made: list[str] = []
    for letter, numbers in _STEP.findall(_round(words)):
        found = numbers.split()
        if letter == "L" and found[1] == y:
            made.append(f"H{found[0]}")
        elif letter == "L" and found[0] == x:
            made.append(f"V{found[1]}")
        else:
            made.append(letter + " ".join(found))
        x, y = found[-2:] if found else ("", "")
    return "".join(made)


def _unlabelled(link: str) -> str:
    """Return a link that was there before without its name: who reads by ear needs it once."""
    return re.sub(r' aria-label="[^"]*"', ' aria-hidden="true"', link)


def _circles(svg: str) -> str:
    """Return circles as such: a drawing comes with eight curves for each."""
    return _CIRCLE.sub(_circle, svg)


def _circle(found: re.Match[str]) -> str:
    """Return a closed path of eight curves from its top as a circle, if it is one."""
    x, top, *curves = map(float, _NUMBERS.findall(found["d"]))
    right, low, bottom = curves[10], curves[22], curves[23]
    radius = abs(bottom - top) / 2
    if abs(low - x) > _NEAR or abs(abs(right - x) - radius) > _NEAR:
        return found[0]
    middle = _round(f"{(top + bottom) / 2:.2f}")
    return f'<circle cx="{_round(f"{x:.2f}")}" cy="{middle}" r="{_round(f"{radius:.2f}")}"{found["rest"]}/>'


def _round(words: str) -> str:
    return _NUMBER.sub(lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), words)


def _letter(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else f"a{number}"


def _tight(words: str) -> str:
    return re.sub(r"\s*([:;])\s*", r"\1", words)
