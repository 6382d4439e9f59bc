"""What an agent may try in order to get out of its sandbox, tried for real in the real one.

Each program prints what it managed. They run wherever bubblewrap is installed; where it is installed and does not work
they fail.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sandbox_cases import MIB, Ran, Room, processes_with

from lydite.posttrain.sandbox.bubblewrap import REMEDY, Bubblewrap
from lydite.posttrain.sandbox.disk import discard_disk
from lydite.posttrain.sandbox.job import Ending

pytestmark = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason=f"bubblewrap is not installed; install it with: {REMEDY}"
)
SECRET = "the-sealed-answer-is-forty-two"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    sandbox = Bubblewrap()
    assert sandbox.missing() is None
    yield Room(sandbox, tmp_path)
    discard_disk(tmp_path / "live")
    assert not (tmp_path / "live").exists()
    assert str(tmp_path) not in Path("/proc/self/mounts").read_text()


def attempts(text: str) -> str:
    """A program that tries each indented block on its own and prints what came of it."""
    return (
        textwrap.dedent(
            """
            import os, socket, ctypes, signal, sys, time, glob, stat, errno
            libc = ctypes.CDLL(None, use_errno=True)
            def call(number, *args):
                got = libc.syscall(number, *args)
                if got == -1:
                    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
                return got
            def attempt(name, function):
                try:
                    print(name, "DONE", function())
                except (OSError, ValueError) as error:
                    print(name, "refused", type(error).__name__, str(error)[:60])
            """
        )
        + textwrap.dedent(text)
        + "\nprint('over')\n"
    )


def assert_all_refused(out: str) -> None:
    assert out.rstrip().endswith("over"), out
    assert "DONE" not in out
    assert out.count("refused") >= 2


def assert_within(room: Room, ran: Ran, limit: int) -> None:
    """The memory that was used: exact where the kernel limits it, a moment late where it is measured."""
    peak = ran.outcome.used.memory_peak_bytes
    assert peak is not None
    measured = any("memory" in weakness for weakness in room.sandbox.weaknesses)
    assert peak <= limit * (3 if measured else 1.1)


def test_the_sealed_split_cannot_be_read(room: Room, tmp_path: Path) -> None:
    """What is never mounted cannot be found: by its path, through another process' root, through open handles."""
    sealed = tmp_path / "sealed.jsonl"
    sealed.write_text(SECRET)
    held_open = sealed.open("rb")
    try:
        os.set_inheritable(held_open.fileno(), True)
        ran = room.run(
            attempts(f"""
            path = {str(sealed)!r}
            ways = [path, "/proc/1/root" + path, "/proc/self/root" + path, "/given/../sealed.jsonl",
                    "/given/.." + path, f"/proc/{os.getpid()}/root{{path}}", "/proc/{os.getppid()}/root" + path]
            for way in ways:
                attempt(way, lambda: open(way).read())
            for handle in range(3, 64):
                attempt(f"handle {{handle}}", lambda: os.read(handle, 100))
            for folder, _, names in os.walk("/"):
                if folder.startswith("/proc"):
                    continue
                if "sealed.jsonl" in names:
                    print("DONE found it in", folder)
            """)
        )
    finally:
        held_open.close()
    assert SECRET not in ran.out
    assert_all_refused(ran.out)


