"""The lines of a question that say how to answer by link. The link itself is only there in the mail that leaves."""

from __future__ import annotations

LINKPLEK = "[hier komt de persoonlijke link]"
"""What stands in the outbox in the place of the link: nobody can answer for somebody else by reading along."""
LINKZIN = (
    f"Antwoord met deze link. Inloggen hoeft niet.\n{LINKPLEK}\n"
    "De link is alleen voor u. U kunt één keer antwoorden, tot dat moment."
)


def put_link(tekst: str, adres: str) -> str:
    """The text with the link in its place; without an address the lines about it are left out."""
    if adres:
        return tekst.replace(LINKPLEK, adres)
    return tekst.replace(LINKZIN, "Antwoord op uw eigen pagina, of bel ons.").replace(LINKPLEK, "")
