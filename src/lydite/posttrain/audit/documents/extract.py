"""Documents out of files: every container that a training set comes in, read as a stream within limits.

    .jsonl .ndjson          a record for each line, and neighbouring records in one piece
    .json .ipynb            a record for each element; one record where it is no array
    .csv .tsv               a record for each row
    .parquet .arrow         a record for each row (with pyarrow; else a gap)
    .py .sh ...             the text, and for Python each string that it contains or builds
    .zip .npz .pt .tar .gz .bz2 .xz     what is inside, three levels deep, bombs refused
    other text              stretches of 64 KiB that overlap
    other bytes             their readable stretches; of .safetensors only the header

What a name says is a hint: a file that does not read as its name says is read as text, or as bytes. In every document
encoded stretches are decoded (`blobs.py`), and what comes out is a document again, of the form `decoded`.
"""

from __future__ import annotations

import csv
import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lydite.posttrain.audit.documents.blobs import decoded, encodings, few_letters, inflated, printable_runs
from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.documents.limits import Budget, bounded_lines, read_bounded, regular_files
from lydite.posttrain.audit.documents.numbers import OTHER_LETTERS, npy, tensors, unformed
from lydite.posttrain.audit.documents.programs import disguises, literals
from lydite.posttrain.audit.documents.records import csv_rows, json_items, parsed_json, strings
from lydite.posttrain.audit.documents.unfolded import of_columns, of_numbers, of_text

_CHUNK, _OVERLAP = 65_536, 4_096
_LINES = (".jsonl", ".ndjson", ".jsonlines")
_PROGRAMS = (".py", ".pyw", ".sh", ".bash", ".js", ".ts", ".r", ".jl", ".pl", ".lua", ".ipynb")
_TABLES = {".csv": ",", ".tsv": "\t"}
_STREAMS = (".gz", ".bz2", ".xz", ".zz", ".zlib")
_WEIGHTS = (".safetensors",)


def documents(root: Path, budget: Budget) -> Iterator[Document]:
    """Every document in a file, or in the files below a folder."""
    for path, name in regular_files(root, budget):
        size = path.stat().st_size
        if budget.take(name, size):
            try:
                yield from with_hidden(_of_file(path, name, budget), budget)
            except OSError as error:
                budget.gap(name, f"cannot be read: {error.strerror or error}")


def _of_file(path: Path, name: str, budget: Budget) -> Iterator[Document]:
    suffix = path.suffix.lower()
    limits = budget.limits
    if suffix in _WEIGHTS:
        yield from _safetensors_header(path, name, budget)
        return
    if suffix in (".parquet", ".arrow", ".feather"):
        yield from _columns(path, name, budget)
        return
    if suffix in _LINES:
        yield from _lines(((number, line, cut) for number, line, cut in bounded_lines(path, limits)), name, budget)
        return
    data, more = read_bounded(path, limits.max_member_bytes)
    if more:
        budget.gap(name, f"read up to {limits.max_member_bytes} bytes of {path.stat().st_size}")
    yield from _of_bytes(data, name, suffix, budget, 0)


