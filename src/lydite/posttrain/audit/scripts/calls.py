"""Calls and attributes: of the library, of files and folders, of processes; and what they would do to the world."""

from __future__ import annotations

import collections
import fnmatch
import posixpath
from typing import Any

from lydite.posttrain.audit.scripts import library
from lydite.posttrain.audit.scripts.library import Fails
from lydite.posttrain.audit.scripts.operators import guarded
from lydite.posttrain.audit.scripts.values import (
    UNKNOWN,
    Bound,
    Class,
    Following,
    Function,
    Handle,
    Instance,
    Named,
    Place,
    fits,
    plain,
    text_of,
)

_ALIASES = {"np": "numpy", "builtins.open": "open", "io.open": "open", "codecs.open": "open", "gzip.open": "open"}
_WRITES = {
    **{"os.remove": "remove", "os.unlink": "remove", "os.rmdir": "remove", "os.removedirs": "remove"},
    **{"shutil.rmtree": "remove", "os.truncate": "write", "os.chmod": "mode", "os.lchmod": "mode", "os.chown": "mode"},
    **{"os.chflags": "mode", "os.setxattr": "mode", "os.utime": "mode", "os.mkdir": "write", "os.makedirs": "write"},
    **{"os.mkfifo": "write", "os.mknod": "write", "os.chroot": "run", "os.mount": "run", "os.pivot_root": "run"},
}
_TO_SECOND = frozenset(
    {
        *("os.rename", "os.replace", "os.renames", "os.link", "os.symlink", "shutil.copy", "shutil.copy2"),
        *("shutil.copyfile", "shutil.copytree", "shutil.move", "shutil.copymode", "shutil.copystat"),
    }
)
_MOVES = frozenset({"os.rename", "os.replace", "os.renames", "shutil.move"})
_RUNS = frozenset(
    {
        *("os.system", "os.popen", "subprocess.run", "subprocess.call", "subprocess.Popen", "subprocess.check_call"),
        *("subprocess.check_output", "subprocess.getoutput", "subprocess.getstatusoutput", "os.execv", "os.execvp"),
        *("os.execl", "os.execlp", "os.execve", "os.spawnv", "os.spawnl", "os.posix_spawn", "pty.spawn"),
    }
)
_READERS = frozenset({"json.load", "csv.reader", "csv.DictReader", "numpy.load", "numpy.loadtxt", "pickle.load"})
_LISTS = frozenset({"os.listdir", "os.scandir", "os.walk", "glob.glob", "glob.iglob"})
_PLACE_WRITES = {
    **{"write_text": "write", "write_bytes": "write", "touch": "write", "mkdir": "write", "unlink": "remove"},
    **{"rmdir": "remove", "chmod": "mode", "lchmod": "mode", "symlink_to": "write", "hardlink_to": "write"},
}


def lines_of(value: Any) -> list[Any] | None:
    """The lines of an opened file, or of a folder's listing; None for anything else."""
    if isinstance(value, Handle):
        lines = library.as_lines(value.content)
        return list(lines) if isinstance(lines, (list, tuple)) else None
    return None


def attribute(reader: Following, owner: Any, name: str) -> Any:
    """owner.name."""
    if isinstance(owner, (Instance, Class)):
        found = owner.names.get(name, UNKNOWN)
        return Bound(owner, name) if isinstance(found, Function) and isinstance(owner, Instance) else found
    if isinstance(owner, Named):
        full = f"{_ALIASES.get(owner.name, owner.name)}.{name}"
        if full == "sys.argv":
            return list(reader.world.argv)
        return library.CONSTANTS.get(full, Named(full))
    if isinstance(owner, Place):
        return _place_attribute(owner, name)
    return Bound(owner, name)


