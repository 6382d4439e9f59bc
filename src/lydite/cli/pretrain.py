"""`lydite pretrain ...`: found a run, take part in it, judge it. Reading a run is in `pretrain_reading`, the demo in
`pretrain_demo`."""

from __future__ import annotations

import argparse
import json
import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli import pretrain_demo, pretrain_reading
from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.evidence.store import Store
    from lydite.pretrain.founding import Rules
    from lydite.training.task import Prepared

STORE_HELP = "folder or s3://BUCKET/PREFIX?endpoint=URL of the run's store"

_KEYGEN = """\
example:
  lydite pretrain keygen ~/.lydite/me.key

The file is readable by you alone and is never overwritten. Whoever has it can sign in your name; there is no copy.
"""

_INIT = """\
examples:
  lydite pretrain init runs/mine/store --key validator.key --rounds 100
  lydite pretrain init 's3://bucket/run-7?endpoint=https://s3.example.org' --key validator.key \\
      --text ./corpus --rules rules.toml --model model.json

Reads the text, trains a tokenizer, cuts the corpus, initialises the model, stores each as an object, and signs the
genesis entry that names them all. Afterwards start `validator` once and any number of `peer`s, on any machines that
reach the store. Bucket credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.

--text takes a file or folder, jsonl, parquet, hf:NAME for a Hugging Face dataset, or stdlib (the default).
--task characters trains a small character model in plain numpy instead: no torch, and a round takes a second. Its
default rules probe 48 own and 96 random items of 48 characters and keep 256 of 4096 values.
--task canopy trains tree height on a folder of chips (`lydite canopy build`), by default the tiny preset.
--model takes JSON as in a Hugging Face config.json; "model_type" chooses the architecture, llama by default.
--rules takes TOML with the tables [compression], [outer], [gauntlet], [admission] and [limits] (docs/glossary.md).
"""

_PEER = """\
examples:
  lydite pretrain peer runs/mine/store --key me.key --state ~/.lydite/run-7
  lydite pretrain peer 's3://bucket/run-7?endpoint=https://s3.example.org' --key me.key --state state --run-id 5f0c...

Joins the run (a key that has joined goes on), trains each round on the items it is assigned, commits, reveals, and
applies the signed result. Killed at any moment, the same command goes on where it stood. Joining late, it starts from
the newest stored weights. --conduct makes an attacker of it, for your own experiments; `--conduct list` names them.
"""

_VALIDATOR = """\
example:
  lydite pretrain validator runs/mine/store --key validator.key

Opens rounds, fixes who was in time, examines every update before anything is applied, and signs the result. Killed at
any moment, the same command goes on. Only one may run: a second one stops with a message and changes nothing.
"""


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the commands of this room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    pretrain_demo.add_command(commands)
    _add_keygen(commands)
    _add_init(commands)
    _add_validator(commands)
    _add_peer(commands)
    pretrain_reading.add_commands(commands)


def _add_keygen(commands: Any) -> None:
    parser = command(commands, "keygen", "make a signing key", _KEYGEN)
    parser.add_argument("path", type=Path, help="where to write the key")
    parser.set_defaults(run=_keygen)


