"""What can be wrong with what a person gave, and which exit code says so."""

from collections.abc import Iterable
from difflib import get_close_matches


class BriefError(ValueError):
    """Something a person gave is wrong; the message is one line, ``exit_code`` what the command ends with."""

    exit_code = 1


class CallError(BriefError):
    """A wrong call: a bad date, an unknown or ill-typed parameter."""

    exit_code = 2


class SourceError(BriefError):
    """An article's bytes cannot be read as an article (changed, empty, not UTF-8, NUL)."""

    exit_code = 65


class MissingError(BriefError):
    """An article or file that was named is not there or cannot be opened."""

    exit_code = 66


class CardError(BriefError):
    """A source card is missing, incomplete or holds a field that no card has."""

    exit_code = 67


class ReviewError(BriefError):
    """A review file is damaged, names an unknown table or column, or gives a value its column forbids."""

    exit_code = 68


class SchemaError(BriefError):
    """A table breaks its own promise (a defect of the package or of its codebook, not of the article)."""

    exit_code = 70


class OutputError(BriefError):
    """A result cannot be written: no permission, no room, no such folder."""

    exit_code = 73


class FileError(BriefError):
    """The machine could not read or write a file that nobody was expected to have trouble with."""

    exit_code = 74


class BusyError(BriefError):
    """Another process is making the same thing and did not finish in time; try again later."""

    exit_code = 75


class CodebookError(BriefError):
    """The codebook contradicts itself or holds an entry of the wrong form."""

    exit_code = 78


class RunError(BriefError):
    """A notebook stopped before its last cell."""

    exit_code = 1


class RunTimeoutError(RunError):
    """A notebook ran past its limit and was ended."""

    exit_code = 124


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message that names what may have been meant, or lists what there is.

    Examples
    --------
    >>> nearest("pivott", ["pivot", "article"])
    "; did you mean 'pivot'?"
    >>> nearest("x", ["pivot", "article"])
    '; there are article, pivot'
    >>> nearest("x", [])
    '; there are none'
    """
    choices = sorted(known)
    close = get_close_matches(name, choices, n=3, cutoff=0.6)
    if close:
        return "; did you mean " + " or ".join(repr(choice) for choice in close) + "?"
    shown = ", ".join(choices[:8]) + (", ..." if len(choices) > 8 else "")
    return f"; there are {shown or 'none'}"