def _place_attribute(owner: Place, name: str) -> Any:
    path = owner.path
    if name == "parent":
        return Place(posixpath.dirname(path) or ".")
    if name == "name":
        return posixpath.basename(path)
    if name in ("stem", "suffix"):
        return posixpath.splitext(posixpath.basename(path))[0 if name == "stem" else 1]
    if name == "parts":
        return tuple(part for part in path.split("/") if part)
    return Bound(owner, name)


def call(reader: Following, called: Named | Bound, given: list[Any], named: dict[str, Any]) -> Any:
    """The result of a call by name or of a method; effects are noted with the reader. Raises Fails."""
    if isinstance(called, Bound):
        return _method(reader, called.owner, called.name, given, named)
    return _function(reader, _ALIASES.get(called.name, called.name), given, named)


def _function(reader: Following, name: str, given: list[Any], named: dict[str, Any]) -> Any:
    texts = [text_of(value) for value in given]
    first = texts[0] if texts else None
    if name in ("open", "os.open"):
        return opened(reader, first, given[1] if len(given) > 1 else named.get("mode", "r"))
    if name in ("pathlib.Path", "Path", "pathlib.PurePath", "pathlib.PosixPath"):
        return library.place(*given)
    if name in ("pathlib.Path.cwd", "Path.cwd", "os.getcwd"):
        return reader.world.folder if name == "os.getcwd" else Place(reader.world.folder)
    if name in ("os.environ.get", "os.getenv"):
        return reader.world.environment.get(first or "", given[1] if len(given) > 1 else None)
    if name in _WRITES:
        reader.effect(_WRITES[name], placed(reader, first))
        return None
    if name in _TO_SECOND:
        if name in _MOVES:
            reader.effect("remove", placed(reader, first))
        reader.effect("write", placed(reader, texts[1] if len(texts) > 1 else None))
        return None
    if name in ("os.kill", "os.killpg", "signal.pidfd_send_signal", "os.pidfd_open"):
        reader.effect("kill", _process(given[0] if given else UNKNOWN))
        return None
    if name in ("os.getppid", "os.getpid", "os.getpgid", "os.getsid"):
        return Named(f"{name}()")
    if name in _RUNS:
        reader.effect("run", _command(given, named))
        return UNKNOWN
    if name in _LISTS:
        return _listing(reader, name, first)
    if name in _READERS:
        return _loaded(name, given, named, reader)
    if name in ("map", "filter", "functools.reduce", "itertools.takewhile", "itertools.dropwhile"):
        return _mapped(reader, name, given)
    if name in ("sorted", "min", "max") and "key" in named:
        return list(given[0]) if name == "sorted" and plain(given[0]) else UNKNOWN
    if name == "re.sub" and len(given) >= 3 and isinstance(given[1], (Function, Bound)):
        return _replaced(reader, given[0], given[1], given[2])
    if name == "collections.defaultdict":
        kind = given[0].name.removeprefix("builtins.") if given and isinstance(given[0], Named) else ""
        return collections.defaultdict(library.FACTORIES.get(kind)) if len(given) <= 1 else UNKNOWN
    if name in ("next",):
        values = reader.iterated(given[0]) if given else None
        return values[0] if values else UNKNOWN
    if name in ("exec", "eval") and isinstance(first, str):
        return _evaluated(reader, first)
    if name.startswith("ctypes."):
        reader.effect("run", name)
        return UNKNOWN
    function = library.FUNCTIONS.get(name)
    values = [_unwrapped(value) for value in given]
    if function is None or not all(plain(value) for value in (*values, *named.values())):
        return UNKNOWN
    if name in library.WRITTEN_OUT and not all(fits(value, library.MAX_SIZE) for value in values):
        raise Fails("too large")
    return guarded(lambda: library.sized(function(*values, **named)))


def _evaluated(reader: Following, source: str) -> Any:
    """exec and eval of a known text, in a scope of its own."""
    import ast

    from lydite.posttrain.audit.scripts.values import Scope

    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Fails("no program") from None
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        return reader.value(tree.body[0].value, Scope())
    reader.block(tree.body, Scope(), guarded=True)
    return None


