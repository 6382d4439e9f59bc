"""`lydite ROOM COMMAND ...`: choose the room, import its commands, run one, and turn its error into an exit code.

A room's command file is imported only when its room is on the command line, so that `--help` answers at once. It
offers `add_commands(parser)`, which adds subparsers, each with `set_defaults(run=...)`: a function of the parsed
arguments that returns the exit code.

    0    done                      2    wrong usage, or an error with a remedy (one line on stderr)
    1    checked and found wrong   130  interrupted

Anything else that is raised is a mistake of ours and keeps its traceback.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

EXIT_ERROR = 2
EXIT_INTERRUPTED = 130


@dataclass(frozen=True)
class Room:
    """A first word of the command line: the module with its commands, its line of help and an example."""

    module: str
    summary: str
    example: str


ROOMS = {
    "pretrain": Room(
        "lydite.cli.pretrain",
        "strangers train one model together: run, demonstrate, replay",
        "lydite pretrain demo",
    ),
    "posttrain": Room(
        "lydite.cli.posttrain",
        "agents improve a base model under a budget; published scores computed again",
        "lydite posttrain reproduce TABLE.csv",
    ),
    "canopy": Room(
        "lydite.cli.canopy",
        "tree height from overhead images: labels, training, maps, checks",
        "lydite canopy demo",
    ),
    "codec": Room(
        "lydite.cli.codec",
        "zlib, gzip and DEFLATE files with proved functions, and what is proved",
        "lydite codec check backup.tar.gz",
    ),
    "evidence": Room(
        "lydite.cli.evidence",
        "check digests, signatures and chains of a run",
        "lydite evidence verify runs/demo",
    ),
}

# The roots of the rooms' error trees. A room that was never imported cannot have raised.
_ERROR_ROOTS = (
    ("lydite.codec.errors", "CodecError"),
    ("lydite.evidence.errors", "EvidenceError"),
    ("lydite.training.errors", "TrainingError"),
    ("lydite.pretrain.errors", "PretrainError"),
    ("lydite.posttrain.errors", "PosttrainError"),
    ("lydite.canopy.errors", "CanopyError"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. SystemExit for --help and wrong usage, as argparse does."""
    words = list(sys.argv[1:] if argv is None else argv)
    args = _parser(words).parse_args(words)
    logging.basicConfig(
        level=logging.DEBUG if args.verbose else getattr(args, "log_level", logging.WARNING),
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    try:
        with _known_errors_in_one_line():
            status = int(args.run(args))
            # Here, where a reader that went away is known, and not at the interpreter's exit.
            sys.stdout.flush()
            return status
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_ERROR


@contextmanager
def _known_errors_in_one_line() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        print("lydite: interrupted", file=sys.stderr)
        raise SystemExit(EXIT_INTERRUPTED) from None
    except BrokenPipeError:
        # The reader of our output went away (`| head`); flushing at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(EXIT_ERROR) from None
    except Exception as error:
        if not isinstance(error, _known_errors()):
            raise
        logging.getLogger(__name__).debug("traceback of the error below", exc_info=True)
        print(f"lydite: {' '.join(str(error).split())}", file=sys.stderr)
        raise SystemExit(getattr(error, "exit_status", EXIT_ERROR)) from None


def _known_errors() -> tuple[type[BaseException], ...]:
    modules = ((sys.modules.get(module), name) for module, name in _ERROR_ROOTS)
    return tuple(getattr(module, name) for module, name in modules if module is not None and hasattr(module, name))


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for these words: every room by name, the commands of the chosen one only."""
    parser = argparse.ArgumentParser(
        prog="lydite",
        description="Models out of contributions that nobody has to trust: each can be checked again.",
        epilog="examples:\n" + "\n".join(f"  {room.example}" for room in ROOMS.values()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--verbose", action="store_true", help="log everything, with tracebacks of known errors")
    rooms = parser.add_subparsers(title="rooms", metavar="ROOM", required=True)
    chosen = next((word for word in words if not word.startswith("-")), None)
    for name, room in ROOMS.items():
        subparser = rooms.add_parser(
            name,
            help=room.summary,
            description=room.summary.capitalize() + ".",
            epilog=f"example:\n  {room.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == chosen:
            importlib.import_module(room.module).add_commands(subparser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
