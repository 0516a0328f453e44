"""Headers that every answer carries. No page has inline script or style, so the policy needs no exceptions."""

from __future__ import annotations

from flask import Flask, Response, request

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def install(app: Flask, *, https: bool) -> None:
    """Add the headers after every request."""

    @app.after_request
    def add_headers(antwoord: Response) -> Response:
        antwoord.headers["Content-Security-Policy"] = CSP
        antwoord.headers["X-Content-Type-Options"] = "nosniff"
        antwoord.headers["X-Frame-Options"] = "DENY"  # for browsers that do not know frame-ancestors
        antwoord.headers.setdefault("Referrer-Policy", "same-origin")
        antwoord.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        antwoord.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        antwoord.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if request.endpoint not in {"static", "agenda.feed"} or antwoord.status_code >= 400:
            antwoord.headers["Cache-Control"] = "no-store"
        if https:
            antwoord.headers["Strict-Transport-Security"] = "max-age=31536000"
        return antwoord