def _add_init(commands: Any) -> None:
    parser = command(commands, "init", "found a run: text, tokenizer, model and rules become its genesis", _INIT)
    parser.add_argument("store", help=STORE_HELP)
    parser.add_argument("--key", type=Path, required=True, help="the validator's key file")
    parser.add_argument("--name", default="run", help="what people call the run (default: %(default)s)")
    parser.add_argument(
        "--task", choices=("language", "characters", "canopy"), default="language", help="what is trained"
    )
    parser.add_argument("--chips", type=Path, metavar="FOLDER", help="of canopy chips (canopy only)")
    parser.add_argument("--text", default="stdlib", help="where the text comes from (default: %(default)s)")
    parser.add_argument("--text-field", default="text", help="field of jsonl, parquet or datasets")
    parser.add_argument("--max-text-mb", type=int, default=16, help="read at most so much text (default: %(default)s)")
    parser.add_argument("--model", type=Path, help="JSON file with configuration values (language only)")
    parser.add_argument("--vocabulary", type=int, help="tokens (language only, default: 2048)")
    parser.add_argument("--rounds", type=int, default=24, help="rounds of the run (default: %(default)s)")
    parser.add_argument(
        "--items-per-round",
        type=int,
        help="items per peer and round (default: 48 windows of 256 tokens, 64 of 48 characters, 32 crops of 64 pixels)",
    )
    parser.add_argument(
        "--peak-rate", type=float, help="inner learning rate (default: 0.003, characters: 0.004, canopy: 0.001)"
    )
    parser.add_argument(
        "--founder", action="append", default=[], metavar="KEY", help="public key that starts as member"
    )
    parser.add_argument("--quorum", type=int, help="keys to wait for before round 0 (default: all founders)")
    parser.add_argument("--rules", type=Path, help="TOML file")
    parser.add_argument("--seed", type=int, default=0)
    parser.set_defaults(run=_init)


def _add_validator(commands: Any) -> None:
    parser = command(commands, "validator", "judge a run until it ends", _VALIDATOR)
    parser.add_argument("store", help=STORE_HELP)
    parser.add_argument("--key", type=Path, required=True, help="the key that founded the run")
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda (default: %(default)s)")
    _process_options(parser)
    parser.set_defaults(run=_validator, log_level=logging.INFO)


def _add_peer(commands: Any) -> None:
    parser = command(commands, "peer", "take part in a run until it ends", _PEER)
    parser.add_argument("store", nargs="?", help=STORE_HELP)
    parser.add_argument("--key", type=Path, help="your key file")
    parser.add_argument("--state", type=Path, help="folder for this peer's own state (default: beside the key)")
    parser.add_argument("--run-id", metavar="DIGEST", help="the run you mean to join; any other is refused")
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda (default: %(default)s)")
    parser.add_argument("--precision", default="auto", help="auto, float32 or bfloat16, for inner training only")
    parser.add_argument("--sponsor", metavar="KEY:SIGNATURE", help="under a sponsor policy")
    parser.add_argument("--conduct", default="honest", help="honest, an adversary's name, or list")
    parser.add_argument("--partner", metavar="KEY", help="whose work a copying conduct repeats")
    _process_options(parser)
    parser.set_defaults(run=_peer, log_level=logging.INFO)


def _process_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wait", type=float, default=0.0, metavar="S", help="wait so long for the run to be founded")
    parser.add_argument("--poll", type=float, default=0.1, metavar="S", help=argparse.SUPPRESS)
    parser.add_argument("--failpoint", metavar="POINT[@N]", help=argparse.SUPPRESS)


def _keygen(args: argparse.Namespace) -> int:
    from lydite.evidence.keys import SigningKey

    key = SigningKey.generate()
    key.save(args.path)
    print(f"wrote  {args.path}\npublic {key.public}")
    return 0


def _init(args: argparse.Namespace) -> int:
    from lydite.evidence.keys import SigningKey
    from lydite.evidence.store import open_store
    from lydite.pretrain.errors import GenesisError
    from lydite.pretrain.founding import Plan, Rules, found_run, read_rules, require_empty
    from lydite.training.task import build_task

    if args.quorum is not None and args.quorum < 1:
        raise GenesisError(f"--quorum {args.quorum} would start without anybody; give at least 1")
    key, store = SigningKey.load(args.key), open_store(args.store)
    rules = read_rules(args.rules) if args.rules else _default_rules(args.task)
    if args.items_per_round is None:
        args.items_per_round = {**pretrain_demo.ITEMS_PER_ROUND, "canopy": 32}[args.task]
    prepare = {"language": _prepare_language, "characters": _prepare_characters, "canopy": _prepare_canopy}[args.task]
    store.require_conditional_create()
    require_empty(store)
    prepared = prepare(args, store)
    task = build_task(prepared.description, lambda digest, size: store.get_object(digest, max_bytes=size))
    founders = tuple(sorted({*rules.admission.founders, *args.founder}))
    quorum = args.quorum if args.quorum is not None else max(len(founders), rules.admission.quorum)
    admission = rules.admission.model_copy(update={"founders": founders, "quorum": quorum})
    plan = Plan(
        name=args.name,
        seed=args.seed,
        rounds=args.rounds,
        items_per_round=args.items_per_round,
        description=prepared.description,
        weights=prepared.weights,
        rules=Rules.model_validate({**rules.model_dump(), "admission": admission.model_dump()}),
    )
    ledger = found_run(store, key, task, plan)
    print(f"run        {ledger.run}")
    print(f"validator  {key.public}")
    print(f"model      {prepared.weights.size:,} parameters")
    print(f"corpus     {task.n_items:,} items")
    return 0


