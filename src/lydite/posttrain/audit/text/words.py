"""A text as words that compare well: case, width, accents and punctuation gone, numbers in one spelling.

Scripts without spaces (Chinese, Japanese, Thai ...) give one word for each character, so that runs of words mean the
same everywhere. Look-alike letters of other alphabets and invisible characters, the cheapest disguise of all, are
folded away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NUMBER = "0"
"""What stands for every number in a template."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u03bf\u03b1\u03b5\u03b9\u03bd\u03c1\u03c4\u03c5\u0131",
    "aeopcyxisjoaeivptui",
)
_NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_SPELLED = {word: str(value) for value, word in enumerate(_NUMERALS.split())} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "hundred": "100",
    "thousand": "1000",
    "twice": "2",
}
_ENDINGS = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly")
_EVERYWHERE = (
    "a an the and or but if then than of to in on at by for from with as is are was were be been being it its this "
    "that these those he she they them his her their him i you we my your our me us so not no do does did done have "
    "has had will would can could may might shall should must there here what which who whom whose how when where why "
    "each every all any some many much more most less few other another same such into out up down over under after "
    "before during while also only just very too about per s t"
)
_STOP = frozenset(_EVERYWHERE.split())


def words(text: str) -> list[str]:
    """The words of `text`, in order."""
    return [word for word, _ in placed_words(text)]


def placed_words(text: str) -> Iterator[tuple[str, int]]:
    """Each word with where it begins in the folded text (`folded`)."""
    plain = folded(text)
    for match in _WORD.finditer(plain):
        word = match.group()
        if word[0].isdigit():
            yield _number(word), match.start()
        elif _UNSPACED.search(word):
            for at, character in enumerate(word):
                yield character, match.start() + at
        else:
            yield word, match.start()


def folded(text: str) -> str:
    """Compatibility characters, case, accents, look-alikes and invisible characters folded; lines are kept."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).casefold()
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    # A word with Latin letters in it hides its foreign ones; a Greek or Russian word stays as it is.
    return re.sub(r"\w*[a-z]\w*", lambda match: match.group().translate(_LOOK_ALIKES), kept)


def template(sequence: list[str]) -> list[str]:
    """The same words with every number replaced."""
    return [NUMBER if word[0].isdigit() or word in _SPELLED else word for word in sequence]


def stems(sequence: list[str]) -> list[str]:
    """The words that carry meaning, without endings, number words as digits."""
    kept = []
    for word in sequence:
        if word in _STOP:
            continue
        kept.append(_SPELLED.get(word) or _stem(word))
    return kept


def numbers(sequence: list[str]) -> list[str]:
    """The numbers among the words, those written as words too, as digits."""
    return [_SPELLED.get(word, word) for word in sequence if word[0].isdigit() or word in _SPELLED]


def _stem(word: str) -> str:
    if word[0].isdigit() or len(word) < 5:
        return word[:-1] if len(word) == 4 and word.endswith("s") and word[0].isalpha() else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("e") else word


def _number(word: str) -> str:
    plain = word.replace(",", "")
    if plain.count(".") == 1:
        plain = plain.rstrip("0").rstrip(".")
    return plain.lstrip("0") or "0" if not plain.startswith("0.") else plain
