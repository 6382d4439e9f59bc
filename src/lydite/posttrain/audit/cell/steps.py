"""The simple commands of a run, each with what it was handed: files by name, a pipe, another process, a here-document.

Words are followed through `cd`, assignments, `sh -c`, pipes and process substitution. What a variable or a loop would
make of a word is not followed: such words are left out.
"""

from __future__ import annotations

import posixpath
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lydite.posttrain.audit.cell.case import Case
from lydite.posttrain.audit.cell.said import tool_calls, without_here_documents
from lydite.posttrain.cell import SANDBOX_GIVEN, SANDBOX_WORK

LOOKS_LIKE_DATA = re.compile(
    r"\.(?:jsonl?|ndjson|jsonlines|csv|tsv|txt|text|md|parquet|arrow|feather|np[yz]|bin|dat|data|raw|pkl|pickle|pt|hex|b64"
    r"|gz|bz2|xz|zst|lz4|zip|tar|tgz|db|sqlite|msgpack|xml|h5|hdf5|tfrecord)$",
    re.IGNORECASE | re.MULTILINE,
)
_ELSEWHERE = re.compile(
    r"^/(?:dev/(?:shm|fd|mqueue)/|proc/[^/]+/(?:task/\d+/)?(?:fd|root|cwd|mem\b)|run/|var/tmp/|mnt/|media/)"
)
_SYSTEM = re.compile(r"^/(?:dev|proc|sys|etc|usr|opt|lib|lib64|bin|sbin|agent)(?:/|$)")
_OUTPUTS = re.compile(
    r"^-+(?:o$|\w*(?:out|save|log|best|dest|target|report|result|write|dump|export|metric|pred|histor|plot))", re.I
)
_NO_DATA = re.compile(
    r"^-+\w*(?:cache|ckpt|check|model|base|resume|init|adapter|token|config|teacher|ref|tmp|temp|name|state|deepspeed)",
    re.I,
)
_PYTHON = re.compile(r"(?:^|/)(?:python[\d.]*|ipython3?|torchrun|accelerate|deepspeed|uv)$")
_TOOLS = re.compile(r"^(?:pip|venv|http|json|pytest|unittest|compileall|zipfile|tarfile|pdb|timeit|cProfile)\b")
_WRAPPERS = re.compile(
    r"^(?:sudo|env|nohup|time|nice|timeout|exec|command|setsid|stdbuf|then|do|else|!|\d+[smh]?|-\w+|\w+=\S*)$"
)
_MARKS = re.compile(r"<<<|<\(|&>{1,2}|>{1,2}[&|]?|<&?|\|[|&]?|&&|[;&\n()]")
_PUNCTUATION = "();<>|&\n"
_STDIN = ("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")
_MAX_WORDS = 20_000


@dataclass(frozen=True)
class Step:
    """One simple command.

    Attributes:
        line: in the transcript.
        program: the Python program or module that it runs; empty for other commands.
        inputs, outputs: what look like data files among the program's arguments, by the flags before them.
        handed: files that it reads as standard input; `into`: files that it writes as standard output.
        upstream: the commands whose output is its standard input; `substituted`: those of each `<(...)`.
        fed: its standard input stands in the command line.
        dash: an argument stands for standard input.
    """

    line: int
    folder: str
    words: tuple[str, ...] = ()
    program: str = ""
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    handed: tuple[str, ...] = ()
    into: tuple[str, ...] = ()
    upstream: tuple[Step, ...] = ()
    substituted: tuple[tuple[Step, ...], ...] = ()
    fed: bool = False
    dash: bool = False

    @property
    def verb(self) -> str:
        """The command's own name."""
        return posixpath.basename(self.words[0]) if self.words else ""


@dataclass
class _Draft:
    words: list[str] = field(default_factory=list)
    handed: list[str] = field(default_factory=list)
    into: list[str] = field(default_factory=list)
    upstream: tuple[Step, ...] = ()
    substituted: list[tuple[Step, ...]] = field(default_factory=list)
    fed: bool = False
    substitution: bool = False


def elsewhere(path: str) -> bool:
    """Whether a path leads to memory, to an open file of a process, or to a folder that ends with the sandbox."""
    return bool(_ELSEWHERE.match(path)) and path not in _STDIN


def steps_of(case: Case) -> list[Step]:
    """Every simple command that the transcript shows."""
    found: list[Step] = []
    for call in tool_calls(case):
        if call.command:
            found.extend(_Shell(call.line).run(call.command, 0))
    return found


