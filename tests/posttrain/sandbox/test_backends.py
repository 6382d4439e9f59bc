"""What the other backends build and do, and the parts that the real machine cannot show here."""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from sandbox_cases import MIB, Room

from lydite.posttrain.errors import SandboxError
from lydite.posttrain.sandbox import seccomp
from lydite.posttrain.sandbox.bubblewrap import Bubblewrap
from lydite.posttrain.sandbox.cgroup import open_group
from lydite.posttrain.sandbox.choose import choose
from lydite.posttrain.sandbox.disk import discard_disk, open_disk, remove_tree
from lydite.posttrain.sandbox.engines import Container
from lydite.posttrain.sandbox.job import Ending, Job, Limits, Mount
from lydite.posttrain.sandbox.plain import Plain


def job(folder: Path, **changes: object) -> Job:
    for name in ("given", "status", "live", "agent"):
        (folder / name).mkdir(exist_ok=True)
    values = {
        "fill": lambda places: (["python3", "x.py"], {"A": "b c"}),
        "work": folder / "live",
        "given": folder / "given",
        "status": folder / "status",
        "agent": folder / "agent",
        "limits": Limits(wall_s=9, cpu_s=None, memory_bytes=1 << 30, pids=50, disk_bytes=1 << 25, output_bytes=1 << 20),
        "stdout": folder / "out",
        "stderr": folder / "err",
        "doors": {"gateway": lambda listener: None},
    }
    return Job(**{**values, **changes})


def test_docker_is_asked_for_every_restriction(tmp_path: Path) -> None:
    """No engine runs where these tests run, so the line that would start it is what can be held to the rules."""
    words = Container("docker", "image@sha256:1").command(
        job(tmp_path), "n1", tmp_path / "doors", ["python3", "x.py"], {"A": "b c"}
    )
    assert words[:2] == ["docker", "run"]
    image = words.index("image@sha256:1")
    options = words[2:image]
    for wanted in (
        "--network=none",
        "--read-only",
        "--cap-drop=ALL",
        "--security-opt=no-new-privileges",
        "--pids-limit=50",
        f"--memory={1 << 30}",
        f"--memory-swap={1 << 30}",
        "--env=A=b c",
        "--entrypoint=",
        "--pull=never",
        f"--mount=type=bind,source={tmp_path / 'given'},target=/given,readonly",
        f"--mount=type=bind,source={tmp_path / 'agent'},target=/agent,readonly",
        f"--mount=type=bind,source={tmp_path / 'live'},target=/work",
    ):
        assert wanted in options, wanted
    assert not any("privileged" in word and "no-new" not in word for word in options)
    assert sum("readonly" not in word for word in options if word.startswith("--mount")) == 1
    assert words[image + 1 :] == [
        "python3",
        "/run/lydite-doors/door_forwarder.py",
        "8080=/run/lydite-doors/gateway.sock",
        "--",
        "python3",
        "x.py",
    ]


def test_podman_keeps_the_owner_and_apptainer_contains_all(tmp_path: Path) -> None:
    """Rootless engines map users; the work folder must stay readable for us."""
    podman = Container("podman", "i").command(job(tmp_path), "n", tmp_path, ["x"], {})
    assert "--userns=keep-id" in podman
    assert not any(word.startswith("--user=") for word in podman)
    apptainer = Container("apptainer", "i.sif").command(job(tmp_path), "n", tmp_path, ["x"], {"K": "v"})
    for wanted in ("--containall", "--cleanenv", "--no-home", "--network=none", f"--bind={tmp_path}/given:/given:ro"):
        assert wanted in apptainer
    assert apptainer[apptainer.index("i.sif") + 1] == "python3"


