"""Start the simulator: `python -m simulator --port 8090 --people people.json`."""

import argparse
import sys
from pathlib import Path
from types import FrameType

import uvicorn

from simulator.app import Options, build
from simulator.world.people import PeopleError, load_cast
from simulator.world.world import World
from simulator.zalo.bot import ZaloOptions


class _Server(uvicorn.Server):
    """A server that ends long polls and event streams when told to stop, so that stopping takes no time."""

    def __init__(self, config: uvicorn.Config, world: World) -> None:
        super().__init__(config)
        self._world = world

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._world.live.close()
        super().handle_exit(sig, frame)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="simulator", description="Telegram and Zalo on this machine, with phones.")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--people", type=Path, required=True, metavar="FILE.json")
    parser.add_argument("--control", default="", metavar="URL", help="where the bot's clock can be moved")
    parser.add_argument("--flood", type=int, default=0, metavar="N", help="messages a second a Telegram bot may send")
    parser.add_argument("--zalo-replay", action="store_true", help="report a consumed Zalo update again and again")
    parser.add_argument("--zalo-quota", type=int, default=0, metavar="N", help="messages a Zalo bot may send in all")
    return parser


def main() -> int:
    given = _arguments().parse_args()
    try:
        cast = load_cast(given.people)
    except PeopleError as problem:
        sys.stderr.write(f"simulator: {problem}\n")
        return 1
    address = f"http://{given.host}:{given.port}"
    options = Options(address, given.control, given.flood, ZaloOptions(given.zalo_replay, given.zalo_quota))
    app, world = build(cast, options)
    config = uvicorn.Config(app, given.host, given.port, log_level="warning", access_log=False, ws="none")
    config.timeout_graceful_shutdown = 2
    _Server(config, world).run()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
