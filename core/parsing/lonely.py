"""A parsing child started by itself, where there is no fork server: `python -m core.parsing.lonely PORT`.

It calls back on the loopback address and proves itself with the key it reads from its standard input, which works on every platform.
"""

import socket
import sys

from core.parsing import child


def main(port: int, key: str) -> None:
    channel = socket.create_connection(("127.0.0.1", port), timeout=10)
    channel.settimeout(None)
    channel.sendall(key.encode("ascii"))
    child.serve(channel, parent=None)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.stdin.readline().strip())
