"""The porter of one profile."""

from adapters.accounts.postgres_accounts import PostgresAccounts
from adapters.clock.system_clock import SystemClock
from adapters.secrets.sealing import seal_in
from api.bootstrap import Kinora
from api.security.porter import Porter


def porter_of(kinora: Kinora) -> Porter:
    """Built on the profile's tables, log and key.

    By the machine's clock, whatever time a rehearsal plays at: a phone's codes do not travel.
    """
    return Porter(
        accounts=PostgresAccounts(kinora.connections),
        store=kinora.store,
        clock=SystemClock(),
        seal=seal_in(kinora.settings.data_dir),
    )
