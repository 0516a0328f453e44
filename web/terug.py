"""The way back: where the page on screen can be asked for again, and where its reader came from."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from flask import Flask, current_app, request


def page_address() -> str:
    """An address that shows the page on screen again; for the answer to a form that is where the form stands."""
    hier = request.full_path.rstrip("?")
    if request.method in {"GET", "HEAD"}:
        return hier
    return came_from() or (hier if _is_page(request.path) else "")


def came_from() -> str:
    """The page of ours from which this was asked, as the browser tells; empty when it does not, or comes from afar."""
    try:
        van = urlsplit(request.referrer or "")
    except ValueError:
        return ""
    if van.netloc != request.host or not _is_page(unquote(van.path)):
        return ""
    return safe_next(f"{van.path}?{van.query}" if van.query else van.path)


def safe_next(doel: str) -> str:
    """An address of our own to go on to, or nothing."""
    goed = doel.startswith("/") and doel.isprintable() and not doel.startswith(("//", "/\\"))
    return doel if goed else ""


def install(app: Flask) -> None:
    """Make both known to the templates."""
    app.jinja_env.globals.update(page_address=page_address, came_from=came_from)


def _is_page(pad: str) -> bool:
    """Whether there is something to see at this address."""
    return bool(current_app.create_url_adapter(request).test(pad, "GET"))  # type: ignore[union-attr]