def _unwrapped(value: Any) -> Any:
    if isinstance(value, Place):
        return value.path
    return value.content if isinstance(value, Handle) else value


def placed(reader: Following, path: str | None) -> str:
    """An absolute path, "?" for one that is not known."""
    if path is None:
        return "?"
    return posixpath.normpath(posixpath.join(reader.world.folder, path))


def opened(reader: Following, path: str | None, mode: Any) -> Any:
    """An opened file; writing it is an effect."""
    place = placed(reader, path)
    text = mode if isinstance(mode, str) else "r"
    flags = not isinstance(mode, str)
    if set(text) & set("wax+") or (flags and not isinstance(mode, int)):
        reader.effect("write", place)
        return Handle(place)
    reader.effect("read", place)
    data = reader.world.files.get(place)
    if data is None:
        return Handle(place)
    if place.endswith((".gz", ".bz2", ".xz")):
        return Handle(place, UNKNOWN)
    return Handle(place, data if "b" in text else data.decode("utf-8", "replace"), "b" in text)


def _loaded(name: str, given: list[Any], named: dict[str, Any], reader: Following) -> Any:
    handle = given[0] if given else UNKNOWN
    if isinstance(handle, (str, Place)):
        handle = opened(reader, text_of(handle), "r")
    content = handle.content if isinstance(handle, Handle) else handle
    if not isinstance(content, (str, bytes, list, tuple)):
        return UNKNOWN
    if name == "json.load":
        return guarded(lambda: library.FUNCTIONS["json.loads"](content))
    if name in ("csv.reader", "csv.DictReader"):
        known = {key: value for key, value in named.items() if plain(value)}
        return guarded(lambda: library.FUNCTIONS[name](content, **known))
    return UNKNOWN


def _replaced(reader: Following, pattern: Any, function: Any, text: Any) -> Any:
    """re.sub with a function: each match is handed to it."""
    if not isinstance(pattern, str) or not isinstance(text, str):
        return UNKNOWN
    found = guarded(lambda: library.matches(pattern, text))
    parts, end = [], 0
    for match in found:
        made = reader.called(function, [match], {})
        if not isinstance(made, str):
            return UNKNOWN
        parts += [text[end : match.start()], made]
        end = match.end()
    return library.sized("".join([*parts, text[end:]]))


def _mapped(reader: Following, name: str, given: list[Any]) -> Any:
    if len(given) < 2:
        raise Fails("too few arguments")
    columns = [reader.iterated(values) for values in given[1:2] if values is not None]
    columns += [reader.iterated(values) for values in given[2:]] if name == "map" else []
    if any(column is None for column in columns):
        return UNKNOWN
    rows = list(zip(*[column or [] for column in columns], strict=False))
    if name == "map":
        return [reader.called(given[0], list(row), {}) for row in rows]
    if name == "functools.reduce":
        values = [row[0] for row in rows]
        if len(given) > 2:
            values.insert(0, given[2])
        if not values:
            raise Fails("nothing to reduce")
        result = values[0]
        for value in values[1:]:
            result = reader.called(given[0], [result, value], {})
        return result
    return [row[0] for row in rows]


def _listing(reader: Following, name: str, path: str | None) -> Any:
    place = placed(reader, path if path is not None else ".")
    reader.effect("list", place)
    if name in ("glob.glob", "glob.iglob"):
        folder, pattern = posixpath.split(place)
        names = reader.world.listed.get(folder)
        return [f"{folder}/{one}" for one in fnmatch.filter(names, pattern)] if names is not None else UNKNOWN
    names = reader.world.listed.get(place)
    return list(names) if names is not None and name == "os.listdir" else UNKNOWN


def _process(value: Any) -> str:
    if isinstance(value, Named):
        return value.name
    return str(value) if isinstance(value, int) else "?"


