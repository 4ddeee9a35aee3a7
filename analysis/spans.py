"""What stretch of the raw text is this, and does it still say what we think?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the raw text, in Unicode code points, 0-based and half-open.

    The offsets are those of a W3C Web Annotation TextPositionSelector.

    Raises
    ------
    ValueError
        If the stretch is empty, runs backwards or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, found {self.start}..{self.end}")

    def of(self, raw: str) -> str:
        """Return the words the span covers.

        Raises
        ------
        ValueError
            If the span reaches past the end of ``raw`` (a bare slice would cut it short in silence).

        Examples
        --------
        >>> Span(0, 4).of("Dell fell")
        'Dell'
        """
        if self.end > len(raw):
            raise ValueError(f"span {self.start}..{self.end} reaches past the text's {len(raw)} characters")
        return raw[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def check_quote(raw: str, start: int, end: int, quote: str) -> None:
    """Refuse a row whose quote is not what the raw text says at its offsets.

    Raises
    ------
    ValueError
        If the span is no span of ``raw`` or covers other words than ``quote``.
    """
    found = Span(start, end).of(raw)
    if found != quote:
        raise ValueError(f"expected {quote!r} at {start}..{end}, found {found!r}")


def trimmed(raw: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its edges, or None where nothing is left."""
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
