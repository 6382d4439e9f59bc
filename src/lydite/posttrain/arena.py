"""The stage `agent`: one agent, in its sandbox, with its gateway, its proxy and its budget, to its end.

Whatever the agent does, this stage succeeds and says how it ended. It fails only through faults of ours: no sandbox, no
provider. An agent is not resumed: when this stage is done again, the agent starts from nothing, and usage.json says at
which attempt.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lydite.posttrain.agents.adapter import PROGRAMS, filled
from lydite.posttrain.agents.transcript import read_transcript
from lydite.posttrain.budget import Meter
from lydite.posttrain.cell import Cell, append_line
from lydite.posttrain.errors import AgentError, SandboxError, StageError
from lydite.posttrain.gateway.authority import Authority
from lydite.posttrain.gateway.proxy import Proxy
from lydite.posttrain.gateway.routes import routes
from lydite.posttrain.gateway.server import Gateway
from lydite.posttrain.matrix_spec import CellPlan
from lydite.posttrain.sandbox import job as sandbox_job
from lydite.posttrain.sandbox.choose import choose
from lydite.posttrain.sandbox.disk import Disk, discard_disk, open_disk, remove_tree
from lydite.posttrain.sandbox.interpreter import interpreter
from lydite.posttrain.sandbox.job import Door, Ending, Job, Limits, Mount, Outcome, Places, Sandbox, Used
from lydite.posttrain.witness import Witness

_LOG = logging.getLogger(__name__)
PROMPT = "Read {given}/task.md and do what it says. Nobody can answer questions; work on your own until you are done."
CERTIFICATE = "proxy-ca.pem"
_CERTIFICATE_VARIABLES = (
    *("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "GIT_SSL_CAINFO", "NODE_EXTRA_CA_CERTS"),
)


def run_agent(
    cell: Cell,
    plan: CellPlan,
    *,
    attempts: int,
    keys: Mapping[str, str],
    stop: Callable[[], bool],
) -> dict[str, Any]:
    """Run the agent; facts for the stage.

    Writes raw/, seen/, seen.json, transcript.jsonl, gateway.jsonl, traffic.jsonl and usage.json.

    Args:
        keys: the environment that providers' keys are taken from.
        stop: a true answer ends the run, which then is no result.

    Raises:
        StageError: a fault of ours. KeyboardInterrupt: `stop` said so.
    """
    live, status = cell.folder / "live", cell.folder / "status"
    discard_disk(live)
    remove_tree(cell.seen)
    for folder in (status, cell.raw):
        remove_tree(folder)
        folder.mkdir(parents=True)
        folder.chmod(0o755)
    for name in ("transcript", "gateway", "traffic"):
        cell.log(name).unlink(missing_ok=True)
    cell.log("traffic").touch()
    spec, token = plan.spec, secrets.token_urlsafe(24)
    meter = Meter(spec.budget, gpus=plan.machine.gpus)
    sandbox = choose(spec.policies.isolation, image=plan.machine.image, gpus=bool(plan.machine.gpus))
    gateway = Gateway(
        routes(plan.gateway, spec.policies.models, keys),
        meter,
        token=token,
        folder=cell.folder,
        server_tools=spec.policies.server_tools,
    )
    doors: dict[str, Door] = {"gateway": gateway.door}
    proxy = None
    if spec.policies.network != "none":
        authority = Authority.fresh() if spec.policies.tls == "inspect" else None
        proxy = Proxy(spec.policies, meter, log=cell.log("traffic"), authority=authority)
        doors["proxy"] = proxy.door
        if authority is not None:
            (status / CERTIFICATE).write_bytes(authority.bundle())
    with open_disk(live, disk_bytes=spec.budget.disk_bytes, files=spec.budget.files, owner=sandbox.owner) as disk:
        with Witness(disk.path, cell.seen) as witness:
            outcome = _sandboxed(cell, plan, sandbox, disk, doors, meter, token, status, stop)
        cell.write("seen", witness.document())
        meter.note(outcome.used, disk.measure())
    if proxy is not None:
        proxy.close()
    if not gateway.log.finish():
        _LOG.warning("a model call of %s had not ended a minute after the agent", spec.label)
    gateway.log.close()
    if outcome.ending is Ending.ASKED:
        discard_disk(live)
        raise KeyboardInterrupt
    if broken := gateway.log.broken or (proxy.broken if proxy is not None else ""):
        raise StageError(f"the evidence is not whole: {broken}")
    if meter.upstream_failures and not gateway.desk.succeeded:
        raise StageError(
            f"no provider answered any of the agent's calls ({meter.upstream_failures} failures); see gateway.jsonl"
        )
    for event in read_transcript(plan.adapter.transcript, cell.raw / "stdout"):
        append_line(cell.log("transcript"), event)
    cell.log("transcript").touch()
    cell.write("usage", meter.usage(outcome, attempts=attempts, sandbox=sandbox.name, weaknesses=sandbox.weaknesses))
    remove_tree(status)
    return {"ending": outcome.ending.value, "exit_code": outcome.exit_code, "wall_s": round(outcome.used.wall_s, 3)}


def _sandboxed(
    cell: Cell,
    plan: CellPlan,
    sandbox: Sandbox,
    disk: Disk,
    doors: Mapping[str, Door],
    meter: Meter,
    token: str,
    status: Path,
    stop: Callable[[], bool],
) -> Outcome:
    python = interpreter()
    mounts = list(python.mounts)
    if plan.program:
        mounts.append(Mount(source=Path(plan.program), target=PROGRAMS))
    used_disk = [0]

    def tick(used: Used) -> None:
        used_disk[0] = disk.measure() if disk.exact else used_disk[0]
        meter.note(used, used_disk[0])
        meter.write_status(status)

    def disk_used() -> int:
        used_disk[0] = disk.measure()
        return used_disk[0]

    def fill(places: Places) -> tuple[list[str], dict[str, str]]:
        return command_line(plan, places, token)

    _write_files(plan, disk.path, sandbox.owner, token, on_host=sandbox.name == "none")
    job = Job(
        fill=fill,
        work=disk.path,
        given=cell.given,
        agent=Path(plan.agent_folder) if plan.agent_folder else None,
        status=status,
        limits=Limits.of(plan.spec.budget, gpus=plan.machine.gpus),
        stdout=cell.raw / "stdout",
        stderr=cell.raw / "stderr",
        mounts=tuple(mounts),
        doors=doors,
        devices=plan.machine.devices or (accelerators() if plan.machine.gpus else ()),
        stop=stop,
        tick=tick,
        disk_used=None if disk.exact else disk_used,
    )
    meter.begin()
    meter.write_status(status)
    try:
        return sandbox.run(job)
    except SandboxError as error:
        raise StageError(f"the sandbox failed: {error}") from error


def command_line(plan: CellPlan, places: Places, token: str) -> tuple[list[str], dict[str, str]]:
    """The agent's command and its whole environment, for where things are in its sandbox."""
    spec, adapter = plan.spec, plan.adapter
    values = _values(plan, places, token)
    home = values["home"]
    python = interpreter(on_host=places.on_host)
    programs = plan.program if places.on_host else PROGRAMS
    path = [python.path, "/usr/local/bin", "/usr/bin", "/bin"]
    environment = {
        "PATH": ":".join([f"{programs}/node_modules/.bin", *path] if plan.program else path),
        "HOME": home,
        "TMPDIR": f"{places.work}/tmp",
        "USER": "agent",
        "LANG": "C.UTF-8",
        "HF_HOME": f"{home}/.cache/huggingface",
        **python.environment,
        "LYDITE_GIVEN": places.given,
        "LYDITE_WORK": places.work,
        "LYDITE_AGENT": places.agent,
        "LYDITE_STATUS": places.status,
        "LYDITE_SEED": str(spec.seed),
        "LYDITE_TARGET": spec.target.name,
        **{f"LYDITE_OPTION_{_variable(name)}": _plain(value) for name, value in spec.agent.options.items()},
        "OPENAI_BASE_URL": f"http://{values['gateway']}/v1",
        "OPENAI_API_KEY": token,
        "ANTHROPIC_BASE_URL": f"http://{values['gateway']}",
        "ANTHROPIC_API_KEY": token,
        **network_environment(spec.policies.network, spec.policies.tls, places),
    }
    if plan.machine.gpus and "CUDA_VISIBLE_DEVICES" in os.environ:
        # Whoever shares the accelerators out, Ray for one, says so here.
        environment["CUDA_VISIBLE_DEVICES"] = os.environ["CUDA_VISIBLE_DEVICES"]
    environment |= {name: filled(text, values) for name, text in adapter.environment.items()}
    return [filled(word, values) for word in adapter.command], environment


