"""Which channel serves an address."""

from collections.abc import Callable, Mapping
from datetime import datetime

from core.delivery.channels.channel import Channel
from core.delivery.channels.email import EmailChannel
from core.delivery.channels.sftp import SftpChannel
from core.delivery.models import Channel as ChannelName
from core.egress import Egress
from core.settings import OutgoingSettings


def channels(settings: OutgoingSettings, egress: Egress, now: Callable[[], datetime]) -> Mapping[ChannelName, Channel]:
    """Every way there is."""
    return {ChannelName.EMAIL: EmailChannel(settings, now), ChannelName.SFTP: SftpChannel(egress, now)}
