"""The porter of one profile."""

from adapters.accounts.postgres_accounts import PostgresAccounts
from adapters.clock.shared_clock import SharedClock
from adapters.clock.system_clock import SystemClock
from adapters.secrets.sealing import seal_in
from api.bootstrap import Kinora
from api.security.porter import Porter
from domain.ports import Clock


def porter_of(kinora: Kinora) -> Porter:
    """Built on the profile's tables, log, clock and key."""
    return Porter(
        accounts=PostgresAccounts(kinora.connections),
        store=kinora.store,
        clock=_clock_of(kinora),
        seal=seal_in(kinora.settings.data_dir),
    )


def _clock_of(kinora: Kinora) -> Clock:
    """The machine's, whatever time a rehearsal plays at: a phone's codes do not travel."""
    return SystemClock() if isinstance(kinora.clock, SharedClock) else kinora.clock
