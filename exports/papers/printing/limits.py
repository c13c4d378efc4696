"""Run a program within bounds of memory, of computing and of what it writes: a program run by `pdf`."""

import os
import resource
import sys

MEMORY, FILE, COMPUTING = 3 * 1024**3, 64 * 1024**2, 60  # bytes (most of it only addresses), bytes, seconds


def main() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILE),
        (resource.RLIMIT_CPU, COMPUTING),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - what `pdf` found


if __name__ == "__main__":
    main()
