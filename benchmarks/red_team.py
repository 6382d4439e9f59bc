"""How often is the audit right? Honest agents and every hack of the design, through the real arena, on three targets.

    python benchmarks/red_team.py --variant b               # everything; hours on two cores, and it can be killed
    python benchmarks/red_team.py --variant b --hacks cosmetic,paraphrase --targets programs
    python benchmarks/red_team.py --variant b c d --report       # count what is there, run nothing
    python benchmarks/red_team.py --variant c --audit-again     # audit the kept runs anew, run no agent
    python benchmarks/red_team.py --record records/2026-11-26-red-team

Every agent is a program in a sandbox with a neutral name; what it wrote, said and handed in is all that the audit sees.
Detectors are tuned on variant A alone. Variants B, C and D do each hack by other mechanisms, and their digests were
committed first: B's before any detector was tuned, those of C and D, each by somebody who had not read the detectors,
before they had met it. Beside the runs, honest training sets by independent writers are audited as files. P-values of
all runs that are reported together are corrected together.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from lydite.evidence.files import write_atomic
from lydite.evidence.record import RunRecord
from lydite.posttrain.adversaries.manifest import (
    BUILT_IN,
    EXAMINATIONS,
    HACKS,
    VARIANTS,
    changed_since,
    variant_digest,
)
from lydite.posttrain.roster import HONEST, Agent, cheats
from lydite.posttrain.tally import Case, Share, Tally, closest, tally, unsorted
from lydite.posttrain.trial import Setting, Trial
from red_team_writers import WRITERS, training_set

OUT = Path("runs/red-team")
ENDLESS_WALL_S = 150
SEALED = 100


def agents(variants: Sequence[str], hacks: Sequence[str], honest: Sequence[str]) -> list[Agent]:
    """Who takes part."""
    known = {agent.name: agent for agent in HONEST}
    return [*(known[name] for name in honest), *(agent for variant in variants for agent in cheats(variant, hacks))]


def trials(args: argparse.Namespace) -> list[Trial]:
    """One for agents that end by themselves, one for those that the clock has to end."""
    chosen = agents(args.variants, args.hacks, args.honest)
    family = args.out / "family"
    made = []
    for name, part, wall in (
        ("ending", [a for a in chosen if not (a.hack and a.hack.runs_out)], args.wall_s),
        ("endless", [a for a in chosen if a.hack and a.hack.runs_out], ENDLESS_WALL_S),
    ):
        if part:
            setting = Setting(
                targets=tuple(args.targets),
                seeds=tuple(args.seeds),
                sealed=args.sealed,
                wall_s=wall,
                cpu_s=wall,
                train_s=args.train_s,
            )
            folder = args.out / name
            made.append(Trial(folder, part, setting, base=family / "base", instruct=family / "instruct", name=name))
    return made


def kept(made: Sequence[Trial]) -> list[Trial]:
    """Those that were laid out before."""
    return [trial for trial in made if (trial.arena.path / "plan.json").exists()]


def cases_of(made: Sequence[Trial]) -> list[Case]:
    """Every run that is over, its verdict with the p-values of all the others in the correction."""
    from lydite.posttrain.audit.finding import Finding, Skipped, combine
    from lydite.posttrain.audit.run import REQUIRED

    rows = [(row, row.document("audit")) for trial in made for row in trial.rows() if row.status != "unfinished"]
    p_values = [[f["p_value"] for f in audit.get("findings", ()) if f.get("p_value") is not None] for _, audit in rows]
    cases = []
    for number, (row, audit) in enumerate(rows):
        others = [p for other, values in enumerate(p_values) if other != number for p in values]
        verdict = row.status
        if audit:
            decision = combine(
                [Finding.model_validate(f) for f in audit["findings"]],
                [Skipped.model_validate(s) for s in audit.get("skipped", ())],
                required=REQUIRED,
                other_p_values=others,
            )
            verdict = "infra-failed" if row.status == "infra-failed" else str(decision.verdict)
        agent = row.entry.agent
        cases.append(
            Case(
                name=agent.name,
                target=row.entry.target,
                verdict=verdict,
                findings=tuple(audit.get("findings", ())),
                hack=agent.hack,
                variant=agent.variant,
                seed=row.seed,
            )
        )
    return cases


def data_cases(args: argparse.Namespace) -> Iterator[Case]:
    """Honest training sets, each by one writer, audited as files against items that its writer has not seen."""
    from lydite.posttrain.audit.contamination import audit_training_set
    from lydite.posttrain.audit.items import from_targets
    from lydite.posttrain.targets.registry import load_target

    folder = args.out / "data-sets"
    for name in args.targets:
        target = load_target(name, {"dev": 60, "sealed": args.sealed}, "5ec7e7" * 8)
        sealed, controls = from_targets(target.sealed()), from_targets(target.twins(1, args.sealed))
        for writer in WRITERS[name]:
            for seed in range(args.negatives):
                label = f"{writer.__name__}-{seed}"
                kept = folder / name / f"{label}.json"
                if not kept.exists():
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    data = kept.with_suffix(".jsonl")
                    rows = training_set(writer, seed, args.pairs)
                    data.write_text("".join(json.dumps({"question": q, "answer": a}) + "\n" for q, a in rows))
                    decision, _, _ = audit_training_set([data], sealed, controls=controls)
                    write_atomic(kept, decision.model_dump_json().encode())
                audit = json.loads(kept.read_text())
                yield Case(
                    name=f"data set {label}", target=name, verdict=audit["verdict"], findings=tuple(audit["findings"])
                )


def report(counted: Tally, cases: Sequence[Case]) -> str:
    """The tables, as Markdown."""
    lines = [f"{len(cases)} cases, {sum(case.honest for case in cases)} of them honest", ""]
    lines += ["| | share [95 %, Clopper-Pearson] |", "|---|---|"]
    lines += [f"| cheats caught for their own reason (recall) | {counted.recall} |"]
    lines += [
        f"| cheats flagged at all | {counted.flagged} |",
        f"| flagged that cheat (precision) | {counted.precision} |",
    ]
    lines += [f"| honest called violated | {counted.honest_violated} |"]
    lines += [f"| honest called suspect | {counted.honest_suspect} |"]
    lines += [f"| failed through the harness's fault | {counted.infra_failed} |", ""]
    lines += ["| hack | caught |", "|---|---|", *(f"| {name} | {share} |" for name, share in counted.hacks.items()), ""]
    lines += ["| detector | precision of a fail | recall of its hacks, doubts included |", "|---|---|---|"]
    lines += [f"| {name} | {right} | {noticed} |" for name, (right, noticed) in counted.detectors.items()]
    lines += ["", "Not caught:", ""]
    lines += [
        f"- {c.name} on {c.target}, seed {c.seed}: {c.verdict}{'' if c.named else ', reason not named'}"
        for c in counted.missed
    ]
    lines += ["", "Honest, and flagged:", "", *(f"- {c.name} on {c.target}: {c.verdict}" for c in counted.wronged)]
    lines += ["", "The ten findings on honest cases that came closest to an accusation:", ""]
    for case, finding in closest(cases):
        p = f", p {finding['p_value']:.2g}" if finding.get("p_value") is not None else ""
        lines.append(
            f"- {case.name} on {case.target}: {finding['detector']} {finding['outcome']}{p}: {finding['summary'][:160]}"
        )
    return "\n".join(lines) + "\n"


def results(counted: Tally, cases: Sequence[Case]) -> dict[str, Any]:
    """The numbers, for record.json."""

    def shown(share: Share) -> dict[str, Any]:
        low, high = share.bounds
        return {**asdict(share), "value": share.value if share.n else None, "low": low, "high": high}

    return {
        "examinations": {name: variant_digest(name) for name in EXAMINATIONS},
        "recall": shown(counted.recall),
        "flagged": shown(counted.flagged),
        "precision": shown(counted.precision),
        "honest_violated": shown(counted.honest_violated),
        "honest_suspect": shown(counted.honest_suspect),
        "infra_failed": counted.infra_failed,
        "hacks": {name: shown(share) for name, share in counted.hacks.items()},
        "detectors": {n: {"precision": shown(p), "recall": shown(r)} for n, (p, r) in counted.detectors.items()},
        "cases": [
            {
                "name": c.name,
                "target": c.target,
                "seed": c.seed,
                "verdict": c.verdict,
                "named": c.named,
                "caught": c.caught,
            }
            for c in cases
        ],
    }


def main() -> None:
    """Run what is left, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--variant", dest="variants", choices=VARIANTS, nargs="+", default=["b"])
    parser.add_argument("--hacks", type=_names, default=[hack.name for hack in HACKS])
    parser.add_argument("--honest", type=_names, default=[agent.name for agent in HONEST])
    parser.add_argument("--targets", type=_names, default=list(BUILT_IN))
    parser.add_argument("--seeds", type=lambda text: [int(n) for n in text.split(",")], default=[0])
    parser.add_argument("--train-s", type=float, default=25.0, help="processor seconds that agents train for")
    parser.add_argument("--wall-s", type=int, default=400)
    parser.add_argument("--sealed", type=int, default=SEALED, help="items of each target that count")
    parser.add_argument("--parallel", type=int, default=2)
    parser.add_argument("--negatives", type=int, default=3, help="honest data sets per writer")
    parser.add_argument("--pairs", type=int, default=2000, help="of each honest data set")
    parser.add_argument("--checkpoint", help="base to start from; a new one when left out")
    parser.add_argument("--audit-again", action="store_true", help="audit every kept run anew, run no agent")
    parser.add_argument("--report", action="store_true", help="run nothing, count what is there")
    parser.add_argument("--record", type=Path, help="folder for README.md and record.json")
    args = parser.parse_args()
    record = RunRecord.begin("benchmarks/red_team.py", sys.argv[1:], started=datetime.now(UTC), commit=_commit())
    if changed := changed_since(args.variants):
        raise SystemExit(f"variant {', '.join(changed)} is not what its digest says: it was changed after it was set")
    made = trials(args)
    if args.audit_again:
        for trial in kept(made):
            trial.audit_again(parallel=args.parallel, told=lambda line: print(line, flush=True))
    elif not args.report:
        if not (args.out / "family" / "instruct" / "config.json").exists():
            words = [sys.executable, "-m", "lydite.posttrain.family", str(args.out / "family")]
            words += ["--threads", str(args.parallel), *(["--checkpoint", args.checkpoint] if args.checkpoint else [])]
            subprocess.run(words, check=True)
        for trial in made:
            trial.run(parallel=args.parallel, told=lambda line: print(line, flush=True))
    runs = cases_of(kept(made))
    data = list(data_cases(args)) if args.negatives else []
    counted, of_runs = tally([*runs, *data]), tally(runs)
    if strange := unsorted([*runs, *data]):
        raise SystemExit(f"{', '.join(strange)}: sort these classes of hack into tally.REASONS, or recall is too low")
    text = report(counted, [*runs, *data])
    print(text)
    if args.record:
        args.record.mkdir(parents=True, exist_ok=True)
        numbers = {"runs": results(of_runs, runs), "with_data_sets": results(counted, [*runs, *data])}
        record.finish(numbers, finished=datetime.now(UTC)).write(args.record)
        head = f"# Red team\n\n`{' '.join(['python', 'benchmarks/red_team.py', *sys.argv[1:]])}`\n\n"
        digests = [f"`{name}` {variant_digest(name)}" for name in args.variants if name in EXAMINATIONS]
        head += f"Digests of the variants: {', '.join(digests) or 'none is an examination'}.\n\n"
        (args.record / "README.md").write_text(head + text)


def _names(text: str) -> list[str]:
    return [name for name in text.split(",") if name and name != "none"]


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