def _of_bytes(data: bytes, name: str, suffix: str, budget: Budget, depth: int) -> Iterator[Document]:
    """Documents in the bytes of a file or of a member of an archive."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06") or suffix in (".zip", ".npz"):
        yield from _zip(data, name, budget, depth)
        return
    if data[257:262] == b"ustar" or suffix == ".tar":
        yield from _tar(data, name, budget, depth)
        return
    compressed = inflated(data, budget.limits.max_member_bytes) if data else None
    if compressed is not None:
        if depth >= budget.limits.max_depth:
            budget.gap(name, f"archives in archives beyond {budget.limits.max_depth} levels")
            return
        plain = compressed[1]
        if len(plain) >= budget.limits.max_member_bytes or len(plain) > budget.limits.max_ratio * max(1, len(data)):
            budget.gap(name, f"decompresses to {len(plain)} bytes or more from {len(data)}: read up to there")
        inner = Path(name).stem if Path(name).suffix.lower() in _STREAMS else "content"
        yield from _of_bytes(plain, f"{name}!{inner}", Path(inner).suffix.lower(), budget, depth + 1)
        return
    if suffix in _LINES:
        lines = ((at, line, False) for at, line in enumerate(data.split(b"\n"), 1))
        yield from _lines(lines, name, budget)
        return
    yield from _of_plain(data, name, suffix, budget)


def _of_plain(data: bytes, name: str, suffix: str, budget: Budget) -> Iterator[Document]:
    text = _as_text(data)
    if text is None:
        yield from _of_bytes_without_text(data, name, budget)
        return
    yield from of_text(text, name, 1, budget)
    if suffix in (".json", ".ipynb") or text.lstrip()[:1] in ("[", "{"):
        records = _json(text, name, budget)
        if records is not None:
            yield from records
            if suffix != ".ipynb":
                return
    if suffix in _TABLES:
        try:
            rows = [
                Document(name, line, tuple(row), Form.RECORD)
                for row, line in csv_rows(text, _TABLES[suffix], budget.limits.max_line_bytes)
                if row
            ]
            yield from rows
            yield from of_columns([row.parts for row in rows], name, budget)
            return
        except csv.Error as error:
            budget.gap(name, f"no table ({error}): read as text")
    form = Form.PROGRAM if suffix in _PROGRAMS or text.startswith("#!") else Form.TEXT
    yield from _chunks(text, name, form)
    if form is Form.PROGRAM:
        for literal in literals(text):
            built = (literal.built,) if literal.built else ()
            yield Document(name, literal.line, (literal.text,), Form.PROGRAM, built, literal=True)
            for hidden in disguises(literal):
                yield Document(name, hidden.line, (hidden.text,), Form.DECODED, (hidden.built,))


def _of_bytes_without_text(data: bytes, name: str, budget: Budget) -> Iterator[Document]:
    """Readable stretches, and numbers."""
    numbers = npy(data)
    if numbers is not None:
        yield from of_numbers(numbers, name, None, budget)
        return
    for start, run in printable_runs(data):
        yield Document(f"{name}@{start}", None, (run,), Form.BINARY)
    loose = unformed(data, budget.vocabulary)
    if loose is not None:
        yield from of_numbers(loose, name, None, budget)
    elif few_letters(data) and len(data) <= budget.limits.max_decoded_bytes:
        yield Document(name, None, (data.decode("latin-1"),), Form.DECODED, (OTHER_LETTERS,))


def _json(text: str, name: str, budget: Budget) -> Iterator[Document] | None:
    """The records of a JSON text; None where it is none."""
    try:
        values = list(json_items(text))
    except ValueError:
        lines = text.split("\n", 3)
        if len(lines) > 1 and lines[0].lstrip()[:1] == "{":
            numbered = ((at, line.encode("utf-8", "replace"), False) for at, line in enumerate(text.split("\n"), 1))
            return _lines(numbered, name, budget)
        budget.gap(name, "not JSON: read as text")
        return None
    if len(values) == 1 and isinstance(values[0][0], dict):
        columns = _column_table(values[0][0])
        if columns is not None:
            values = columns
    return _with_stream(
        (Document(name, line, tuple(found), Form.RECORD) for value, line in values if (found := strings(value))), name
    )


def _column_table(value: dict[str, object]) -> list[tuple[object, int]] | None:
    """{"question": [...], "answer": [...]} as rows, and {"data": [...]} as its elements."""
    lists = [item for item in value.values() if isinstance(item, list)]
    if not lists or max(len(item) for item in lists) < 2:
        return None
    if len(lists) == 1:
        return [(item, 1) for item in lists[0]]
    if len({len(item) for item in lists}) == 1:
        return [(list(row), 1) for row in zip(*lists, strict=True)]
    return None


def _lines(lines: Iterator[tuple[int, bytes, bool]], name: str, budget: Budget) -> Iterator[Document]:
    yield from _with_stream(_line_records(lines, name, budget), name)


def _line_records(lines: Iterator[tuple[int, bytes, bool]], name: str, budget: Budget) -> Iterator[Document]:
    broken = 0
    for number, line, cut in lines:
        if cut:
            budget.gap(name, f"line {number} is longer than {budget.limits.max_line_bytes} bytes: read up to there")
        if not line.strip():
            continue
        text = line.decode("utf-8", "replace")
        try:
            found = strings(parsed_json(line))
        except ValueError:
            broken += 1
            found = [text]
        yield from of_text(text, name, number, budget)
        if found:
            yield Document(name, number, tuple(found), Form.RECORD)
    if broken:
        budget.gap(name, f"{broken} lines are not JSON: read as text")


def _with_stream(records: Iterator[Document], name: str) -> Iterator[Document]:
    """The records, and after every 64 KiB of them the same in one piece."""
    kept: list[str] = []
    size, line = 0, 1
    number = 0
    for record in records:
        yield record
        number += 1
        # Without roles and other short fields, which would stand between the halves.
        text = max(record.parts, key=len)
        if not kept:
            line = record.line or 1
        kept.append(text)
        size += len(text)
        if size >= _CHUNK:
            if len(kept) > 1:
                yield Document(name, line, (" ".join(kept),), Form.STREAM)
            kept, size = [kept[-1][-_OVERLAP:]], _OVERLAP
            line = record.line or 1
    if number > 1 and len(kept) > 1:
        yield Document(name, line, (" ".join(kept),), Form.STREAM)


def _chunks(text: str, name: str, form: Form) -> Iterator[Document]:
    line, counted = 1, 0
    for start in range(0, max(1, len(text)), _CHUNK - _OVERLAP):
        line += text.count("\n", counted, start)
        counted = start
        yield Document(name, line, (text[start : start + _CHUNK],), form)
        if start + _CHUNK >= len(text):
            return


def _zip(data: bytes, name: str, budget: Budget, depth: int) -> Iterator[Document]:
    limits = budget.limits
    if depth >= limits.max_depth:
        budget.gap(name, f"archives in archives beyond {limits.max_depth} levels")
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        budget.gap(name, f"a damaged archive ({error}): read as bytes")
        yield from _of_plain(data, name, "", budget)
        return
    for member in members[: limits.max_members]:
        place = f"{name}!{member.filename}"
        if member.is_dir():
            continue
        if member.file_size > limits.max_ratio * max(1, member.compress_size) and member.file_size > 1 << 20:
            budget.gap(place, f"{member.file_size} bytes from {member.compress_size}: a bomb, not read")
            continue
        try:
            with archive.open(member) as stream:
                content = stream.read(limits.max_member_bytes + 1)
        except (
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            zlib.error,
            EOFError,
            ValueError,
            OSError,
        ) as error:
            budget.gap(place, f"cannot be unpacked: {error}")
            continue
        yield from _member(content, place, Path(member.filename).suffix.lower(), budget, depth)
    if len(members) > limits.max_members:
        budget.gap(name, f"{len(members)} members, the first {limits.max_members} were read")


def _tar(data: bytes, name: str, budget: Budget, depth: int) -> Iterator[Document]:
    limits = budget.limits
    if depth >= limits.max_depth:
        budget.gap(name, f"archives in archives beyond {limits.max_depth} levels")
        return
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for number, member in enumerate(archive):
                if number >= limits.max_members:
                    budget.gap(name, f"more than {limits.max_members} members: the rest was not read")
                    return
                stream = archive.extractfile(member) if member.isfile() else None
                if stream is not None:
                    content = stream.read(limits.max_member_bytes + 1)
                    suffix = Path(member.name).suffix.lower()
                    yield from _member(content, f"{name}!{member.name}", suffix, budget, depth)
    except (tarfile.TarError, ValueError, EOFError, OSError, RecursionError) as error:
        budget.gap(name, f"a damaged archive ({error})")


def _member(content: bytes, place: str, suffix: str, budget: Budget, depth: int) -> Iterator[Document]:
    if not budget.take(place, len(content)):
        return
    if len(content) > budget.limits.max_member_bytes:
        budget.gap(place, f"read up to {budget.limits.max_member_bytes} bytes")
        content = content[: budget.limits.max_member_bytes]
    yield from _of_bytes(content, place, suffix, budget, depth + 1)


def _columns(path: Path, name: str, budget: Budget) -> Iterator[Document]:
    try:
        import pyarrow
        import pyarrow.ipc
        import pyarrow.parquet
    except ImportError:
        budget.gap(name, "pyarrow is not installed: columns are not read (pip install 'lydite[datasets]')")
        data, _ = read_bounded(path, budget.limits.max_member_bytes)
        yield from _of_plain(data, name, "", budget)
        return

    def batches() -> Iterator[object]:
        if path.suffix.lower() == ".parquet":
            yield from pyarrow.parquet.ParquetFile(path).iter_batches(batch_size=512)
        else:
            with open(path, "rb") as stream:
                magic = stream.read(6)
            source = pyarrow.memory_map(str(path))
            yield from (pyarrow.ipc.open_file(source) if magic == b"ARROW1" else pyarrow.ipc.open_stream(source))

    def records() -> Iterator[Document]:
        row = 0
        for batch in batches():
            for value in batch.to_pylist():  # type: ignore[attr-defined]
                row += 1
                found = strings(value)
                if found:
                    yield Document(name, row, tuple(found), Form.RECORD)
                yield from of_text(json.dumps(value, default=str), name, row, budget)

    try:
        yield from _with_stream(records(), name)
    except (pyarrow.ArrowException, OSError, ValueError, TypeError) as error:
        budget.gap(name, f"damaged columns ({str(error)[:80]}): read as bytes")
        data, _ = read_bounded(path, budget.limits.max_member_bytes)
        yield from _of_plain(data, name, "", budget)


def _safetensors_header(path: Path, name: str, budget: Budget) -> Iterator[Document]:
    if not name.startswith(("submission/", "work/submission/")):
        whole, _ = read_bounded(path, budget.limits.max_member_bytes)
        for tensor, numbers in tensors(whole):
            yield from of_numbers(numbers, f"{name}!{tensor}", None, budget)
    data, _ = read_bounded(path, 8 + budget.limits.max_line_bytes)
    length = int.from_bytes(data[:8], "little")
    try:
        header = json.loads(data[8 : 8 + min(length, len(data))])
        notes = strings(header.get("__metadata__", {})) if isinstance(header, dict) else []
    except (ValueError, RecursionError):
        notes = []
    if notes:
        yield Document(name, None, tuple(notes), Form.BINARY)


def with_hidden(found: Iterator[Document], budget: Budget) -> Iterator[Document]:
    """Each document, and after it what is encoded in it."""
    number = 0
    for document in found:
        number += 1
        if number > budget.limits.max_documents:
            budget.gap(document.file, f"more than {budget.limits.max_documents} documents: the rest was not read")
            return
        yield document
        if document.form is Form.STREAM:
            continue
        for part in document.parts:
            if len(part) < 48:
                continue
            blobs, opaque = decoded(part, budget.limits.max_decoded_bytes)
            for blob in blobs:
                line = None if document.line is None else document.line + part.count("\n", 0, blob.start)
                yield Document(document.file, line, (blob.text,), Form.DECODED, document.layers + blob.layers)
            if opaque and document.form is Form.PROGRAM:
                size = sum(blob.length for blob in opaque)
                budget.gap(document.file, f"{size} characters in it look encoded and decode to nothing readable")


def _as_text(data: bytes) -> str | None:
    (encoding,) = encodings(data)
    if encoding != "utf-8":
        text = data.decode(encoding, "replace")
        if sum(letter.isprintable() or letter in "\n\r\t" for letter in text[:4096]) >= 0.95 * min(4096, len(text)):
            return text
    sample = data[:65_536]
    if b"\0" in sample:
        return None
    odd = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    if odd > 0.05 * max(1, len(sample)):
        return None
    return data.decode("utf-8", "replace")
