"""Read settings from the environment or `.env`; every one has a default except the channels' tokens."""

from datetime import timedelta, tzinfo
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import key_file
from bot.running.clocks import Clocks
from domain.operating.keeping import Keeping
from locales.language import LANGUAGES, marked
from storage.ground.connecting import address

DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ENV_FILE = Path(".env")
DATA = Path("data")
KEY_FILE = DATA / "secret.key"
FAR = 3_200_000_000.0  # seconds, a hundred years


class Settings(BaseSettings):
    """The settings of a deployment; the environment has the same names in capitals."""

    model_config = SettingsConfigDict(env_file=ENV_FILE, env_file_encoding="utf-8", extra="ignore")

    telegram_bot_token: SecretStr = Field(SecretStr(""), description="turns the Telegram channel on")
    telegram_base_url: str = Field("https://api.telegram.org/bot", description="any server that speaks the Bot API")
    telegram_file_url: str = Field("https://api.telegram.org/file/bot", description="where that server keeps files")
    telegram_rate: int = Field(30, ge=1, description="messages a second this token may send (1000 where paid for)")
    zalo_bot_tokens: SecretStr = Field(SecretStr(""), description="comma-separated; each turns one Zalo bot on")
    zalo_base_url: str = Field("https://bot-api.zaloplatforms.com/bot", description="the Zalo Bot API")
    zalo_rate: int = Field(10, ge=1, description="messages a second to Zalo; the platform publishes no limit")
    zalo_link: str = Field("", description="address that opens the assistant on Zalo, for invitations (zalo.me/…)")
    public_url: str = Field("", description="public https address of the web process; set: webhooks; unset: polling")
    webhook_secret: SecretStr = Field(SecretStr(""), description="secret the platforms must present")
    database_url: str = Field("sqlite:///data/dongkhoi.sqlite", description="postgresql://… to grow")
    evidence_dir: str = Field("data/evidence", description="the folder of pictures and papers people send")
    backup_dir: str = Field("data/backups", description="the folder of nightly backups; empty: none are made")
    backup_keep: int = Field(14, ge=1, description="how many nightly backups are kept")
    backup_passphrase: SecretStr = Field(SecretStr(""), description="seals every backup; without it none opens again")
    evidence_keep_days: int = Field(1095, ge=0, description="days pictures and papers stay after their work is over")
    announcement_keep_days: int = Field(365, ge=0, description="days it is kept who got which announcement")
    announcement_second_yes: int = Field(
        2000, ge=0, description="an announcement that reaches so many people goes out with a second person's yes only"
    )
    host: str = Field("127.0.0.1", description="where the web process listens")
    port: int = Field(8080, ge=0, le=65535, description="its port")
    timezone: str = Field("Asia/Ho_Chi_Minh", description="the clock on the people's wall")
    locale: str = Field("vi", description="the language a new chat is spoken to in: vi or en")
    clock_offset: float = Field(
        0, ge=-FAR, le=FAR, description="seconds added to domain time, for rehearsals on loopback only"
    )
    secret_key: SecretStr = Field(SecretStr(""), description="signs links and codes; made on first run where missing")
    secret_key_before: SecretStr = Field(SecretStr(""), description="the key before, for links and codes still out")

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, OSError):  # an unknown name; the name of a folder of names
            raise ValueError(marked("there is no such time zone; write Asia/Ho_Chi_Minh")) from None
        return value

    @field_validator("locale")
    @classmethod
    def _known_language(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(marked("write vi or en"))
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        # leave out the address, which may hold a password
        try:
            readable = urlsplit(value).scheme in DATABASES and address(value)
        except ValueError:
            readable = None
        if not readable:
            raise ValueError(
                marked(
                    "write sqlite:///path/to/file, postgresql://user:password@host:5432/name, or with several hosts "
                    "host1,host2"
                )
            )
        return value

    @field_validator("telegram_base_url", "telegram_file_url", "zalo_base_url", "public_url")
    @classmethod
    def _whole_address(cls, value: str) -> str:
        try:
            parts = urlsplit(value)
            whole = not value or (parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0)
        except ValueError:
            whole = False
        if not whole:
            raise ValueError(marked("write a whole address, which begins with https://"))
        return value

    @field_validator("public_url")
    @classmethod
    def _no_trailing_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @property
    def zone(self) -> tzinfo:
        return ZoneInfo(self.timezone)

    @property
    def keeping(self) -> Keeping:
        return Keeping(evidence=self.evidence_keep_days, recipients=self.announcement_keep_days)

    def clocks(self) -> Clocks:
        return Clocks(timedelta(seconds=self.clock_offset))

    @property
    def telegram_tokens(self) -> list[str]:
        token = self.telegram_bot_token.get_secret_value()
        return [token] if token else []

    @property
    def zalo_tokens(self) -> list[str]:
        return [token.strip() for token in self.zalo_bot_tokens.get_secret_value().split(",") if token.strip()]

    @property
    def channel_urls(self) -> list[str]:
        return [self.telegram_base_url] * len(self.telegram_tokens) + [self.zalo_base_url] * len(self.zalo_tokens)

    def rehearsal(self) -> bool:
        """Tell whether every channel that is on runs on this machine, so that the clock may be moved."""
        return all(urlsplit(url).hostname in LOOPBACK for url in self.channel_urls)

    def with_key(self) -> "Settings":
        """Return these settings with a secret key: the one set, the one stored beside the data, or a new stored one."""
        if self.secret_key.get_secret_value():
            return self
        return self.model_copy(update={"secret_key": SecretStr(key_file.kept(self.key_file))})

    @property
    def former_keys(self) -> tuple[str, ...]:
        """The key before the one that signs, while links and codes of it are honoured."""
        if before := self.secret_key_before.get_secret_value():
            return (before,)
        return key_file.honoured(self.key_file, self.clocks().real().astimezone(self.zone).date())

    @property
    def former_line(self) -> str:
        """The key before with its last day, as the file beside the key has it; "" where none is honoured."""
        today = self.clocks().real().astimezone(self.zone).date()
        if before := self.secret_key_before.get_secret_value():
            return key_file.line(before, today + key_file.HONOURED)
        found = key_file.former(self.key_file)
        return key_file.line(*found) if found and today <= found[1] else ""

    @property
    def database_file(self) -> Path | None:
        _, prefix, path = self.database_url.partition("sqlite:///")
        return Path(path) if prefix and path else None

    @property
    def data_place(self) -> Path:
        """The path by whose disk it is judged whether there is room for the data."""
        return self.database_file or Path.cwd()

    @property
    def key_file(self) -> Path:
        file = self.database_file
        return file.with_suffix(".key") if file else KEY_FILE