def network_environment(network: str, tls: str, places: Places) -> dict[str, str]:
    """The variables that lead programs through the proxy, and make them trust the authority that opens TLS."""
    if network == "none":
        return {"HF_HUB_OFFLINE": "1", "PIP_NO_INDEX": "1"}
    proxy = f"http://{places.doors['proxy']}"
    found = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), proxy)
    found |= dict.fromkeys(("no_proxy", "NO_PROXY"), "127.0.0.1,localhost")
    # Its own client for large files knows neither the proxy nor its certificate.
    found["HF_HUB_DISABLE_XET"] = "1"
    if tls == "inspect":
        found |= dict.fromkeys(_CERTIFICATE_VARIABLES, f"{places.status}/{CERTIFICATE}")
    return found


def accelerators() -> tuple[str, ...]:
    """The device files of this machine's NVIDIA accelerators."""
    return tuple(sorted(str(path) for path in Path("/dev").glob("nvidia*") if path.is_char_device()))


def _variable(name: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in name).upper()


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(plan: CellPlan, places: Places, token: str) -> dict[str, str]:
    """What the words of an adapter stand for."""
    values = {
        "model": plan.spec.agent.model,
        "gateway": places.doors.get("gateway", ""),
        "proxy": places.doors.get("proxy", ""),
        "token": token,
        "given": places.given,
        "work": places.work,
        "home": f"{places.work}/home",
        "agent": places.agent,
        "status": places.status,
        "seed": str(plan.spec.seed),
        "target": plan.spec.target.name,
        "prompt": "",
    }
    return values | {"prompt": filled(PROMPT, values)}


def _write_files(plan: CellPlan, work: Path, owner: int | None, token: str, *, on_host: bool) -> None:
    """The adapter's files in the agent's home. The folder is fresh, and nobody runs in it yet."""
    inside = Places(
        given=sandbox_job.GIVEN,
        work=str(work.resolve()) if on_host else sandbox_job.WORK,
        agent=sandbox_job.AGENT,
        status=sandbox_job.STATUS,
        doors={name: f"127.0.0.1:{port}" for name, port in sandbox_job.DOOR_PORTS.items()},
    )
    if on_host and plan.adapter.files:
        raise AgentError(f"{plan.adapter.name} needs a sandbox: without one its ports are not known beforehand")
    values = _values(plan, inside, token)
    made: list[Path] = []
    for name in ("home", "tmp"):
        (work / name).mkdir(mode=0o700)
        made.append(work / name)
    for relative, text in plan.adapter.files.items():
        path = work / "home" / relative
        for parent in reversed(path.relative_to(work / "home").parents[:-1]):
            folder = work / "home" / parent
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
        path.write_text(filled(text, values), encoding="utf-8")
        made.append(path)
    if owner is not None:
        for path in made:
            os.chown(path, owner, owner, follow_symlinks=False)
