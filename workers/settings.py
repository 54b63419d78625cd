"""What the workers are told by their surroundings."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.settings import BankSettings, OutgoingSettings, RateSettings, ReadingSettings, StorageSettings, WebSettings


class Settings(StorageSettings, ReadingSettings, RateSettings, BankSettings, OutgoingSettings, WebSettings):
    """Every setting a handler may need, in one place."""


class Timing(BaseSettings):
    """How patient the machinery is, in seconds. The defaults are meant for production; tests of faults shorten them."""

    model_config = SettingsConfigDict(env_prefix="OKIOKI_", frozen=True, extra="ignore")

    lease: float = Field(default=30, gt=0)
    """How long a silent worker keeps a job."""
    heartbeat: float = Field(default=10, gt=0)
    dispatch_lease: float = Field(default=300, gt=0)
    """How long a job may lie in the queue before it is handed out again: longer than a full queue takes to empty."""
    relay_poll: float = Field(default=0.05, gt=0)
    worker_poll: float = Field(default=0.05, gt=0)
    sweep: float = Field(default=2, gt=0)
    canary: float = Field(default=2, gt=0)
    schedules: float = Field(default=2, gt=0)
    back_off: float = Field(default=2, gt=0)
    """The first retry comes after about twice this."""
    stop: float = Field(default=25, gt=0)
    """How long a worker that is told to stop lets its jobs finish."""
