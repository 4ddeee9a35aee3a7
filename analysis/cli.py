"""What can be asked on the command line, and how does it say in one line what went wrong?"""

import importlib
import signal
import sys
from pathlib import Path
from types import FrameType

import click

from analysis import __version__
from analysis.errors import BriefError, FileError, nearest

# Name of each command and what it does; its module is imported when it is called, so that help is quick.
COMMANDS = {
    "report": "Make tables, notebooks and page of articles in data/raw.",
    "tables": "Make only the tables, of an article or of any text file.",
    "add": "Copy a text into data/raw and write its source card.",
}


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        # JupyterLab brings rfc3987-syntax, which builds a grammar for 1.3 s whenever Jupyter is imported;
        # jsonschema does without it. Drop this line once jsonschema's issue 1428 is mended.
        sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
        command = importlib.import_module(f"analysis.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; an unknown one is refused with the nearest names."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise click.UsageError(f"no command {args[0]!r}{nearest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brief")
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    help="The project's folder; by default the nearest one upwards that has data/raw.",
)
@click.pass_context
def brief(context: click.Context, root: Path | None) -> None:
    """Turn news articles about a conflict into sourced tables, charts and a page.

    Example: brief report
    """
    context.obj = root
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command; whatever is wrong becomes one line on stderr and an exit code of its own."""
    signal.signal(signal.SIGTERM, terminate)
    try:
        code = brief.main(prog_name="brief", standalone_mode=False)
    except BriefError as error:
        code = refuse(str(error), error.exit_code)
    except click.ClickException as error:
        code = refuse(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        code = refuse("stopped", 130)
    except BrokenPipeError:
        code = 0
    except OSError as error:
        code = refuse(f"{error.filename or 'a file'}: {error.strerror or error}", FileError.exit_code)
    sys.exit(code if isinstance(code, int) else 0)


def terminate(number: int, frame: FrameType | None) -> None:
    """End as after an error, so that kernels are ended and nothing half-made is left, with the usual code."""
    sys.exit(128 + number)


def refuse(message: str, code: int) -> int:
    """Write one line on stderr and return the exit code."""
    click.echo(f"brief: {' '.join(message.split())}", err=True)
    return code
