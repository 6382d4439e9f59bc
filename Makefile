# Two commands set up everything: `make demo` (or `make demo-canopy`, `make demo-posttrain`) and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# uv reads its own variable for extra wheel folders; hand it pip's when there is one.
export UV_FIND_LINKS ?= $(PIP_FIND_LINKS)
export OMP_NUM_THREADS ?= 1

.PHONY: demo demo-canopy demo-posttrain test check tests mutants proofs install clean

install: $(STAMP)

$(STAMP): pyproject.toml setup.py constraints.txt $(wildcard native/*.c native/*.h native/lean/* native/runtime/lean/*.h)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "lydite needs Python 3.11 or newer; $$($(PYTHON) -V) was found. Try: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 cannot make a virtual environment: on Debian, install the package python3-venv."; exit 1; }
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[dev]'
	@touch $(STAMP)
	@if [ "$$(uname)" = Linux ] && ! command -v bwrap >/dev/null; then \
	echo "bubblewrap is not installed; the sandboxes of \`lydite posttrain\` and their tests need it: apt-get install bubblewrap"; fi

demo: $(STAMP)
	$(BIN)/lydite pretrain demo $(ARGS)

# Waiting threads must not spin: they cost more than they save as soon as anything else runs.
demo-canopy: export OMP_NUM_THREADS = $(shell nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
demo-canopy: export OMP_WAIT_POLICY = PASSIVE
demo-canopy: $(STAMP)
	$(BIN)/lydite canopy demo $(ARGS)

demo-posttrain: $(STAMP)
	@command -v bwrap >/dev/null || echo "sandboxes need bubblewrap: apt-get install bubblewrap"
	$(BIN)/lydite posttrain demo $(ARGS)

test: $(STAMP) check tests

check: $(STAMP)
	$(BIN)/ruff format --check src tests benchmarks examples lean
	$(BIN)/ruff check src tests benchmarks examples lean
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(STAMP)
	$(BIN)/pytest -n 2 --dist loadfile $(ARGS)

mutants: $(STAMP)
	$(BIN)/python tests/mutants.py $(ARGS)

# Needs official Lean on the PATH, or Node with npm; no Python package.
proofs:
	$(PYTHON) lean/tools/proofs.py $(ARGS)
	@if command -v npm >/dev/null; then $(PYTHON) lean/tools/emit.py --check; \
	else echo "native/lean not compared with the Lean beside it: the pinned generator needs Node with npm"; fi

clean:
	rm -rf $(VENV) build dist runs .mypy_cache .ruff_cache .pytest_cache lean/.cache
