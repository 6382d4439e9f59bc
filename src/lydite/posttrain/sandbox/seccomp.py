"""A filter of system calls for what runs in a sandbox, as the bytes that bubblewrap loads (`--seccomp`).

Namespaces hide files, processes and networks. This closes what they leave open: sockets of families that no network
namespace contains (vsock reaches a virtual machine's host), new user namespaces (whose owner may mount and thereby
reach much more of the kernel), the kernel's keyrings (shared across containers), and calls that nothing that trains a
model needs. What it does not protect against: faults of the kernel in the calls that remain.

The program is classic BPF over `struct seccomp_data` (linux/seccomp.h): refuse foreign architectures, then compare the
call's number, and for four calls an argument. Refusals return an error code instead of killing, so that programs that
merely try (io_uring, clone3) fall back.
"""

from __future__ import annotations

import errno
import platform
import struct

_LOAD_WORD = 0x20
_JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_ANY_BIT = 0x15, 0x35, 0x45
_RETURN = 0x06
_ALLOW = 0x7FFF0000
_KILL_PROCESS = 0x80000000
_ERRNO = 0x00050000
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENT_AT = 0, 4, 16
_X32_CALLS = 0x40000000
_NEW_USER_NAMESPACE = 0x10000000
_FAMILIES = (1, 2, 10, 16)
"""unix, inet, inet6, netlink."""
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C

# Audit architecture and call numbers: include/uapi/linux/audit.h, arch/x86/entry/syscalls/syscall_64.tbl, and
# include/uapi/asm-generic/unistd.h. Calls from 424 on have one number everywhere.
_ARCHITECTURES = {
    "x86_64": (
        0xC000003E,
        {
            "clone": 56,
            "socket": 41,
            "socketpair": 53,
            "ioctl": 16,
            "unshare": 272,
            "mount": 165,
            "umount2": 166,
            "pivot_root": 155,
            "chroot": 161,
            "setns": 308,
            "swapon": 167,
            "swapoff": 168,
            "reboot": 169,
            "kexec_load": 246,
            "kexec_file_load": 320,
            "init_module": 175,
            "finit_module": 313,
            "delete_module": 176,
            "acct": 163,
            "settimeofday": 164,
            "clock_settime": 227,
            "add_key": 248,
            "request_key": 249,
            "keyctl": 250,
            "bpf": 321,
            "perf_event_open": 298,
            "userfaultfd": 323,
            "open_by_handle_at": 304,
            "name_to_handle_at": 303,
            "quotactl": 179,
            "syslog": 103,
            "mknod": 133,
            "mknodat": 259,
            "fanotify_init": 300,
            "vhangup": 153,
            "iopl": 172,
            "ioperm": 173,
        },
    ),
    "aarch64": (
        0xC00000B7,
        {
            "clone": 220,
            "socket": 198,
            "socketpair": 199,
            "ioctl": 29,
            "unshare": 97,
            "mount": 40,
            "umount2": 39,
            "pivot_root": 41,
            "chroot": 51,
            "setns": 268,
            "swapon": 224,
            "swapoff": 225,
            "reboot": 142,
            "kexec_load": 104,
            "kexec_file_load": 294,
            "init_module": 105,
            "finit_module": 273,
            "delete_module": 106,
            "acct": 89,
            "settimeofday": 170,
            "clock_settime": 112,
            "add_key": 217,
            "request_key": 218,
            "keyctl": 219,
            "bpf": 280,
            "perf_event_open": 241,
            "userfaultfd": 282,
            "open_by_handle_at": 265,
            "name_to_handle_at": 264,
            "quotactl": 60,
            "syslog": 116,
            "mknodat": 33,
            "fanotify_init": 262,
            "vhangup": 58,
        },
    ),
}
_EVERYWHERE = {
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "quotactl_fd": 443,
    "mount_setattr": 442,
    "memfd_secret": 447,
}
_CLONE3 = 435
_BY_ARGUMENT = ("clone", "socket", "socketpair", "ioctl", "mknod", "mknodat")


def supported(machine: str | None = None) -> bool:
    """Whether there is a filter for this processor."""
    return (machine or platform.machine()) in _ARCHITECTURES


def program(machine: str | None = None) -> bytes:
    """The filter for a processor, as an array of `struct sock_filter`. Raises KeyError without one."""
    architecture, numbers = _ARCHITECTURES[machine or platform.machine()]
    refuse = _ERRNO | errno.EPERM
    lines = [
        _line(_LOAD_WORD, _ARCHITECTURE_AT),
        _line(_JUMP_EQUAL, architecture, yes=1),
        _line(_RETURN, _KILL_PROCESS),
        _line(_LOAD_WORD, _NUMBER_AT),
        _line(_JUMP_GREATER_EQUAL, _X32_CALLS, no=1),
        _line(_RETURN, _ERRNO | errno.ENOSYS),
        # Its flags are in memory, where no filter can look; without it programs use clone.
        *_if_call(_CLONE3, [_line(_RETURN, _ERRNO | errno.ENOSYS)]),
        *_if_call(
            numbers["clone"],
            [
                _line(_LOAD_WORD, _ARGUMENT_AT),
                _line(_JUMP_ANY_BIT, _NEW_USER_NAMESPACE, no=1),
                _line(_RETURN, refuse),
                _line(_RETURN, _ALLOW),
            ],
        ),
    ]
    for call in ("socket", "socketpair"):
        checks = [_line(_LOAD_WORD, _ARGUMENT_AT)]
        for family in _FAMILIES:
            checks += [_line(_JUMP_EQUAL, family, no=1), _line(_RETURN, _ALLOW)]
        lines += _if_call(numbers[call], [*checks, _line(_RETURN, _ERRNO | errno.EAFNOSUPPORT)])
    # The request of ioctl is its second argument. Both push characters into a terminal's input.
    checks = [_line(_LOAD_WORD, _ARGUMENT_AT + 8)]
    for request in (_TIOCSTI, _TIOCLINUX):
        checks += [_line(_JUMP_EQUAL, request, no=1), _line(_RETURN, refuse)]
    lines += _if_call(numbers["ioctl"], [*checks, _line(_RETURN, _ALLOW)])
    # Devices are refused by the mounts too (nodev). Pipes and ordinary files may be made.
    for call, argument in (("mknod", 1), ("mknodat", 2)):
        if call in numbers:
            checks = [_line(_LOAD_WORD, _ARGUMENT_AT + 8 * argument), _line(0x54, 0o170000)]
            for kind in (0o020000, 0o060000):
                checks += [_line(_JUMP_EQUAL, kind, no=1), _line(_RETURN, refuse)]
            lines += _if_call(numbers[call], [*checks, _line(_RETURN, _ALLOW)])
    for call, number in {**numbers, **_EVERYWHERE}.items():
        if call not in _BY_ARGUMENT:
            lines += _if_call(number, [_line(_RETURN, refuse)])
    lines.append(_line(_RETURN, _ALLOW))
    return b"".join(lines)


def _line(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    """One instruction; a jump skips `yes` instructions if its comparison holds, else `no`."""
    return struct.pack("=HBBI", code, yes, no, value)


def _if_call(number: int, then: list[bytes]) -> list[bytes]:
    """`then`, which must end in a return, for the call of that number; the accumulator holds the number before."""
    return [_line(_JUMP_EQUAL, number, no=len(then)), *then]
