"""How patient delivery is, from the environment."""

from datetime import timedelta

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class DeliverySettings(BaseSettings):
    """`OKIOKI_UNDO_SECONDS`: how long after an answer nothing leaves, because the screens still offer to take it back."""

    model_config = SettingsConfigDict(env_prefix="OKIOKI_", frozen=True, extra="ignore")

    undo_seconds: float = Field(default=15, ge=0)

    @property
    def undo_window(self) -> timedelta:
        return timedelta(seconds=self.undo_seconds)