def test_nothing_of_the_harness_environment_or_home_gets_in(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys stand in the harness's environment."""
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    ran = room.run("cat /proc/*/environ /proc/*/cmdline 2>/dev/null; env; ls -a ~ /root /home /srv", shell=True)
    assert "PATH=" in ran.out
    assert SECRET not in ran.out
    assert ".ssh" not in ran.out


def test_no_network_is_reachable(room: Room) -> None:
    """Neither the machine's own services, nor its neighbours, nor the host of a virtual machine."""
    heard = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    abstract = socket.socket(socket.AF_UNIX)
    abstract.bind("\0lydite-test")
    abstract.listen()
    ran = room.run(
        attempts(f"""
        def tcp(host, port, family=socket.AF_INET):
            with socket.socket(family) as s:
                s.settimeout(2)
                s.connect((host, port))
        attempt("loopback of the host", lambda: tcp("127.0.0.1", {listener.getsockname()[1]}))
        attempt("internet", lambda: tcp("1.1.1.1", 53))
        attempt("cloud metadata", lambda: tcp("169.254.169.254", 80))
        attempt("internet 6", lambda: tcp("2606:4700:4700::1111", 53, socket.AF_INET6))
        attempt("names", lambda: socket.getaddrinfo("example.org", 80))
        attempt("udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("1.1.1.1", 53)))
        attempt("abstract", lambda: socket.socket(socket.AF_UNIX).connect("\\0lydite-test"))
        attempt("vsock", lambda: socket.socket(40, socket.SOCK_STREAM).connect((2, 1024)))
        attempt("packet", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
        attempt("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
        attempt("alg", lambda: socket.socket(38, socket.SOCK_SEQPACKET))
        """)
    )
    try:
        heard.append(listener.accept())
    except TimeoutError:
        pass
    finally:
        listener.close()
        abstract.close()
    assert not heard
    assert_all_refused(ran.out)


def test_a_door_leads_to_the_harness_and_only_there(room: Room) -> None:
    """The one way out is a socket that the harness owns; the agent can neither take it over nor find others."""

    def door(listener: socket.socket) -> None:
        def answer() -> None:
            try:
                while True:
                    connection, _ = listener.accept()
                    with connection:
                        connection.sendall(b"the gateway speaks")
            except OSError:
                return

        threading.Thread(target=answer, daemon=True).start()

    ran = room.run(
        attempts("""
        host, port = os.environ["DOOR_gateway"].split(":")
        print("heard:", socket.create_connection((host, int(port))).recv(99).decode())
        def steal():
            s = socket.socket()
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind((host, int(port)))
            s.listen()
        attempt("steal", steal)
        attempt("8081", lambda: socket.create_connection((host, 8081)))
        print("heard:", socket.create_connection((host, int(port))).recv(99).decode())
        """),
        doors={"gateway": door},
    )
    assert ran.out.count("heard: the gateway speaks") == 2
    assert_all_refused(ran.out)


def test_nothing_outside_the_work_folder_can_be_written(room: Room) -> None:
    """Files that the agent is judged by, the system, kernel settings, mounts."""
    ran = room.run(
        attempts("""
        for path in ("/given/task.md", "/given/new", "/usr/new", "/etc/passwd", "/etc/new", "/new", "/run/lydite/new",
                     "/opt/python/new", "/proc/sys/kernel/hostname", "/proc/sys/vm/drop_caches", "/proc/sysrq-trigger",
                     "/dev/new", "/sys/devices/system/cpu/cpu0/online"):
            attempt("write " + path, lambda: os.write(os.open(path, os.O_WRONLY | os.O_CREAT), b"1"))
        attempt("chmod", lambda: os.chmod("/given/task.md", 0o777))
        attempt("unlink", lambda: os.unlink("/given/task.md"))
        attempt("rename over", lambda: (open("/work/x", "w").close(), os.rename("/work/x", "/given/task.md")))
        attempt("hard link", lambda: os.link("/given/task.md", "/work/task.md"))
        attempt("chroot", lambda: os.chroot("/work"))
        attempt("mount", lambda: call(165, b"none", b"/work/tmp", b"tmpfs", 0, None))
        attempt("remount", lambda: call(165, b"none", b"/given", None, 32 | 4096, None))
        attempt("new mount interface", lambda: call(428, -100, b"/given", 1))
        attempt("setuid", lambda: os.setuid(0))
        attempt("chown", lambda: (open("/work/y", "w").close(), os.chown("/work/y", 0, 0)))
        attempt("device", lambda: os.mknod("/work/disk", 0o600 | stat.S_IFBLK, os.makedev(7, 0)))
        attempt("hostname", lambda: socket.sethostname("mine"))
        attempt("real time", lambda: time.clock_settime(time.CLOCK_REALTIME, 0))
        """)
    )
    assert_all_refused(ran.out)
    assert (room.given / "task.md").read_text() == "do well"


def test_no_namespaces_keyrings_or_kernel_interfaces(room: Room) -> None:
    """Rights in a namespace of one's own are the usual first step of a kernel exploit."""
    ran = room.run(
        attempts("""
        for name, flag in (("user", 0x10000000), ("mount", 0x20000), ("net", 0x40000000), ("pid", 0x20000000)):
            attempt("unshare " + name, lambda: call(272, flag))
        attempt("clone", lambda: call(56, 0x10000000 | 17, 0, 0, 0, 0))
        attempt("clone3", lambda: call(435, 0, 0))
        attempt("setns", lambda: call(308, os.open("/proc/self/ns/net", 0), 0))
        attempt("keyctl", lambda: call(250, 0, -3, 1))
        attempt("add_key", lambda: call(248, b"user", b"a", b"b", 1, -5))
        attempt("bpf", lambda: call(321, 0, 0, 0))
        attempt("perf", lambda: call(298, 0, 0, -1, -1, 0))
        attempt("io_uring", lambda: call(425, 8, 0))
        attempt("handle", lambda: call(304, -100, 0, 0))
        attempt("32 bit numbers", lambda: call(0x40000000 | 39))
        """)
    )
    assert_all_refused(ran.out)


def test_set_user_id_programs_give_no_rights(room: Room) -> None:
    """The system's own and one that the agent makes."""
    ran = room.run(
        "id -u; su -c id root </dev/null; mount -t tmpfs x /work/tmp; cp /usr/bin/id me; chmod 6755 me; ./me -u;"
        "grep -E 'CapEff|NoNewPrivs' /proc/self/status",
        shell=True,
    )
    lines = ran.out.split("\n")
    assert lines[0] == lines[1] != "0"
    assert "uid=0" not in ran.out
    assert "NoNewPrivs:\t1" in ran.out
    assert "CapEff:\t0000000000000000" in ran.out


def test_processes_outside_cannot_be_signalled_traced_or_seen(room: Room) -> None:
    """The harness decides when it is over, so nothing inside may stop it."""
    victim = subprocess.Popen(["sleep", "60"])
    try:
        ran = room.run(
            attempts(f"""
            for pid in ({victim.pid}, {os.getpid()}, {os.getppid()}):
                attempt(f"kill {{pid}}", lambda: os.kill(pid, 9))
                attempt(f"attach {{pid}}", lambda: call(101, 16, pid, 0, 0))
                attempt(f"memory {{pid}}", lambda: open(f"/proc/{{pid}}/mem", "rb").read(1))
            print("processes:", len([name for name in os.listdir("/proc") if name.isdigit()]))
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            attempt("kill the first", lambda: (os.kill(1, 9), 1 / 0 if False else (_ for _ in ()).throw(OSError())))
            """)
            + "\nos.kill(-1, 9)\n"
        )
        assert victim.poll() is None
    finally:
        victim.kill()
        victim.wait()
    assert "DONE" not in ran.out
    assert int(ran.out.split("processes:")[1].split()[0]) <= 5


@pytest.mark.parametrize(
    "stubborn",
    ["", "import signal\nfor n in range(1, 65):\n  try: signal.signal(n, 1)\n  except (OSError, ValueError): pass\n"],
)
def test_nothing_outlives_the_budget(room: Room, stubborn: str) -> None:
    """A process that ignores every signal is killed on time."""
    began = time.monotonic()
    ran = room.run(stubborn + "print('on', flush=True)\nwhile True: pass", wall_s=1.0)
    assert ran.outcome.ending is Ending.WALL_CLOCK
    assert ran.outcome.exit_code is None
    assert "on" in ran.out
    assert 0.9 < time.monotonic() - began < 6


def test_daemons_die_when_the_command_ends(room: Room) -> None:
    """A double fork in a session of its own, with its output closed, is the classic way to stay."""
    marker = f"lydite-daemon-{os.getpid()}"
    ran = room.run(
        textwrap.dedent(f"""
        import os, sys, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                for handle in range(3): os.close(handle)
                os.execvp("python3", ["python3", "-c", "import time; time.sleep(600)", {marker!r}])
            os._exit(0)
        time.sleep(0.5)
        print([name for name in os.listdir("/proc") if name.isdigit() and {marker!r} in
               open(f"/proc/{{name}}/cmdline").read()] != [])
        sys.exit(7)
        """)
    )
    assert "True" in ran.out
    assert ran.outcome.ending is Ending.EXITED
    assert ran.outcome.exit_code == 7
    assert processes_with(marker) == []


def test_a_daemon_that_keeps_the_output_open_does_not_delay_the_end(room: Room) -> None:
    """Whoever waits for the end of a pipe waits for every process that holds it."""
    began = time.monotonic()
    ran = room.run("(sleep 600 &) ; echo done", shell=True, wall_s=30)
    assert ran.out == "done\n"
    assert time.monotonic() - began < 10


def test_everything_dies_with_the_harness(tmp_path: Path) -> None:
    """A harness that is killed outright cannot clean up; the kernel has to."""
    marker = f"lydite-orphan-{os.getpid()}"
    script = textwrap.dedent(f"""
    import sys
    sys.path.insert(0, {str(Path(__file__).parent)!r})
    from pathlib import Path
    from sandbox_cases import Room
    from lydite.posttrain.sandbox.bubblewrap import Bubblewrap
    room = Room(Bubblewrap(), Path({str(tmp_path)!r}))
    room.run("import os, time; os.environ.get('x'); time.sleep(600)  # {marker}", image=False, wall_s=600)
    """)
    harness = subprocess.Popen([sys.executable, "-c", script])
    try:
        end = time.monotonic() + 20
        while not [line for line in processes_with(marker) if "/bin/sh" not in line and "sandbox_cases" not in line]:
            assert time.monotonic() < end
            assert harness.poll() is None
            time.sleep(0.05)
    finally:
        harness.send_signal(signal.SIGKILL)
        harness.wait()
    end = time.monotonic() + 10
    while processes_with(marker):
        assert time.monotonic() < end, processes_with(marker)
        time.sleep(0.05)
    discard_disk(tmp_path / "live")


def test_a_fork_bomb_hits_its_limit(room: Room) -> None:
    """And the machine does not notice."""
    began = time.monotonic()
    ran = room.run(
        """
import os, time
made = 0
try:
    while True:
        if os.fork() == 0:
            time.sleep(600)
        made += 1
except OSError as error:
    print("made", made, type(error).__name__, flush=True)
while True:
    try:
        os.fork()
    except OSError:
        pass
""",
        pids=40,
        wall_s=1.2,
    )
    assert "BlockingIOError" in ran.out
    assert int(ran.out.split("made ")[1].split()[0]) < 40
    assert ran.outcome.ending is Ending.WALL_CLOCK
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("image", [True, False])
def test_a_full_disk_is_the_agents_own(room: Room, image: bool) -> None:
    """Where the folder is a file system it is full; elsewhere the run is over."""
    sizes = []
    ran = room.run(
        "for i in 1 2 3 4 5 6 7 8; do head -c 30000000 /dev/zero > big$i; done; echo end; sleep 1.5",
        shell=True,
        disk=64 * MIB,
        image=image,
        look=lambda disk: sizes.append((disk.exact, disk.measure())),
    )
    exact, used = sizes[0]
    if exact:
        assert "No space left on device" in ran.err
        assert used < 72 * MIB
        assert ran.outcome.ending is Ending.EXITED
    else:
        assert ran.outcome.ending is Ending.DISK
    # Nothing of it may be left on the host's disk that was not paid for.
    assert used < 1000 * MIB


def test_an_unlinked_file_counts_too(room: Room) -> None:
    """A file without a name takes space until it is closed, and no walk over folders finds it."""
    program = """
import os, time
f = open("hidden", "wb"); os.unlink("hidden")
try:
    for _ in range(100):
        f.write(bytes(1 << 20)); f.flush(); time.sleep(0.01)
    print("wrote all")
    time.sleep(5)
except OSError as error:
    print(error)
"""
    ran = room.run(program, disk=40 * MIB, image=False)
    assert ran.outcome.ending is Ending.DISK or "File too large" in ran.out
    assert "wrote all" not in ran.out or ran.outcome.ending is Ending.DISK


def test_too_many_files_hit_the_limit(room: Room) -> None:
    """Empty files take no bytes, but a list that nobody can walk."""
    if os.geteuid() != 0:
        pytest.skip("needs a file system of its own, which only root can mount")
    ran = room.run(
        "made = 0\ntry:\n  for i in range(10000):\n    open(f'f{i}', 'w').close(); made += 1\n"
        "except OSError as e: print(made, e)",
        files=500,
    )
    assert "No space left" in ran.out
    assert int(ran.out.split()[0]) <= 540


@pytest.mark.parametrize(
    "program",
    [
        "x = []\nwhile True: x.append(bytearray(1 << 24))",
        "import os, time\nfor _ in range(40):\n  if os.fork() == 0:\n    x = bytearray(1 << 26); time.sleep(60)\n"
        "time.sleep(60)",
    ],
)
def test_memory_of_all_processes_together_is_limited(room: Room, program: str) -> None:
    """One that takes everything is killed; many that take a little each are too."""
    ran = room.run(program, memory=200 * MIB, wall_s=3)
    # Without a control group the limit of each process alone may come first, and the program is told.
    assert ran.outcome.ending in (Ending.MEMORY, Ending.WALL_CLOCK) or "MemoryError" in ran.err
    assert_within(room, ran, 200 * MIB)


def test_memory_that_looks_like_files_is_limited(room: Room) -> None:
    """Shared memory is a file system in memory; it must not be a way around the limit."""
    ran = room.run(
        "head -c 2000000000 /dev/zero > /dev/shm/big; ls -l /dev/shm/big; sleep 1", shell=True, memory=200 * MIB
    )
    assert "2000000000" not in ran.out
    assert_within(room, ran, 200 * MIB)


def test_processor_time_counts_over_all_processes(room: Room) -> None:
    """Also of children that nobody waits for."""
    program = """
import os, signal, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
while True:
    if os.fork() == 0:
        end = time.process_time() + 0.3
        while time.process_time() < end: pass
        os._exit(0)
    time.sleep(0.2)
"""
    ran = room.run(program, cpu_s=1.0, wall_s=20)
    if not any("ignores" in weakness for weakness in room.sandbox.weaknesses):
        assert ran.outcome.ending is Ending.CPU
        assert ran.outcome.used.wall_s < 15


def test_a_flood_of_output_ends_the_run_and_is_cut(room: Room) -> None:
    """The record of a run must not fill the host's disk."""
    ran = room.run("yes x", shell=True, output=100_000)
    assert ran.outcome.ending is Ending.OUTPUT
    assert len(ran.out) == 100_000


def test_one_line_of_any_length_is_cut_like_any_output(room: Room) -> None:
    """A reader that waits for the line's end would take all memory."""
    ran = room.run("head -c 50000000 /dev/zero | tr '\\0' x; echo; echo after", shell=True, output=1000)
    assert len(ran.out) == 1000
    assert ran.outcome.ending is Ending.OUTPUT


def test_somebody_who_asks_ends_it_at_once(room: Room) -> None:
    """Ctrl-C of a person is not the agent's doing, and has an ending of its own."""
    began = time.monotonic()
    ran = room.run("sleep 60", shell=True, stop=lambda: time.monotonic() - began > 0.5)
    assert ran.outcome.ending is Ending.ASKED
    assert time.monotonic() - began < 8


def test_exit_codes_come_through(room: Room) -> None:
    """An agent that fails is data."""
    assert room.run("exit 3", shell=True).outcome.exit_code == 3
    discard_disk(room.work)
    assert room.run("kill -9 $$", shell=True).outcome.exit_code == 128 + 9
    discard_disk(room.work)
    ran = room.run("import nosuchmodule")
    assert ran.outcome.exit_code == 1
    assert "nosuchmodule" in ran.err
