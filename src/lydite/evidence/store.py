"""The store: byte strings under names, in a folder, in memory or in an S3 bucket, with one meaning for all three.

    objects/ab/abcd...      content-addressed: the name is the digest of the bytes
    anything/else           named: `create` has one winner, `replace` swaps the bytes whole

Everything read is untrusted: names are checked before use, every read takes `max_bytes`, an object larger than that is
refused before its body is fetched, and an object whose bytes do not hash to its digest is refused by name.

What is guaranteed. A reader sees a name with all of its bytes or not at all. `create` has one winner among any number
of writers, if the store keeps "create only if absent" (`require_conditional_create` asks it). In a folder, a write
that has returned survives a crash and a power failure (the bytes are flushed, then named, then the folder is flushed;
obstore does the reading but writes without flushing, so writing is done by `files`). In a bucket, durability is the
provider's.

What is not. Whoever may write to the place can delete or replace anything; `verify` finds that out, nothing here
prevents it. Folders follow symbolic links. File systems without hard links cannot `create`. A store that checks and
then writes in two steps can pass the probe and still have two winners in a race. Memory stores live in one process,
and no store may be used across a fork: start processes with "spawn".
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from weakref import WeakValueDictionary

import obstore
from obstore.exceptions import AlreadyExistsError as ObstoreAlreadyExistsError
from obstore.exceptions import BaseError as ObstoreError
from obstore.exceptions import PermissionDeniedError as ObstorePermissionDeniedError
from obstore.exceptions import UnauthenticatedError as ObstoreUnauthenticatedError
from obstore.store import LocalStore, MemoryStore, S3Store

from lydite.evidence.digest import Digest, digest_of, is_digest
from lydite.evidence.errors import (
    AlreadyExistsError,
    ConditionalCreateError,
    DamagedObjectError,
    NotFoundError,
    StoreNameError,
    StoreUnavailableError,
    TooLargeError,
)
from lydite.evidence.files import write_atomic, write_new

MAX_NAME_CHARACTERS = 512
MAX_NAMES = 1_000_000
STREAM_CHUNK_BYTES = 4 << 20

# Lower case only: on a case-insensitive disk two spellings of one name would be one file. No leading dot: those are the
# unfinished writes of `files`.
_NAME = re.compile(r"[a-z0-9_][a-z0-9._-]{0,127}(/[a-z0-9_][a-z0-9._-]{0,127}){0,15}\Z")
_S3_QUERY = frozenset({"endpoint", "region"})

_named_memory: WeakValueDictionary[str, Store] = WeakValueDictionary()


def open_store(
    address: str | Path,
    *,
    create: bool = True,
    endpoint: str | None = None,
    region: str | None = None,
    access_key_id: str | None = None,
    secret_access_key: str | None = None,
    session_token: str | None = None,
    connect_timeout: timedelta = timedelta(seconds=5),
    request_timeout: timedelta = timedelta(seconds=60),
) -> Store:
    """Open a folder (path or file://), memory:// (fresh; memory://NAME is shared while held) or a bucket.

    A bucket is s3://BUCKET/PREFIX?endpoint=URL&region=NAME. Credentials come as arguments, or from the AWS_*
    environment variables or instance role that obstore reads; they are refused in the address,
    which ends up in logs and records.
    `create=False` refuses a folder that is not there. `request_timeout` bounds one request with its body.

    Raises StoreNameError for an address of no known form, StoreUnavailableError for a folder that cannot be made.
    """
    text = str(address)
    if text.startswith("memory://"):
        return _open_memory(text)
    if text.startswith("s3://"):
        options = {
            "endpoint": endpoint,
            "region": region,
            "access_key_id": access_key_id,
            "secret_access_key": secret_access_key,
            "session_token": session_token,
        }
        given = {key: value for key, value in options.items() if value is not None}
        return _open_bucket(text, given, connect_timeout, request_timeout)
    if text.startswith("file://"):
        parts = urlsplit(text)
        if parts.netloc not in ("", "localhost"):
            raise StoreNameError(f"{text!r:.200} names the host {parts.netloc!r:.80}; write file:///absolute/path")
        return _open_folder(Path(unquote(parts.path)), create)
    if "://" in text:
        raise StoreNameError(f"{text!r:.200} is no store; give a folder, file://, memory:// or s3://bucket/prefix")
    return _open_folder(Path(text), create)


def object_name(digest: Digest) -> str:
    """The store name of an object; raises StoreNameError if `digest` is not 64 lower-case hex digits."""
    if not is_digest(digest):
        raise StoreNameError(f"{digest!r:.80} is not a digest; a digest is 64 lower-case hex digits of SHA-256")
    return f"objects/{digest[:2]}/{digest}"


@dataclass(frozen=True, eq=False)
class Store:
    """One opened store; make it with `open_store`. Safe to share between threads, not across a fork.

    `address` opens the same place again in another process (except memory) and holds no credentials. Any method may
    raise StoreUnavailableError, and StoreNameError for a name of another form than lower-case `a/b.c`.
    """

    address: str
    _backend: Any = field(repr=False)
    _folder: Path | None = field(default=None, repr=False)

    # Content-addressed objects

    def put_object(self, data: bytes) -> Digest:
        """Store `data` under its digest, which is returned.

        Writes even if the name is taken: the right bytes replace whatever somebody may have put there before.
        """
        digest = digest_of(data)
        self._write(object_name(digest), data, overwrite=True)
        return digest

    def get_object(self, digest: Digest, *, max_bytes: int) -> bytes:
        """The bytes of `digest`. Raises NotFoundError, TooLargeError, or DamagedObjectError for other bytes."""
        name = object_name(digest)
        data = self.read(name, max_bytes=max_bytes)
        found = digest_of(data)
        if found != digest:
            raise DamagedObjectError(f"{name} holds bytes with digest {found}; fetch the object again from its author")
        return data

    def check_object(self, digest: Digest, *, size: int) -> None:
        """Hash the object piece by piece. Raises as `get_object`, and DamagedObjectError unless it has `size` bytes."""
        name = object_name(digest)
        hasher = hashlib.sha256()
        total = 0
        for piece in self.stream(name, max_bytes=size):
            hasher.update(piece)
            total += len(piece)
        if total != size:
            raise DamagedObjectError(f"{name} holds {total} bytes, {size} were stated; fetch the object again")
        if hasher.hexdigest() != digest:
            raise DamagedObjectError(f"{name} holds bytes with digest {hasher.hexdigest()}; fetch the object again")

    def has_object(self, digest: Digest) -> bool:
        """Whether something is stored under `digest`; its bytes are not looked at."""
        try:
            self.size(object_name(digest))
        except NotFoundError:
            return False
        return True

    def object_size(self, digest: Digest) -> int:
        """Bytes the store states for `digest`, unverified. Raises NotFoundError."""
        return self.size(object_name(digest))

    # Named byte strings

    def create(self, name: str, data: bytes) -> None:
        """Store `data` under a name that is free. Raises AlreadyExistsError, with the stored bytes as they were.

        In a bucket, a lost answer that is tried again also ends in AlreadyExistsError: compare the bytes to tell.
        """
        self._write(name, data, overwrite=False)

    def replace(self, name: str, data: bytes) -> None:
        """Store `data` under the name, free or not. Readers see the old bytes or the new ones, never a mixture."""
        self._write(name, data, overwrite=True)

    def read(self, name: str, *, max_bytes: int) -> bytes:
        """The bytes under `name`. Raises NotFoundError, or TooLargeError before more than `max_bytes` are fetched."""
        result = self._open(name, max_bytes)
        with self._errors("read", name):
            data = bytes(result.bytes())
        if len(data) > max_bytes:
            raise _too_large(name, len(data), max_bytes)
        return data

    def stream(self, name: str, *, max_bytes: int) -> Iterator[bytes]:
        """The bytes under `name` in pieces of some MiB. Raises as `read`, also in the middle."""
        result = self._open(name, max_bytes)
        total = 0
        with self._errors("read", name):
            for piece in result.stream(min_chunk_size=STREAM_CHUNK_BYTES):
                total += len(piece)
                if total > max_bytes:
                    raise _too_large(name, total, max_bytes)
                yield bytes(piece)

    def size(self, name: str) -> int:
        """Bytes the store states for `name`. Raises NotFoundError."""
        _check_name(name)
        with self._errors("look up", name):
            return int(obstore.head(self._backend, name)["size"])

    def names(self, prefix: str = "", *, max_names: int = MAX_NAMES) -> list[str]:
        """The names below a folder-like prefix, sorted: "a/b" gives a/b/c, neither a/b itself nor a/bc.

        Names that this class would not take are left out: they cannot have been written by it. Raises TooLargeError
        when more than `max_names` are listed.
        """
        prefix = prefix.rstrip("/")
        if prefix:
            _check_name(prefix)
        found: list[str] = []
        listed = 0
        with self._errors("list", prefix or "/"):
            for batch in obstore.list(self._backend, prefix or None, chunk_size=1000):
                listed += len(batch)
                if listed > max_names:
                    raise TooLargeError(f"{prefix or '/'} holds more than {max_names} names; list a longer prefix")
                found.extend(item["path"] for item in batch)
        return sorted(name for name in found if _NAME.match(name) and name != prefix)

    def delete(self, name: str) -> None:
        """Remove the name; one that is absent is no error."""
        _check_name(name)
        with contextlib.suppress(NotFoundError), self._errors("delete", name):
            obstore.delete(self._backend, name)

    def require_conditional_create(self) -> None:
        """Ask the store to create one name twice; raises ConditionalCreateError unless the second is refused.

        Also the first contact with a store: one that is unreachable or read-only raises StoreUnavailableError here.
        """
        name = f"probes/{secrets.token_hex(16)}"
        remedy = "use a store that honours If-None-Match (S3, MinIO, R2) or a local folder"
        self.create(name, b"first")
        try:
            try:
                self.create(name, b"second")
            except AlreadyExistsError:
                kept = self.read(name, max_bytes=64)
                if kept != b"first":
                    raise ConditionalCreateError(
                        f"{self.address} refused to create a name twice but kept {kept!r} instead of b'first'; {remedy}"
                    ) from None
            else:
                raise ConditionalCreateError(
                    f"{self.address} created one name twice, so a chain on it could be rewritten; {remedy}"
                )
        finally:
            # A probe that stays behind is harmless; a store that cannot delete is still judged by what it did.
            with contextlib.suppress(StoreUnavailableError):
                self.delete(name)

    def _open(self, name: str, max_bytes: int) -> Any:
        """A response whose body has not been fetched; its stated size is within `max_bytes`."""
        _check_name(name)
        with self._errors("read", name):
            if self._folder is not None and not stat.S_ISREG(os.stat(self._folder / name).st_mode):
                # A pipe or a device would be waited for without end.
                raise NotFoundError(f"{name} is not a file in {self.address}; remove what lies there")
            result = obstore.get(self._backend, name)
            size = int(result.meta["size"])
        if size > max_bytes:
            raise _too_large(name, size, max_bytes)
        return result

    def _write(self, name: str, data: bytes, *, overwrite: bool) -> None:
        _check_name(name)
        with self._errors("write", name):
            try:
                if self._folder is not None:
                    write = write_atomic if overwrite else write_new
                    write(self._folder / name, data)
                elif overwrite:
                    obstore.put(self._backend, name, data)
                else:
                    obstore.put(self._backend, name, data, mode="create", use_multipart=False)
            except (FileExistsError, ObstoreAlreadyExistsError) as error:
                raise AlreadyExistsError(
                    f"{name} exists in {self.address} and is never overwritten; read it, or choose another name"
                ) from error
            except FileNotFoundError as error:
                raise StoreUnavailableError(
                    f"cannot write {name}: {self.address} does not exist; create the bucket or folder"
                ) from error

    @contextlib.contextmanager
    def _errors(self, action: str, name: str) -> Iterator[None]:
        """What obstore and the operating system raise, as this room's errors."""
        try:
            yield
        except FileNotFoundError as error:
            raise NotFoundError(f"{name} is not in {self.address}; check the name, or wait for its author") from error
        except (ObstorePermissionDeniedError, ObstoreUnauthenticatedError, PermissionError) as error:
            raise StoreUnavailableError(
                f"{self.address} does not permit to {action} {name}: {_first_line(error)}; "
                "check credentials and permissions"
            ) from error
        except (ObstoreError, OSError) as error:
            if self._folder is not None and action != "write" and _names_no_folder(error):
                # A file where the name needs a folder: nothing can be stored under the name.
                raise NotFoundError(f"{name} is not in {self.address}: a parent of it is a file; remove it") from error
            remedy = (
                "free disk space, and check that the folder is a writable directory"
                if self._folder is not None
                else "check the endpoint, the bucket and the network, then try again"
            )
            raise StoreUnavailableError(
                f"{self.address} could not {action} {name}: {_first_line(error)}; {remedy}"
            ) from error


def _open_memory(address: str) -> Store:
    name = address.removeprefix("memory://").rstrip("/")
    if not name:
        return Store(address, MemoryStore())
    _check_name(name)
    store = _named_memory.get(name)
    if store is None:
        store = Store(address, MemoryStore())
        _named_memory[name] = store
    return store


def _open_folder(folder: Path, create: bool) -> Store:
    folder = folder.expanduser().absolute()
    if not create and not folder.is_dir():
        raise StoreUnavailableError(f"{folder} is not a folder; give the folder of a run or of its store")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        backend = LocalStore(folder)
    except (ObstoreError, OSError) as error:
        raise StoreUnavailableError(
            f"cannot make the store folder {folder}: {_first_line(error)}; choose a folder you may write to"
        ) from error
    return Store(str(folder), backend, folder)


def _open_bucket(address: str, given: dict[str, str], connect_timeout: timedelta, request_timeout: timedelta) -> Store:
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    foreign = sorted(query.keys() - _S3_QUERY)
    if parts.username or parts.password or foreign:
        raise StoreNameError(
            f"a bucket address takes {sorted(_S3_QUERY)} after '?', not {foreign or 'a user'}; "
            "pass credentials as arguments or in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        )
    prefix = unquote(parts.path).strip("/")
    if not parts.netloc or (prefix and not _NAME.match(prefix)):
        raise StoreNameError(f"{address!r:.200} is no bucket address; write s3://bucket/lower-case/prefix?endpoint=URL")
    settings = {**query, **given}
    endpoint = settings.get("endpoint", "")
    try:
        backend = S3Store(
            parts.netloc,
            prefix=prefix or None,
            config={"conditional_put": "etag", **settings},
            client_options={
                "allow_http": endpoint.startswith("http://"),
                "connect_timeout": connect_timeout,
                "timeout": request_timeout,
            },
            retry_config={
                "max_retries": 3,
                "retry_timeout": max(connect_timeout * 3, timedelta(seconds=5)),
                "backoff": {
                    "init_backoff": timedelta(milliseconds=100),
                    "max_backoff": timedelta(seconds=1),
                    "base": 2,
                },
            },
        )
    except (ObstoreError, ValueError) as error:
        raise StoreNameError(f"{parts.netloc}: {_first_line(error)}; check endpoint and region") from error
    shown = "&".join(f"{key}={settings[key]}" for key in sorted(_S3_QUERY & settings.keys()))
    location = "s3://" + parts.netloc + (f"/{prefix}" if prefix else "")
    return Store(f"{location}?{shown}" if shown else location, backend)


def _check_name(name: str) -> None:
    if len(name) > MAX_NAME_CHARACTERS or not _NAME.match(name):
        raise StoreNameError(
            f"{name!r:.200} is no store name; a name is at most {MAX_NAME_CHARACTERS} characters, up to 16 parts of "
            "a-z 0-9 . _ - joined by '/', none starting with '.' or '-'"
        )


def _too_large(name: str, size: int, max_bytes: int) -> TooLargeError:
    return TooLargeError(
        f"{name} has {size} bytes, at most {max_bytes} are read; raise the limit if you trust its author"
    )


def _names_no_folder(error: BaseException) -> bool:
    return isinstance(error, NotADirectoryError) or "(os error 20)" in _first_line(error)


def _first_line(error: BaseException) -> str:
    # obstore appends a multi-line dump of its internals.
    return (str(error).splitlines() or [type(error).__name__])[0][:300]
