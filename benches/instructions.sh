#!/bin/sh
# Instructions for each look-up, by callgrind: the difference between runs of 200 and of 100 rounds,
# so that start-up cancels out, less what the loop takes with a router that does nothing.
set -eu
cd "$(dirname "$0")/.."

program=$(cargo bench -p catzilla-benches --bench routing --no-run --message-format=short 2>&1 |
    sed -n 's/.*(\(.*\/deps\/routing-[^)]*\)).*/\1/p')

# count ROUTER LIST ROUNDS
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" instructions "$1" "$2" "$3" 2>&1 |
        sed -n 's/.*Collected : //p'
}

# each ROUTER LIST PATHS
each() {
    echo $((($(count "$1" "$2" 200) - $(count "$1" "$2" 100)) / 100 / $3))
}

empty=$(each empty hits 130)
for router in catzilla matchit-0.8 matchit-0.9 path-tree wayfind; do
    hits=$(($(each $router hits 130) - empty))
    misses=$(($(each $router misses 130) - empty))
    printf '%-12s %5d a hit with its parameters, %5d a miss\n' $router $hits $misses
done
for routes in 1000 10000; do
    printf '%-12s %5d in a list of %d\n' catzilla $(($(each catzilla $routes 10000) - empty)) $routes
done
