#!/bin/sh
# Feeds the draws to a statistical battery in the three orders that have exposed bad keying before.
#   sh bench/randomness/battery.sh [person|month|seed ...]      needs a built dist/ and PractRand or dieharder
# PractRand (RNG_test) is preferred: it reads to 8 GB, or LIMIT. dieharder runs TESTS, or the whole battery (-a).
set -eu

here=$(dirname "$0")
if [ $# -eq 0 ]; then set -- person month seed; fi

for order in "$@"; do
  echo "== order $order"
  if command -v RNG_test > /dev/null; then
    node "$here/stream.mjs" --order "$order" | RNG_test stdin32 -tlmin 256MB -tlmax "${LIMIT:-8GB}"
  elif command -v dieharder > /dev/null; then
    if [ -z "${TESTS:-}" ]; then
      node "$here/stream.mjs" --order "$order" | dieharder -a -g 200
    else
      # One stream for all the tests, so that each reads on where the one before it stopped.
      node "$here/stream.mjs" --order "$order" | for test in $TESTS; do
        # shellcheck disable=SC2086 -- a test may bring its ntuple: "200:-n:2"
        dieharder -g 200 -d $(echo "$test" | tr : ' ') | grep -E 'PASSED|WEAK|FAILED'
      done
    fi
  else
    echo 'neither RNG_test (PractRand) nor dieharder is installed' >&2
    exit 2
  fi
done
