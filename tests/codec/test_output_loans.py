"""Large outputs are decoded in the memory of the bytes object that is returned: nothing of that may show."""

from __future__ import annotations

import importlib
import random
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")
from lydite import codec
from lydite.codec.core import proved
from lydite.codec.errors import OutputLimitError, StreamError

LENT_FROM = 1 << 16


def content(size: int, seed: int, alphabet: int = 20) -> bytes:
    """Bytes that compress to less than a fourth where the alphabet is small."""
    chance = random.Random(seed)
    words = [bytes(chance.randrange(alphabet) for _ in range(chance.randrange(1, 40))) for _ in range(50)]
    made = bytearray()
    while len(made) < size:
        made += chance.choice(words)
    return bytes(made[:size])


def same(out: bytes, data: bytes) -> bool:
    """Equal as objects are: content, length, hash, and nobody else holds it."""
    return out == data and len(out) == len(data) and hash(out) == hash(bytes(bytearray(data))) and type(out) is bytes


@pytest.mark.parametrize("alphabet", [2, 20, 256])
@pytest.mark.parametrize("size", [LENT_FROM - 1, LENT_FROM, LENT_FROM + 1, 150_001, 1 << 20, (4 << 20) + 17])
def test_any_limit_gives_the_same_bytes(size: int, alphabet: int) -> None:
    """The limit decides where the output is made: exact, a little more, twice, and no limit to speak of."""
    data = content(size, size, alphabet)
    raw = zlib.compressobj(6, zlib.DEFLATED, -15)
    streams = {15: zlib.compress(data), -15: raw.compress(data) + raw.flush(), 31: codec.compress(data, wbits=31)}
    for wbits, stream in streams.items():
        for limit in (size, size + 1, size + 5000, 2 * size, 1 << 40):
            out = codec.decompress(stream, max_bytes=limit, wbits=wbits)
            assert same(out, data), (wbits, limit)
            assert sys.getrefcount(out) == 2
        with pytest.raises(OutputLimitError):
            codec.decompress(stream, max_bytes=size - 1, wbits=wbits)


@pytest.mark.parametrize("at", [0.02, 0.5, 0.99])
def test_a_refusal_late_in_a_stream_leaves_nothing_behind(at: float) -> None:
    """The output was begun and is given up; what follows is not disturbed."""
    data = content(300_000, 3, 200)
    good = zlib.compress(data)
    for limit in (len(data), 1 << 40):
        for broken in (good[: int(len(good) * at)], good[:-1] + bytes([good[-1] ^ 1])):
            with pytest.raises(StreamError):
                codec.decompress(broken, max_bytes=limit)
        assert same(codec.decompress(good, max_bytes=limit), data)


def test_a_dictionary_and_many_members() -> None:
    """The output follows the dictionary, or other members, in one array."""
    data, dictionary = content(200_000, 5), content(40_000, 6)
    writer = zlib.compressobj(zdict=dictionary)
    stream = writer.compress(data) + writer.flush()
    for limit in (len(data), 3 * len(data), 1 << 40):
        assert same(codec.decompress(stream, max_bytes=limit, zdict=dictionary), data)
    members = codec.compress(data, wbits=31) * 3
    status, out, end = proved.gunzip_all(members, 3 * len(data))
    assert (status, end) == (0, len(members))
    assert same(out, 3 * data)


def test_threads_each_have_their_own() -> None:
    """The lock of the interpreter is open while an output is made."""
    pieces = [content(100_000 + 30_000 * n, n, 5 + n) for n in range(8)]
    streams = [zlib.compress(piece) for piece in pieces]

    def decode(n: int) -> bool:
        return same(codec.decompress(streams[n % 8], max_bytes=len(pieces[n % 8]) << (n % 3)), pieces[n % 8])

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(decode, range(96)))


@pytest.mark.parametrize("decoder", [0, 1, 2])
def test_a_comparison_says_yes_to_the_same_bytes_alone(decoder: int) -> None:
    data = content(100_000, 9)
    stream = codec.compress(data, wbits=(-15, 15, 31)[decoder])
    assert proved.decodes_to(decoder, stream, data)
    assert proved.decodes_to(decoder, codec.compress(b"", wbits=(-15, 15, 31)[decoder]), b"")
    others = [data[:-1], data + b"x", data[:-1] + bytes([data[-1] ^ 1]), b"", bytes(len(data))]
    assert not any(proved.decodes_to(decoder, stream, other) for other in others)
    assert not any(proved.decodes_to(decoder, stream[:cut], data) for cut in (0, 1, 10, len(stream) // 2))
    assert not proved.decodes_to((decoder + 1) % 3, stream, data)
    with pytest.raises(ValueError, match="decoder 3"):
        proved.decodes_to(3, stream, data)


def builds() -> list[ModuleType]:
    """The builds of the proved core that this processor runs."""
    plain = importlib.import_module("lydite.codec._proved")
    try:
        return [plain, *([importlib.import_module("lydite.codec._proved_wide")] if plain.WIDE else [])]
    except ImportError:
        return [plain]


def test_the_builds_give_the_same() -> None:
    """One source, two sets of instructions."""
    chance = random.Random(11)
    if len(modules := builds()) == 1:
        pytest.skip("this processor, or this compiler, has one build only")
    assert proved is modules[1]
    for n in range(60):
        data = content(chance.randrange(1, 60_000), n, chance.choice([2, 30, 256]))
        streams = {module.zlib(data, 0, n % 10, 2, False)[0] for module in modules}
        assert len(streams) == 1
        stream = bytearray(streams.pop())
        if n % 2:
            stream[chance.randrange(len(stream))] ^= 1 << chance.randrange(8)
        answers = [module.unzlib(bytes(stream), len(data)) for module in modules]
        assert answers[0] == answers[1]
        assert {module.adler32(data, 1) for module in modules} == {zlib.adler32(data)}
        assert {module.crc32(data, 0) for module in modules} == {zlib.crc32(data)}
