"""Runs inside a container: listens on loopback ports, carries each connection to a unix socket, then runs a command.

It is run as a file of its own with whatever Python 3 the image has, so it imports nothing but the standard library.

    door_forwarder.py PORT=SOCKET... -- COMMAND...
"""

import contextlib
import os
import socket
import sys
import threading


def main(words: "list[str]") -> None:
    """Listen, fork the forwarder, become the command."""
    end = words.index("--")
    listeners = []
    for pair in words[:end]:
        port, _, path = pair.partition("=")
        listeners.append((socket.create_server(("127.0.0.1", int(port)), backlog=128), path))
    if listeners and os.fork() == 0:
        # The harness waits for the end of the output; it must not wait for this process.
        null = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        threads = [threading.Thread(target=serve, args=pair) for pair in listeners]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        os._exit(0)
    for listener, _ in listeners:
        listener.close()
    os.execvp(words[end + 1], words[end + 1 :])


def serve(listener: socket.socket, path: str) -> None:
    """Carry every connection to the socket at `path`."""
    while True:
        inside, _ = listener.accept()
        outside = socket.socket(socket.AF_UNIX)
        try:
            outside.connect(path)
        except OSError:
            inside.close()
            continue
        for source, sink in ((inside, outside), (outside, inside)):
            threading.Thread(target=carry, args=(source, sink), daemon=True).start()


def carry(source: socket.socket, sink: socket.socket) -> None:
    """Copy one direction to its end."""
    try:
        while chunk := source.recv(1 << 16):
            sink.sendall(chunk)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


if __name__ == "__main__":
    main(sys.argv[1:])
