"""What can be wrong with what a person gave, and which exit code says so."""


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


class CodebookError(BriefError):
    """The codebook contradicts itself or holds an entry of the wrong form."""

    exit_code = 78


class RunError(BriefError):
    """A notebook stopped before its last cell."""

    exit_code = 1


class RunTimeoutError(RunError):
    """A notebook ran past its limit and was ended."""

    exit_code = 124
