"""A reader of torch's zip checkpoints (`torch.save`, `.pth`) that never unpickles.

A `.pth` file is a zip archive: `NAME/data.pkl` says in pickle opcodes which tensors there are, `NAME/data/KEY` holds
their bytes. Python's pickle would import and call whatever the opcodes name. Here a small machine reads them instead.
It can build text, numbers, tuples, lists and dicts, and descriptions of tensors; for it a "global" is a name in a fixed
list and a "call" is one of four cases written out below. Nothing of the file's choosing is imported or called.

Protected against: code in the file; names, opcodes and shapes that are not a checkpoint's; compressed entries, sizes
and strides beyond the bytes that are there (before anything is allocated); damaged bytes (the archive's own CRC). Not
protected against: weights that are valid numbers and wrong.
"""

from __future__ import annotations

import math
import pickletools
import struct
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import torch
from torch import Tensor

from lydite.canopy.errors import ModelError

MAX_PICKLE_BYTES = 32 << 20
MAX_OPCODES = 4_000_000
MAX_ENTRIES = 100_000
MAX_TENSOR_BYTES = 8 << 30
MAX_DIMENSIONS = 16
_DTYPES = {
    "FloatStorage": torch.float32,
    "DoubleStorage": torch.float64,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
}
_GLOBALS = {
    ("collections", "OrderedDict"),
    ("torch._utils", "_rebuild_tensor_v2"),
    ("torch._utils", "_rebuild_parameter"),
    ("torch", "Size"),
    *(("torch", name) for name in _DTYPES),
}
_MARK = object()
_DAMAGED = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError, EOFError, ValueError, struct.error)
"""What `zipfile` raises on damaged archives; ValueError is a name that is no text."""


@dataclass(frozen=True, kw_only=True)
class StoredTensor:
    """Where a tensor lies in the archive, already checked against the bytes that are there. `size` is its shape."""

    key: str
    dtype: torch.dtype
    offset: int
    size: tuple[int, ...]
    stride: tuple[int, ...]


@dataclass(frozen=True)
class _Storage:
    key: str
    dtype: torch.dtype
    count: int


@dataclass(frozen=True)
class _Global:
    module: str
    name: str


class _Refused(Exception):
    """What the opcodes ask for is not a checkpoint's."""


class TorchZip:
    """An open checkpoint.

    Attributes:
        content: what was saved: dicts, lists and tuples of text, numbers and `StoredTensor`.
    """

    def __init__(self, path: Path, archive: zipfile.ZipFile, prefix: str, content: Any) -> None:
        self.path, self._archive, self._prefix, self.content = path, archive, prefix, content

    def read(self, tensor: StoredTensor) -> Tensor:
        """The tensor, in memory of its own.

        Raises:
            ModelError: its bytes are damaged.
        """
        try:
            raw = bytearray(self._archive.read(f"{self._prefix}data/{tensor.key}"))
        except _DAMAGED as error:
            raise ModelError(
                f"{self.path}: tensor bytes {tensor.key!r} are damaged ({error}); fetch it again"
            ) from error
        if not raw:
            return torch.empty(tensor.size, dtype=tensor.dtype)
        flat = torch.frombuffer(raw, dtype=tensor.dtype)
        return flat.as_strided(tensor.size, tensor.stride, tensor.offset).clone(memory_format=torch.contiguous_format)


@contextmanager
def open_torch_zip(path: Path | str) -> Iterator[TorchZip]:
    """Read a checkpoint's description; tensors follow with `TorchZip.read`.

    Raises:
        ModelError: not such a file, damaged, beyond a limit, or with content that is not a checkpoint's.
    """
    path = Path(path)
    with ExitStack() as files:
        try:
            stream = files.enter_context(open(path, "rb"))
            _check_start(path, stream)
            archive = files.enter_context(zipfile.ZipFile(stream))
            prefix, sizes = _entries(path, archive)
            opened = TorchZip(path, archive, prefix, _Machine(sizes).run(archive.read(f"{prefix}data.pkl")))
        except _Refused as error:
            raise ModelError(
                f"{path}: its description (data.pkl) {error}; only plain dicts of tensors are read, and nothing is "
                "ever unpickled: save `model.state_dict()` alone, or as safetensors"
            ) from error
        except _DAMAGED as error:
            raise ModelError(f"cannot read {path}: {error}; it is cut short or damaged, fetch it again") from error
        yield opened


