"""How is a result put in its place: whole or not at all, by one process at a time?"""

import contextlib
import fcntl
import hashlib
import io
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import BusyError, OutputError


@contextlib.contextmanager
def staged(folder: Path, mark: str) -> Iterator[Path]:
    """Give a fresh folder beside ``folder``, which takes its place when the block ends well.

    Parameters
    ----------
    folder
        What to replace; it stays as it is when the block fails.
    mark
        Name of the file by which a folder of ours is known.

    Raises
    ------
    OutputError
        If it cannot be written, or ``folder`` holds anything this package did not make.
    """
    refuse_foreign(folder, mark)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise OutputError(_unwritable(folder, error)) from error
    try:
        yield stage
        stage.chmod(0o755)
        _swap(stage, folder)
    except OSError as error:
        raise OutputError(_unwritable(folder, error)) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> str:
    return f"{folder}: cannot be written ({error.strerror or error}); check rights and room"


def refuse_foreign(folder: Path, mark: str) -> None:
    """Refuse to replace a folder that is not one of ours: only an empty one, or one that holds ``mark``, is.

    Raises
    ------
    OutputError
        If the path is a file, or a folder that holds other files.
    """
    if folder.is_dir() and ((folder / mark).is_file() or not any(folder.iterdir())):
        return
    if folder.exists():
        raise OutputError(f"{folder}: holds other files than those of an earlier run; pass another folder")


def refuse_unwritable(folder: Path, mark: str) -> None:
    """Refuse, before any work is done, a folder that could not be written or is not one of ours.

    Raises
    ------
    OutputError
        As ``staged``.
    """
    refuse_foreign(folder, mark)
    above = next(parent for parent in folder.absolute().parents if parent.exists())
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: {above} may not be written; check its rights, or choose another folder")


def _swap(stage: Path, folder: Path) -> None:
    old = stage.with_name(f"{stage.name}.old")
    if folder.exists():
        folder.rename(old)
    try:
        stage.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def locked(folder: Path, seconds: float = 60) -> Iterator[None]:
    """Let no other process make the same folder while the block runs.

    The lock is a file in the machine's folder for temporary files, so that nothing is left beside the
    result; it ends with the process, however that ends.

    Raises
    ------
    BusyError
        If another process still makes the folder after ``seconds``.
    """
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    path = Path(tempfile.gettempdir()) / f"conflict-brief-{os.getuid()}-{name}.lock"
    with path.open("a") as file:
        end = time.monotonic() + seconds
        while not _has_locked(file):
            if time.monotonic() > end:
                raise BusyError(
                    f"{folder}: another run has been making it for {seconds:g} s; try again later"
                )
            time.sleep(0.05)
        yield


def _has_locked(file: io.TextIOWrapper) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
