"""Turn the SVG at the standard input into a PNG, with the fonts that are named: a program run by `drawing`."""

import sys


def main() -> None:
    import resvg_py  # noqa: PLC0415 - 3 MB of which no other process of ours knows

    svg = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=sys.argv[1:]))


if __name__ == "__main__":
    main()
