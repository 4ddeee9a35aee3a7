"""Which characters does a file hold, and may they be read as an article at all?"""

import hashlib
from pathlib import Path

from analysis.errors import MissingError, SourceError

LIMIT_BYTES = 2_000_000
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises
    ------
    MissingError
        If there is no such file, or it may not be opened.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        raise MissingError(
            f"{path}: cannot be read ({error.strerror}); check that it is a file you may read"
        ) from error


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, path: Path) -> str:
    r"""Return the characters of an article: UTF-8, a leading BOM dropped, line ends as they are.

    Parameters
    ----------
    data
        The file's bytes.
    path
        The file, for the message.

    Raises
    ------
    SourceError
        If the bytes are not UTF-8, hold a NUL, hold nothing but white space, or are too many.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfDell fell.\r\n", Path("note.txt"))
    'Dell fell.\r\n'
    """
    if len(data) > LIMIT_BYTES:
        raise SourceError(
            f"{path}: {len(data):,} bytes, an article has at most {LIMIT_BYTES:,}; split the file"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(_not_utf8(data, error, path)) from error
    if "\0" in text:
        raise SourceError(
            f"{path}: expected text, found a NUL at character {text.index(chr(0))}; "
            f"is it a document or a picture? Save it as plain text (UTF-8)"
        )
    if not text.strip():
        raise SourceError(f"{path}: expected an article, found an empty file; copy the text into it")
    return text


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: Path) -> str:
    guess = _MARKS.get(data[:2], "WINDOWS-1252")
    where = (
        "its first bytes say UTF-16"
        if data[:2] in _MARKS
        else f"byte {error.start} is 0x{data[error.start]:02x}"
    )
    command = f"iconv -f {guess} -t UTF-8 '{path.name}' > '{path.stem}.utf8{path.suffix}'"
    return f"{path}: expected UTF-8, found other bytes ({where}); convert it: {command}"