def _check_start(path: Path, stream: IO[bytes]) -> None:
    start = stream.read(4)
    stream.seek(0)
    if start[:2] == b"\x80\x02" or start[:1] == b"\x80":
        raise ModelError(
            f"{path} is in torch's old format (before 1.6), a bare pickle, which is never opened; save it again with "
            "a newer torch or as safetensors"
        )
    if start != b"PK\x03\x04":
        raise ModelError(f"{path} is no torch checkpoint: it begins with {start!r}, a zip archive with b'PK\\x03\\x04'")


def _entries(path: Path, archive: zipfile.ZipFile) -> tuple[str, dict[str, int]]:
    """The archive's prefix, and the size in bytes of each storage."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise ModelError(f"{path} has {len(entries)} entries, the limit is {MAX_ENTRIES}")
    descriptions = [e for e in entries if e.filename.endswith("/data.pkl") and e.filename.count("/") == 1]
    if len(descriptions) != 1 or len({e.filename for e in entries}) != len(entries):
        raise ModelError(f"{path} is no torch checkpoint: a zip archive without exactly one NAME/data.pkl")
    for entry in entries:
        if entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size or entry.flag_bits & 1:
            raise ModelError(f"{path}: entry {entry.filename!r} is compressed or encrypted, which torch never does")
    prefix = descriptions[0].filename.removesuffix("data.pkl")
    order = next((e for e in entries if e.filename == f"{prefix}byteorder"), None)
    if order is not None and (order.file_size > 16 or archive.read(order) != b"little"):
        raise ModelError(f"{path} was saved on a big-endian machine; save it again as safetensors")
    if descriptions[0].file_size > MAX_PICKLE_BYTES:
        raise ModelError(
            f"{path}: its description has {descriptions[0].file_size} bytes, the limit is {MAX_PICKLE_BYTES}; "
            "save the weights alone"
        )
    data = f"{prefix}data/"
    return prefix, {e.filename[len(data) :]: e.file_size for e in entries if e.filename.startswith(data)}


class _Machine:
    """A stack, a memo, and what each allowed opcode does to them."""

    def __init__(self, sizes: dict[str, int]) -> None:
        self._sizes = sizes
        self._stack: list[Any] = []
        self._memo: dict[int, Any] = {}

    def run(self, raw: bytes) -> Any:
        """What the opcodes build. Raises _Refused."""
        try:
            for count, (opcode, argument, _) in enumerate(pickletools.genops(raw)):
                if count > MAX_OPCODES:
                    raise _Refused(f"has more than {MAX_OPCODES} opcodes")
                if opcode.name == "STOP":
                    if len(self._stack) != 1:
                        raise _Refused("ends with a stack that is not one value")
                    return self._stack.pop()
                self._step(opcode.name, argument)
        except (IndexError, KeyError, ValueError, TypeError, UnicodeDecodeError, OverflowError) as error:
            raise _Refused(f"is damaged ({type(error).__name__}: {error})") from error
        raise _Refused("has no end")

    def _step(self, name: str, argument: Any) -> None:
        stack = self._stack
        if name in ("PROTO", "FRAME"):
            return
        if name in ("BINUNICODE", "SHORT_BINUNICODE", "BININT", "BININT1", "BININT2", "LONG1", "BINFLOAT"):
            stack.append(argument)
        elif name in ("NONE", "NEWTRUE", "NEWFALSE"):
            stack.append({"NONE": None, "NEWTRUE": True, "NEWFALSE": False}[name])
        elif name in ("EMPTY_DICT", "EMPTY_LIST", "EMPTY_TUPLE"):
            stack.append({"EMPTY_DICT": dict, "EMPTY_LIST": list, "EMPTY_TUPLE": tuple}[name]())
        elif name == "MARK":
            stack.append(_MARK)
        elif name in ("TUPLE1", "TUPLE2", "TUPLE3"):
            count = int(name[-1])
            stack.append(tuple(self._pop() for _ in range(count))[::-1])
        elif name == "TUPLE":
            stack.append(tuple(self._pop_to_mark()))
        elif name in ("BINPUT", "LONG_BINPUT"):
            self._memo[argument] = self._top()
        elif name == "MEMOIZE":
            self._memo[len(self._memo)] = self._top()
        elif name in ("BINGET", "LONG_BINGET"):
            stack.append(self._memo[argument])
        elif name == "GLOBAL":
            module, _, attribute = str(argument).partition(" ")
            stack.append(self._global(module, attribute))
        elif name == "STACK_GLOBAL":
            attribute, module = self._pop(), self._pop()
            stack.append(self._global(module, attribute))
        elif name == "BINPERSID":
            stack.append(self._storage(self._pop()))
        elif name == "REDUCE":
            arguments, function = self._pop(), self._pop()
            stack.append(self._call(function, arguments))
        elif name == "BUILD":
            # An OrderedDict's attributes: torch keeps the versions of modules there. Dropped, whatever it holds.
            self._pop()
            if type(self._top()) is not dict:
                raise _Refused("sets attributes of something other than a dict")
        elif name == "SETITEM":
            value, key = self._pop(), self._pop()
            self._set([key, value])
        elif name == "SETITEMS":
            self._set(self._pop_to_mark())
        elif name in ("APPEND", "APPENDS"):
            items = [self._pop()] if name == "APPEND" else self._pop_to_mark()
            if type(self._top()) is not list:
                raise _Refused("appends to something other than a list")
            self._top().extend(items)
        else:
            raise _Refused(f"uses the opcode {name}")

    def _top(self) -> Any:
        if self._stack[-1] is _MARK:
            raise _Refused("uses a mark as a value")
        return self._stack[-1]

    def _pop(self) -> Any:
        self._top()
        return self._stack.pop()

    def _pop_to_mark(self) -> list[Any]:
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at] is _MARK:
                items = self._stack[at + 1 :]
                del self._stack[at:]
                return items
        raise _Refused("misses a mark")

    def _set(self, items: list[Any]) -> None:
        target = self._top()
        if type(target) is not dict or len(items) % 2:
            raise _Refused("sets items of something other than a dict")
        for key, value in zip(items[::2], items[1::2], strict=True):
            if type(key) not in (str, int):
                raise _Refused(f"has a dict with a key that is a {type(key).__name__}")
            target[key] = value

    @staticmethod
    def _global(module: Any, name: Any) -> _Global:
        # Only text is looked up and quoted: to hash or print tuples nested in tuples takes the whole C stack.
        if type(module) is not str or type(name) is not str:
            raise _Refused("asks for a name that is no text")
        if (module, name) not in _GLOBALS:
            raise _Refused(f"asks for {module[:60]}.{name[:60]}")
        return _Global(module, name)

    def _storage(self, identity: Any) -> _Storage:
        if type(identity) is not tuple or len(identity) != 5 or identity[0] != "storage":
            raise _Refused("names something other than a tensor's bytes")
        _, kind, key, _, count = identity
        if type(kind) is not _Global or kind.name not in _DTYPES or type(key) is not str or type(count) is not int:
            raise _Refused("names bytes of a kind that is not known")
        dtype = _DTYPES[kind.name]
        wanted, found = count * dtype.itemsize, self._sizes.get(key)
        if count < 0 or found != wanted:
            raise _Refused(f"wants {wanted} bytes for {key!r}, the archive has {found}")
        return _Storage(key, dtype, count)

    def _call(self, function: Any, arguments: Any) -> Any:
        if type(function) is not _Global or type(arguments) is not tuple:
            raise _Refused("calls something that is no function")
        if function.name == "OrderedDict" and arguments == ():
            return {}
        if function.name == "Size" and len(arguments) == 1 and type(arguments[0]) is tuple:
            return arguments[0]
        if function.name == "_rebuild_parameter" and len(arguments) == 3 and type(arguments[0]) is StoredTensor:
            return arguments[0]
        if function.name == "_rebuild_tensor_v2" and 6 <= len(arguments) <= 7:
            return _tensor(*arguments[:4])
        raise _Refused(f"calls {function.name} with arguments that are not a checkpoint's")


def _tensor(storage: Any, offset: Any, size: Any, stride: Any) -> StoredTensor:
    if type(storage) is not _Storage or type(offset) is not int or type(size) is not tuple or type(stride) is not tuple:
        raise _Refused("describes a tensor by something other than numbers")
    numbers = (offset, *size, *stride)
    if len(size) != len(stride) or len(size) > MAX_DIMENSIONS:
        raise _Refused(
            f"describes a tensor of {len(size)} sizes and {len(stride)} strides, the limit is {MAX_DIMENSIONS}"
        )
    if any(type(n) is not int or not 0 <= n < 1 << 48 for n in numbers):
        raise _Refused("describes a tensor whose sizes, strides or offset are no numbers within 0..2^48")
    last = offset + sum((n - 1) * step for n, step in zip(size, stride, strict=True))
    if math.prod(size) and last >= storage.count:
        raise _Refused(f"describes a tensor of size {size} in {storage.count} numbers")
    if math.prod(size) * storage.dtype.itemsize > MAX_TENSOR_BYTES:
        raise _Refused(f"describes a tensor of size {size}, more than {MAX_TENSOR_BYTES} bytes")
    return StoredTensor(key=storage.key, dtype=storage.dtype, offset=offset, size=size, stride=stride)
