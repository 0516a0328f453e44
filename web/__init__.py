"""The front end: parse what the browser sends, ask one use case of `scheduler.service`, show the answer."""

from web.app import create_app
from web.demo import serve_demo
from web.server import serve

__all__ = ["create_app", "serve", "serve_demo"]