class _Shell:
    """A shell that runs nothing: where it is, and what its variables hold."""

    def __init__(self, line: int) -> None:
        self.line, self.folder, self.found = line, SANDBOX_WORK, list[Step]()
        self.variables = {"LYDITE_WORK": SANDBOX_WORK, "LYDITE_GIVEN": SANDBOX_GIVEN, "HOME": f"{SANDBOX_WORK}/home"}
        self.variables |= {"TMPDIR": f"{SANDBOX_WORK}/tmp", "PWD": SANDBOX_WORK}

    def run(self, command: str, depth: int) -> list[Step]:
        """The steps of a command line, in their order."""
        plain = without_here_documents(command)
        fed = plain != command
        stack, current = list[_Draft](), _Draft(fed=fed)
        waiting = ""
        for token in _tokens(plain):
            if not set(token) <= set(_PUNCTUATION):
                place = current.handed if waiting == "<" else current.into if waiting == ">" else None
                if waiting == "<<<":
                    current.fed = True
                else:
                    (current.words if place is None else place).append(token)
                waiting = ""
                continue
            for mark in _MARKS.findall(token):
                waiting = ""
                if mark in ("<(", "("):
                    stack.append(current)
                    current = _Draft(substitution=mark == "<(")
                elif mark == ")":
                    inner, drafted = self._done(current, depth), current
                    current = stack.pop() if stack else _Draft(fed=fed)
                    if drafted.substitution:
                        current.substituted.append(inner)
                elif mark in ("|", "|&"):
                    current = _Draft(upstream=self._done(current, depth), substitution=current.substitution)
                elif mark[0] in "<>" or mark[:2] == "&>":
                    waiting = mark if mark == "<<<" else "<" if mark[0] == "<" else ">"
                else:
                    self._done(current, depth)
                    current = _Draft(fed=fed)
        for draft in (current, *stack):
            self._done(draft, depth)
        return self.found

    def _done(self, draft: _Draft, depth: int) -> tuple[Step, ...]:
        """The draft as a step, with those before it in its pipeline."""
        words = [self._expanded(word) for word in draft.words]
        while words and _WRAPPERS.match(words[0]):
            name, equal, value = words[0].partition("=")
            if equal:
                self.variables[name] = value
            words = words[1:]
        if words and words[0] == "export":
            self.variables.update(word.partition("=")[::2] for word in words[1:] if "=" in word)
        if not words:
            return draft.upstream
        if words[0] == "cd" and len(words) > 1:
            self.folder = posixpath.normpath(posixpath.join(self.folder, words[1]))
        before = len(self.found)
        if posixpath.basename(words[0]) in ("sh", "bash", "zsh", "dash") and depth < 3:
            flag = next((at for at, word in enumerate(words) if re.fullmatch(r"-\w*c", word)), None)
            if flag is not None and flag + 1 < len(words):
                # A list of arguments may have been joined without its quotes.
                inner = words[flag + 1] if " " in words[flag + 1] else shlex.join(words[flag + 1 :])
                self.run(inner, depth + 1)
                if len(self.found) > before:
                    last = self.found[-1]
                    handed = (*last.handed, *map(self._expanded, draft.handed))
                    self.found[-1] = _with_program(replace(last, handed=handed, fed=last.fed or draft.fed))
                    if draft.upstream and not self.found[before].upstream:
                        self.found[before] = replace(self.found[before], upstream=draft.upstream)
                return (*draft.upstream, *self.found[before:])
        step = _with_program(
            Step(
                line=self.line,
                folder=self.folder,
                words=tuple(words),
                handed=tuple(self._expanded(word) for word in draft.handed),
                into=tuple(self._expanded(word) for word in draft.into),
                upstream=draft.upstream,
                substituted=tuple(draft.substituted),
                fed=draft.fed,
            )
        )
        self.found.append(step)
        return (*draft.upstream, step)

    def _expanded(self, word: str) -> str:
        if word == "~" or word.startswith("~/"):
            word = self.variables["HOME"] + word[1:]
        return re.sub(r"\$(?:\{(\w+)\}|(\w+))", lambda m: self.variables.get(m[1] or m[2], m[0]), word)


def _tokens(text: str) -> list[str]:
    text = re.sub(r"(?m)^\s*#.*$", "", text.replace("\\\n", " "))
    for attempt in (text, text.replace("'", " ").replace('"', " ")):
        lexer = shlex.shlex(attempt, posix=True, punctuation_chars=_PUNCTUATION)
        lexer.whitespace, lexer.whitespace_split, lexer.commenters = " \t\r", True, ""
        try:
            return list(lexer)[:_MAX_WORDS]
        except ValueError:
            continue
    return []


def _with_program(step: Step) -> Step:
    words = step.words
    python = next((at for at, word in enumerate(words[:12]) if _PYTHON.search(word)), None)
    script = next((at for at, word in enumerate(words) if word.endswith(".py")), None)
    if python is None and script != 0:
        return step
    module = next((at for at, word in enumerate(words[:12]) if word == "-m" and at > (python or 0)), None)
    if module is not None and (script is None or module < script) and module + 1 < len(words):
        script = None if _TOOLS.match(words[module + 1]) else module + 1
    if script is None:
        return step
    inputs, outputs, dash = [], list(step.into), False
    for flag, word in _arguments(words[script + 1 :]):
        unknown = re.search(r"[$`{}]|^https?:|\s", word) or _NO_DATA.match(flag)
        if _OUTPUTS.match(flag):
            outputs.append(word)
        elif word in _STDIN:
            dash = True
        elif not unknown and (elsewhere(word) or (LOOKS_LIKE_DATA.search(word) and not _SYSTEM.match(word))):
            inputs.append(word)
    inputs += [word for word in step.handed if not _SYSTEM.match(word) or elsewhere(word)]
    return replace(step, program=words[script], inputs=tuple(inputs), outputs=tuple(outputs), dash=dash)


def _arguments(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each argument that is no flag, with the flag before it."""
    flag = ""
    for word in words:
        if re.match(r"-+[A-Za-z]", word):
            flag, equal, value = word.partition("=")
            if equal:
                yield flag, value
                flag = ""
        else:
            name, equal, value = word.partition("=")
            # Some take name=value without dashes.
            yield (f"--{name}", value) if equal and name.isidentifier() else (flag, word)
