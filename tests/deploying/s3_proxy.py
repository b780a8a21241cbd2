"""Stands before a store: answers some requests as a store in trouble would, and passes on the others."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from msgspec import Struct, field

Trouble = Callable[[str, str], tuple[int, str] | None]
"""Takes method and path of a request; returns status and code of a faked answer, None for the store's own."""


class Proxy(Struct, dict=True):
    """What the proxy does now, and the requests that came, each as method and path."""

    endpoint: str = ""
    trouble: Trouble = lambda method, path: None
    requests: list[tuple[str, str]] = field(default_factory=list)

    def sent(self) -> list[str]:
        """Keys of what was written and is no record."""
        keys = [path.split("/", 2)[2] for method, path in self.requests if method == "PUT" and path.count("/") > 1]
        return [key for key in keys if not key.startswith((".warta/", "deployment.json"))]


@contextmanager
def proxy_to(store: str) -> Iterator[Proxy]:
    """Start a proxy before the store at this address."""
    proxy = Proxy()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *words: object) -> None:
            """Nobody reads it."""

        def answer(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            proxy.requests.append((self.command, self.path))
            faked = proxy.trouble(self.command, self.path)
            if faked:
                body = f"<Error><Code>{faked[1]}</Code><Message>Sengaja</Message></Error>".encode()
                self.send_response(faked[0])
                self.reply([("Content-Type", "application/xml")], body)
            else:
                self.pass_on(content)

        def pass_on(self, content: bytes) -> None:
            with closing(HTTPConnection(urlsplit(store).netloc, timeout=30)) as connection:
                connection.request(self.command, self.path, content, dict(self.headers.items()))
                answer = connection.getresponse()
                body = answer.read()
                self.send_response_only(answer.status)
                hop = {"transfer-encoding", "connection", *(["content-length"] if self.command != "HEAD" else [])}
                self.reply([each for each in answer.getheaders() if each[0].lower() not in hop], body)

        def reply(self, headers: list[tuple[str, str]], body: bytes) -> None:
            for name, value in headers:
                self.send_header(name, value)
            if self.command != "HEAD":
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_GET = do_PUT = do_HEAD = do_DELETE = do_POST = answer  # noqa: N815 - names that the server asks for

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    proxy.endpoint = f"http://127.0.0.1:{server.server_port}"
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