def test_a_path_that_would_change_the_meaning_of_a_mount_is_refused(tmp_path: Path) -> None:
    """A comma in a path would end one option of a mount and begin another."""
    odd = tmp_path / "a,readonly=false"
    odd.mkdir()
    with pytest.raises(SandboxError, match="commas"):
        Container("docker", "i").command(
            job(tmp_path, mounts=(Mount(source=odd, target="/x"),)), "n", tmp_path, ["x"], {}
        )


@pytest.mark.parametrize("engine", ["docker", "podman", "apptainer"])
def test_an_engine_that_is_not_there_says_what_to_do(engine: str) -> None:
    """One line with the remedy instead of a traceback."""
    sandbox = Container(engine, "image")
    if sandbox.missing() is None:
        pytest.skip(f"{engine} runs here")
    with pytest.raises(SandboxError, match=r"install|start its service"):
        choose(engine, image="image")
    with pytest.raises(SandboxError, match="image"):
        choose(engine)


def test_a_missing_bubblewrap_names_the_line_that_installs_it() -> None:
    """The most common obstacle of a first start."""
    reason = Bubblewrap(program="no-such-bwrap").missing()
    assert reason is not None
    assert "apt-get install bubblewrap" in reason


def test_the_plain_backend_runs_limits_time_and_says_that_it_isolates_nothing(tmp_path: Path) -> None:
    """It must never be mistaken for a sandbox."""
    assert "nothing is isolated" in Plain.weaknesses[0]
    room = Room(Plain(), tmp_path)
    ran = room.run("import os; print(os.environ['DOOR_gateway'])", doors={"gateway": lambda listener: None})
    assert ran.out.startswith("127.0.0.1:")
    assert ran.outcome.exit_code == 0
    ran = room.run("while True: pass", wall_s=0.5)
    assert ran.outcome.ending is Ending.WALL_CLOCK
    discard_disk(room.work)
    ran = room.run("open('x','wb').write(bytes(90_000_000)); import time; time.sleep(20)", disk=60 * MIB, image=False)
    assert ran.outcome.ending is Ending.DISK
    discard_disk(room.work)


def test_the_forwarder_of_a_container_leads_to_the_harness(tmp_path: Path) -> None:
    """Run as it runs in a container, with the system's own interpreter and no package."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "gateway.sock"))
    listener.listen()

    def answer() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"got " + connection.recv(100))

    threading.Thread(target=answer, daemon=True).start()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = f"import socket; s = socket.create_connection(('127.0.0.1', {port})); s.sendall(b'hello'); "
    program += "print(s.recv(100).decode())"
    forwarder = Path(seccomp.__file__).with_name("door_forwarder.py")
    words = [sys.executable, str(forwarder), f"{port}={tmp_path / 'gateway.sock'}", "--", sys.executable, "-c", program]
    # In a container the end of the first process ends the forwarder too; here its group does.
    process = subprocess.Popen(words, stdout=subprocess.PIPE, start_new_session=True)
    try:
        assert process.communicate(timeout=20)[0] == b"got hello\n"
    finally:
        os.killpg(process.pid, 9)
        listener.close()


@pytest.fixture
def version_2(tmp_path: Path) -> Path:
    """A tree of control groups, version 2, as a user's session has it."""
    root = tmp_path / "cgroup"
    scope = root / "user.slice" / "app.slice" / "terminal.scope"
    scope.mkdir(parents=True)
    for folder in (root, *(p for p in scope.parents if root in p.parents), scope):
        (folder / "cgroup.procs").write_text("")
        (folder / "cgroup.subtree_control").write_text("")
    (root / "cgroup.controllers").write_text("cpu memory pids")
    (root / "user.slice" / "app.slice" / "cgroup.subtree_control").write_text("memory pids cpu")
    return root


