#!/usr/bin/env bash
# Compiles the crates that are to run in a reader's browser for
# wasm32-unknown-unknown: by rustup's standard library for it, or else by
# Debian's rustc-web, cargo-web and rust-web-src, which build their own.
#
# Where there is neither it says SKIPPED and exits with 77. With --find it
# only says which there is.
set -euo pipefail
cd "$(dirname "$0")/.."

target=wasm32-unknown-unknown
packages=(--package=longhand-{core,digits,spec,words,derive,checker,plots})
least=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

main() {
    local way
    way=$(find_way)
    if [[ $way == none ]]; then
        echo "SKIPPED: no compiler for $target. Either of these brings one:" \
             "rustup target add $target;" \
             "apt-get install rustc-web cargo-web rust-web-src (Debian)"
        return 77
    fi
    echo "$target by $way"
    [[ ${1-} == --find ]] || "build_by_$way"
}

find_way() {
    if [[ -d $(rustc --print target-libdir --target "$target") ]]; then
        echo rustup
    elif [[ -x /usr/bin/cargo && -f $(debian_source)/std/Cargo.toml ]] &&
        at_least "$(/usr/bin/rustc --version | cut -d' ' -f2)"; then
        echo debian
    else
        echo none
    fi
}

build_by_rustup() {
    cargo build --locked --target "$target" "${packages[@]}"
}

# A folder of its own, since this is another compiler than the other builds'.
build_by_debian() {
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_PROFILE_DEV_DEBUG=false \
        /usr/bin/cargo build --locked --target "$target" \
        --target-dir "${CARGO_TARGET_DIR:-target}/wasm" \
        -Z build-std=std,panic_abort "${packages[@]}"
}

debian_source() {
    [[ -x /usr/bin/rustc ]] || return 0
    echo "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library"
}

# Whether a version is one that the project compiles with.
at_least() {
    [[ $(printf '%s\n' "$least" "$1" | sort --version-sort | head -n 1) == \
       "$least" ]]
}

main "$@"
