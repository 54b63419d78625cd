"""Settings, one frozen class a concern, read from the environment (`OKIOKI_...`, `DATABASE_URL`, `REDIS_URL`)."""

from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class _Concern(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="OKIOKI_", frozen=True, extra="ignore")


class DatabaseSettings(_Concern):
    """Three ways in: migrations as the owner, the application, and the dispatcher of jobs.

    Without the last two, both connect as the first and take their role on connecting: enough for one machine;
    on a shared server give each its own login (docs/operating.md).
    """

    url: SecretStr = Field(validation_alias="DATABASE_URL")
    app_url: SecretStr | None = Field(default=None, validation_alias="OKIOKI_APP_DATABASE_URL")
    dispatcher_url: SecretStr | None = Field(default=None, validation_alias="OKIOKI_DISPATCHER_DATABASE_URL")


class QueueSettings(_Concern):
    """Valkey or Redis: it carries jobs, and holds no truth."""

    url: str = Field(default="redis://127.0.0.1:6379/0", validation_alias="REDIS_URL")


class StorageSettings(_Concern):
    """Where bytes live: `file:///...`, `s3://bucket/prefix`, `gs://...` or `az://...`; credentials by the provider's own variables."""

    storage_url: str = "file:///var/lib/okioki/blobs"


class SecretSettings(_Concern):
    """The key-encryption key, 32 bytes as 64 hexadecimal digits; kept outside the database and its backups."""

    key_encryption_key: SecretStr


class WebSettings(_Concern):
    """How the product is reached."""

    public_url: str = "http://127.0.0.1:8000"
    secure_cookies: bool = True
    frontend_dir: Path | None = None
    source_url: str | None = None
    """Where the source of this version is published; without it the API hands out the files it runs from."""


class OutgoingSettings(_Concern):
    """Mail that the product itself sends, and which private hosts it may reach."""

    smtp_host: str = "127.0.0.1"
    smtp_port: int = 25
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_tls: str = "starttls"
    """`implicit`, `starttls` or `none`."""
    mail_from: str = "noreply@localhost"
    vapid_private_key: SecretStr | None = None
    """Signs messages to browsers (RFC 8292): 32 random bytes as base64url. Without it browsers are told nothing."""
    allowed_private_hosts: frozenset[str] = frozenset()
    """`host:port` pairs that egress admits although their address is not public: the sandbox, or a server beside ours."""
    extra_ca_file: Path | None = None
    """Certificates to trust besides the system's, for those hosts."""


class RateSettings(_Concern):
    """Exchange rates for matching across currencies (`okioki rates` renews the file)."""

    ecb_rates: Path | None = None
    """The European Central Bank's table; without one, matching goes by what the banks themselves say was converted."""


class BankSettings(_Concern):
    """The ways to the banks that this installation has; each is open once all that it needs is set (docs/operating.md)."""

    bank_base_url: str | None = None
    """Where the banks' Berlin Group interfaces are, one path each: a gateway; in demo and tests the sandbox."""

    bank_endpoints: dict[str, str] = {}
    """Banks to be asked at their own address instead, by the id of our list (JSON)."""
    qwac_certificate_file: Path | None = None
    """Yours as an AISP (PEM), shown to banks in the TLS handshake."""
    qwac_key_file: Path | None = None
    qseal_certificate_file: Path | None = None
    """What requests are sealed with, for banks that want it."""
    qseal_key_file: Path | None = None

    enable_banking_url: str = "https://api.enablebanking.com"
    enable_banking_application_id: str | None = None
    enable_banking_private_key: SecretStr | None = None
    """The application's RSA key as PEM text."""

    ponto_url: str = "https://api.ibanity.com/ponto-connect"
    ponto_authorization_url: str = "https://authorization.myponto.com/oauth2/auth"
    ponto_client_id: str | None = None
    ponto_client_secret: SecretStr | None = None
    ponto_certificate_file: Path | None = None
    """The client certificate (PEM) that Ibanity issued; without one no TLS client authentication is offered."""
    ponto_key_file: Path | None = None
    """The certificate's private key (PEM)."""

    isabel_url: str = "https://api.ibanity.com/isabel-connect"
    isabel_authorization_url: str | None = None
    """Where the user signs in, as Ibanity names it for your application."""
    isabel_client_id: str | None = None
    isabel_client_secret: SecretStr | None = None
    isabel_certificate_file: Path | None = None
    """As for Ponto: PEM, with its key in `isabel_key_file`."""
    isabel_key_file: Path | None = None

    gocardless_url: str = "https://bankaccountdata.gocardless.com/api/v2"
    gocardless_secret_id: str | None = None
    gocardless_secret_key: SecretStr | None = None

    @field_validator(
        "bank_base_url",
        "qwac_certificate_file",
        "qwac_key_file",
        "qseal_certificate_file",
        "qseal_key_file",
        "enable_banking_application_id",
        "enable_banking_private_key",
        "ponto_client_id",
        "ponto_client_secret",
        "ponto_certificate_file",
        "ponto_key_file",
        "isabel_authorization_url",
        "isabel_client_id",
        "isabel_client_secret",
        "isabel_certificate_file",
        "isabel_key_file",
        "gocardless_secret_id",
        "gocardless_secret_key",
        mode="before",
    )
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        """A variable that is passed on without a value, as compose files do, opens no way."""
        return None if value == "" else value


class ReadingSettings(_Concern):
    """Which OCR engine reads, and where the official e-invoice rules are."""

    ocr_engine: str = "rapidocr"
    rules: Path = Path("../shared/einvoice")