def test_version_2_takes_the_nearest_folder_that_lends_its_controllers(version_2: Path) -> None:
    """Our own folder has processes and may not have children with controllers; its parent may."""
    with open_group(version_2, "0::/user.slice/app.slice/terminal.scope\n") as group:
        assert group.version == 2
        assert group.covers == {"memory", "pids", "cpuacct"}
        folder = group.entries[0].parent
        assert folder.parent == version_2 / "user.slice" / "app.slice"
        group.limit(memory_bytes=1000, pids=7)
        assert (folder / "memory.max").read_text() == "1000"
        assert (folder / "pids.max").read_text() == "7"
        (folder / "cpu.stat").write_text("usage_usec 2500000\nuser_usec 1\n")
        (folder / "memory.events").write_text("low 0\noom_kill 3\n")
        assert group.cpu_s() == 2.5
        assert group.memory_kills() == 3
        shutil.rmtree(folder)


def test_without_groups_nothing_is_claimed(tmp_path: Path) -> None:
    """`covers` decides what is put in the place of a missing limit."""
    with open_group(tmp_path, "0::/\n") as group:
        assert group.covers == frozenset()
        assert group.cpu_s() is None


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_is_well_formed_for_every_processor(machine: str) -> None:
    """A jump beyond the end would make the kernel refuse the program, and with it every sandbox of that processor."""
    lines = list(struct.iter_unpack("=HBBI", seccomp.program(machine)))
    assert len(lines) < 4096
    for at, (code, yes, no, _) in enumerate(lines):
        if code & 7 == 5:
            assert at + 1 + max(yes, no) < len(lines)
    assert lines[-1][0] == 6


def test_a_disk_is_found_again_after_its_process_died(tmp_path: Path) -> None:
    """What the agent left must still be there when the harness was killed before it sealed."""
    live = tmp_path / "live"
    with open_disk(live, disk_bytes=32 * MIB, files=100, owner=None) as disk:
        exact = disk.exact
        (live / "left").write_text("by the agent")
    with open_disk(live, disk_bytes=32 * MIB, files=100, owner=None) as disk:
        assert disk.exact == exact
        assert (live / "left").read_text() == "by the agent"
    if exact:
        # Unmounted, the folder is empty: the content is in the image.
        assert not (live / "left").exists()
    discard_disk(live)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.geteuid() != 0, reason="whoever is no root has run the other file as an ordinary user already")
@pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap is not installed: apt-get install bubblewrap")
def test_no_escape_works_for_an_ordinary_user_either() -> None:
    """Without root the same sandbox is built by other means: a user namespace, and measuring instead of limiting."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    interpreters = [path for path in (sys.executable, f"/usr/bin/{version}") if _anyone_can_run(Path(path).resolve())]
    if not interpreters:
        pytest.skip(f"no {version} that other users may run")
    root = Path(__file__).parents[3]
    # Below /tmp itself: an ordinary user cannot open the folders that pytest makes for root.
    folder = Path(tempfile.mkdtemp(prefix="lydite-user-", dir="/tmp"))
    try:
        done = _run_as_ordinary_user(root, folder, interpreters[0])
    finally:
        remove_tree(folder)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
    assert " passed" in done.stdout


def _run_as_ordinary_user(root: Path, folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    for name in ("src", "tests/posttrain/sandbox"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "pyproject.toml", folder)
    subprocess.run(["chown", "-R", "60500:60500", str(folder)], check=True)
    folder.chmod(0o755)
    packages = folder / "packages"
    packages.symlink_to(Path(pytest.__file__).parents[1])
    words = ["setpriv", "--reuid=60500", "--regid=60500", "--clear-groups", python, "-m", "pytest"]
    words += [
        "-p",
        "no:cacheprovider",
        "-n",
        "0",
        f"--basetemp={folder / 't'}",
        "tests/posttrain/sandbox/test_escapes.py",
    ]
    return subprocess.run(
        words,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(folder),
            "PYTHONPATH": f"{folder / 'src'}:{packages}",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )


def _anyone_can_run(path: Path) -> bool:
    return path.exists() and all(place.stat().st_mode & 0o005 == 0o005 for place in (path, *path.parents))
