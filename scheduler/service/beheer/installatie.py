"""The settings of an installation: from the environment, else from a file, else what we would choose."""

from __future__ import annotations

import os
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from scheduler.errors import VerkeerdeInstelling
from scheduler.service.opslag import sqlite_address

PREFIX = "INBURGERPLAN_"
CONFIG = f"{PREFIX}CONFIG"
"""The variable that names the file with settings; without it that file is `BESTAND` in the data folder."""
BESTAND = "inburgerplan.env"
DATABASE = "inburgerplan.db"
GEHEIM = "geheim.txt"

Beveiliging = Literal["starttls", "tls", "geen"]


def _default_folder() -> Path:
    return Path.home() / "inburgerplan-gegevens"


class Installatie(BaseSettings):
    """How this installation runs. `repr` and complaints never show a password or the address of the database."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True, hide_input_in_errors=True)

    data: Path = Field(default_factory=_default_folder, description="de naam van een map")
    """The folder of the embedded database, the secret and the files."""
    database: SecretStr = Field(SecretStr(""), description="een adres dat begint met postgresql://, of niets")
    """The address of a PostgreSQL database; empty means SQLite in the data folder."""
    adres: str = Field("127.0.0.1", min_length=1, description="een adres van deze computer, zoals 127.0.0.1")
    poort: int = Field(8000, ge=1, le=65535, description="een getal van 1 tot 65535")
    https: bool = Field(False, description="ja of nee")
    """Whether browsers come over TLS: cookies and headers then ask for it."""
    proxy: str = Field("", description="het adres van de proxy, zoals 127.0.0.1, of niets")
    """The address of the proxy whose X-Forwarded headers we believe; empty believes nobody."""
    basis_url: str = Field(
        "", pattern=r"^(https?://[^\s/?#]+)?/?$", description="een adres zoals https://plan.example.nl"
    )
    """How people reach this installation: for links in mails."""
    smtp_host: str = Field("", description="de naam van een mailserver, of niets")
    """The mail server; empty means that nothing is mailed."""
    smtp_port: int = Field(587, ge=1, le=65535, description="een getal van 1 tot 65535")
    smtp_gebruiker: str = Field("", description="de naam waarmee u inlogt bij de mailserver, of niets")
    smtp_wachtwoord: SecretStr = Field(SecretStr(""), description="het wachtwoord bij de mailserver, of niets")
    smtp_van: str = Field("", pattern=r"^([^\s@<>]+@[^\s@<>]+)?$", description="een e-mailadres")
    smtp_beveiliging: Beveiliging = Field("starttls", description="starttls, tls of geen")

    @field_validator("database")
    @classmethod
    def only_postgres(cls, waarde: SecretStr) -> SecretStr:
        """Another kind of database is refused; `postgres://` is how some providers write it."""
        adres = waarde.get_secret_value().strip()
        if adres.startswith("postgres://"):
            adres = adres.replace("postgres://", "postgresql://", 1)
        if adres and not adres.startswith(("postgresql://", "postgresql+psycopg://")):
            raise ValueError("geen PostgreSQL")
        return SecretStr(adres)

    @field_validator("https", mode="before")
    @classmethod
    def dutch_yes(cls, waarde: Any) -> Any:
        """`ja` and `nee` are as good as `true` and `false`."""
        return {"ja": True, "nee": False}.get(str(waarde).strip().casefold(), waarde)

    @cached_property
    def database_adres(self) -> str:
        """The address to open: PostgreSQL, or the file in the data folder. It may hold a password: never show it."""
        return self.database.get_secret_value() or sqlite_address(self.data / DATABASE)

    @property
    def postgresql(self) -> bool:
        """Whether the database stands elsewhere."""
        return bool(self.database.get_secret_value())

    @property
    def geheim(self) -> Path:
        """The file with the secret that signs cookies."""
        return self.data / GEHEIM


def read_installatie(**gekozen: Any) -> Installatie:
    """The settings; what is `gekozen` (not None) goes before the environment, and that before the file.

    Raises VerkeerdeInstelling with the name of the setting, never with its value.
    """
    velden = {naam: waarde for naam, waarde in gekozen.items() if waarde is not None}
    try:
        return Installatie(_env_file=_settings_file(velden.get("data")), _env_file_encoding="utf-8", **velden)
    except ValidationError as fout:
        raise _complain(fout) from None
    except (OSError, UnicodeDecodeError):
        raise VerkeerdeInstelling("Wij kunnen het bestand met de instellingen niet lezen.") from None


def make_folder(map_: Path) -> None:
    """Make the data folder, for its owner only. Raises VerkeerdeInstelling when that cannot be."""
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise VerkeerdeInstelling(
            f"Wij kunnen de map {map_} niet maken.", f"kiest u een andere map met {PREFIX}DATA."
        ) from None


def _settings_file(data: Path | None) -> Path | None:
    """The file with settings, when there is one; one that was named has to be there."""
    genoemd = os.environ.get(CONFIG, "").strip()
    if genoemd:
        if not Path(genoemd).is_file():
            raise VerkeerdeInstelling(f"Het bestand {genoemd} is er niet. Het staat in {CONFIG}.")
        return Path(genoemd)
    bestand = (data or Path(os.environ.get(f"{PREFIX}DATA") or _default_folder())) / BESTAND
    return bestand if bestand.is_file() else None


def _complain(fout: ValidationError) -> VerkeerdeInstelling:
    """The first setting that is wrong: its name and what we expect; a name we do not know may be a typing error."""
    eerste = fout.errors(include_input=False, include_url=False)[0]
    veld = str(eerste["loc"][0]).casefold().removeprefix(PREFIX.casefold())
    if veld not in Installatie.model_fields:
        lijkt = get_close_matches(veld, Installatie.model_fields)
        return VerkeerdeInstelling(
            f"De instelling {_shown(veld)} bestaat niet.", f"bedoelt u {_shown(lijkt[0])}." if lijkt else ""
        )
    return VerkeerdeInstelling(
        f"De instelling {_shown(veld)} klopt niet. Wij verwachten {Installatie.model_fields[veld].description}."
    )


def _shown(veld: str) -> str:
    return f"{PREFIX}{veld}".upper()