def _default_rules(task: str) -> Rules:
    from lydite.pretrain.founding import Rules
    from lydite.pretrain.genesis import Compression, Gauntlet

    if task != "characters":
        return Rules()
    # An item of 48 characters says less than one of 256 tokens: more of them, and more of each update, or the exam
    # cannot tell own work from copied work.
    return Rules(compression=Compression(k=256), gauntlet=Gauntlet(assigned_probe=48, random_probe=96))


def _say(what: str) -> None:
    print(f"{what} ...", flush=True)


def _given(**options: Any) -> dict[str, Any]:
    """The options that were given; the others keep the settings' own defaults."""
    return {name: value for name, value in options.items() if value is not None}


def _prepare_language(args: argparse.Namespace, store: Store) -> Prepared:
    from lydite.training.errors import TaskError

    try:
        from lydite.training.prepare import LanguageSettings, prepare_language
    except ModuleNotFoundError as error:
        raise TaskError(
            f"a language run needs {error.name}, which is not installed: pip install 'lydite[train]', or found a run "
            "with --task characters"
        ) from error
    settings = LanguageSettings(
        text=args.text,
        text_field=args.text_field,
        max_text_bytes=args.max_text_mb << 20,
        rounds=args.rounds,
        items_per_round=args.items_per_round,
        seed=args.seed,
        model=_model_values(args.model),
        **_given(vocabulary=args.vocabulary, peak_rate=args.peak_rate),
    )
    return prepare_language(settings, store.put_object, _say)


def _prepare_characters(args: argparse.Namespace, store: Store) -> Prepared:
    from lydite.training.characters import CharacterSettings, prepare_characters
    from lydite.training.errors import TaskError

    for name in ("model", "vocabulary"):
        if getattr(args, name) is not None:
            raise TaskError(
                f"--{name.replace('_', '-')} is for --task language; the characters task has one model of one size: "
                "leave it out"
            )
    settings = CharacterSettings(
        text=args.text,
        text_field=args.text_field,
        max_text_bytes=args.max_text_mb << 20,
        items_per_round=args.items_per_round,
        seed=args.seed,
        **_given(rate=args.peak_rate),
    )
    return prepare_characters(settings, store.put_object, _say)


def _prepare_canopy(args: argparse.Namespace, store: Store) -> Prepared:
    from lydite.training.errors import TaskError

    if args.chips is None:
        raise TaskError("--task canopy needs --chips FOLDER, as `lydite canopy build` makes one")
    if args.vocabulary is not None:
        raise TaskError("--vocabulary is for --task language: leave it out")
    try:
        from lydite.canopy.chips import ChipFolder
        from lydite.canopy.learning.task import CanopySettings, prepare_canopy
    except ModuleNotFoundError as error:
        raise TaskError(
            f"a canopy run needs {error.name}, which is not installed: pip install 'lydite[canopy]'"
        ) from error
    chips = ChipFolder.open(args.chips)
    pairs = [chips.load(chip) for chip in [*chips.split("train"), *chips.split("validation")]]
    settings = CanopySettings(
        rounds=args.rounds,
        items_per_round=args.items_per_round,
        seed=args.seed,
        model=_model_values(args.model),
        **_given(peak_rate=args.peak_rate),
    )
    return prepare_canopy(settings, pairs, store.put_object, _say)