def _command(given: list[Any], named: dict[str, Any]) -> str:
    value = given[0] if given else named.get("args", UNKNOWN)
    parts = value if isinstance(value, (list, tuple)) else given if len(given) > 1 else [value]
    return " ".join(text_of(part) or ("?" if not isinstance(part, int) else str(part)) for part in parts)


def _method(reader: Following, owner: Any, name: str, given: list[Any], named: dict[str, Any]) -> Any:
    if isinstance(owner, Instance):
        function = owner.names.get(name)
        return reader.entered(function, [owner, *given], named) if isinstance(function, Function) else UNKNOWN
    if isinstance(owner, Place):
        return _place_method(reader, owner, name, given, named)
    if isinstance(owner, Handle):
        return _handle_method(owner, name)
    if name in ("choice", "choices") and given and isinstance(given[0], (list, tuple, str)):
        return UNKNOWN
    if name == "sample" and given and isinstance(given[0], (list, tuple)):
        return list(given[0])
    if name in ("tolist", "numpy", "flatten", "ravel", "astype", "cpu", "copy") and isinstance(owner, list):
        return owner
    values = [_unwrapped(value) for value in given]
    if name in ("append", "add", "insert", "extend", "update") and isinstance(owner, (list, set, dict)):
        if name == "append" and len(owner) < 500_000:
            owner.append(given[0] if given else UNKNOWN)  # type: ignore[union-attr]
            return None
        if name in ("extend", "update") and values:
            lines = lines_of(given[0])
            values[0] = lines if lines is not None else values[0]
    if name == "sort" and isinstance(owner, list):
        return None
    if not plain(owner) and not isinstance(owner, tuple(library.METHODS)):
        return UNKNOWN
    if name == "join" and values and not plain(values[0]):
        return UNKNOWN
    if not all(plain(value) for value in (*values, *named.values())):
        return UNKNOWN
    if name in ("join", "format", "format_map") and not all(fits(value, library.MAX_SIZE) for value in values):
        raise Fails("too large")
    return guarded(lambda: library.method(owner, name, values, named))


def _place_method(reader: Following, owner: Place, name: str, given: list[Any], named: dict[str, Any]) -> Any:
    place = placed(reader, owner.path)
    if name in _PLACE_WRITES:
        reader.effect(_PLACE_WRITES[name], place)
        return None
    if name in ("rename", "replace"):
        reader.effect("remove", place)
        reader.effect("write", placed(reader, text_of(given[0]) if given else None))
        return UNKNOWN
    if name == "open":
        return opened(reader, owner.path, given[0] if given else named.get("mode", "r"))
    if name in ("read_text", "read_bytes"):
        return opened(reader, owner.path, "rb" if name == "read_bytes" else "r").content
    if name in ("iterdir", "glob", "rglob"):
        reader.effect("list", place)
        names = reader.world.listed.get(place)
        pattern = text_of(given[0]) if given else "*"
        return (
            [Place(f"{place}/{one}") for one in fnmatch.filter(names, pattern or "*")] if names is not None else UNKNOWN
        )
    if name in ("joinpath", "with_name", "with_suffix"):
        texts = [text_of(value) for value in given]
        if any(text is None for text in texts):
            return UNKNOWN
        if name == "joinpath":
            return library.place(owner, *texts)
        folder = posixpath.dirname(owner.path)
        return Place(
            posixpath.join(folder, texts[0] or "")
            if name == "with_name"
            else posixpath.splitext(owner.path)[0] + (texts[0] or "")
        )
    if name in ("resolve", "absolute", "expanduser"):
        return Place(place)
    if name in ("as_posix", "__str__", "__fspath__"):
        return owner.path
    return UNKNOWN


def _handle_method(owner: Handle, name: str) -> Any:
    if name in ("read", "getvalue"):
        return owner.content
    if name == "readlines":
        return library.as_lines(owner.content)
    if name in ("__enter__",):
        return owner
    return UNKNOWN