def _model_values(path: Path | None) -> dict[str, Any]:
    from lydite.training.errors import TaskError

    if path is None:
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TaskError(f"the model configuration {path} cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise TaskError(f"the model configuration {path} is no JSON object")
    return values


def _failpoint(spec: str | None) -> Any:
    from lydite.pretrain.failpoint import kill_at, never

    return kill_at(spec) if spec else never


def _validator(args: argparse.Namespace) -> int:
    from lydite.evidence.keys import SigningKey
    from lydite.evidence.store import open_store
    from lydite.pretrain.drive import drive, locked_key, wait_for_run
    from lydite.pretrain.ledger import open_run
    from lydite.pretrain.validator import Validator

    key = SigningKey.load(args.key)
    with locked_key(args.key):
        store = open_store(args.store, create=args.wait > 0)
        ledger = wait_for_run(store, run=None, wait_s=args.wait, sleep=time.sleep)
        store.require_conditional_create()
        task = ledger.build_task(device=args.device)
        failpoint = _failpoint(args.failpoint)

        def make() -> Validator:
            return Validator(open_run(store), key, task, clock=time.monotonic, failpoint=failpoint)

        drive(make, sleep=time.sleep, poll_s=args.poll)
    print("the run has ended")
    return 0


def _peer(args: argparse.Namespace) -> int:
    if args.conduct == "list":
        return _list_conducts()
    from lydite.evidence.keys import SigningKey
    from lydite.evidence.store import open_store
    from lydite.pretrain.adversaries.registry import ADVERSARIES
    from lydite.pretrain.adversaries.registry import make as make_conduct
    from lydite.pretrain.conduct import Conduct
    from lydite.pretrain.drive import drive, locked_key, wait_for_run
    from lydite.pretrain.errors import PretrainError
    from lydite.pretrain.ledger import open_run
    from lydite.pretrain.local import FolderLocal
    from lydite.pretrain.peer import Peer

    if args.store is None or args.key is None:
        raise PretrainError("a peer needs a STORE and a --key: see `lydite pretrain peer --help`")
    key = SigningKey.load(args.key)
    conduct = Conduct() if args.conduct == "honest" else make_conduct(args.conduct)
    if args.partner is not None:
        known = ADVERSARIES.get(args.conduct)
        if known is None or not known.has_partner:
            raise PretrainError(f"--partner is for conducts that repeat a key, not for {args.conduct!r:.40}")
        conduct = make_conduct(args.conduct, partner=args.partner)
    with locked_key(args.key):
        store = open_store(args.store, create=args.wait > 0)
        ledger = wait_for_run(store, run=args.run_id, wait_s=args.wait, sleep=time.sleep)
        store.require_conditional_create()
        task = ledger.build_task(device=args.device, precision=args.precision)
        local = FolderLocal(args.state or args.key.with_suffix(".state"))
        failpoint, join = _failpoint(args.failpoint), _join(args.sponsor)
        peer: Peer | None = None

        def make() -> Peer:
            nonlocal peer
            opened = open_run(store, run=ledger.run)
            peer = Peer(opened, key, task, local, conduct=conduct, join=join, failpoint=failpoint)
            return peer

        drive(make, sleep=time.sleep, poll_s=args.poll)
    assert peer is not None
    print(f"the run has ended; this peer holds the weights {peer.replica.digest}")
    return 0


def _join(sponsor: str | None) -> Any:
    from lydite.pretrain.errors import PretrainError
    from lydite.pretrain.wire import JoinBody, Refusal, read_body

    if sponsor is None:
        return JoinBody()
    key, _, signature = sponsor.partition(":")
    body = read_body(JoinBody, {"sponsor": key, "sponsor_signature": signature})
    if isinstance(body, Refusal):
        raise PretrainError(f"--sponsor takes KEY:SIGNATURE in hex: {body.message}")
    return body


def _list_conducts() -> int:
    from lydite.pretrain.adversaries.registry import ADVERSARIES

    for name, adversary in sorted(ADVERSARIES.items()):
        print(f"{name:22} {adversary.kind:12} {adversary.description}")
    return 0
