"""The porter of one profile."""

from adapters.accounts.postgres_accounts import PostgresAccounts
from adapters.secrets.sealing import seal_in
from api.bootstrap import Kinora
from api.security.porter import Porter


def porter_of(kinora: Kinora) -> Porter:
    """Built on the profile's tables, log, clock and key."""
    return Porter(
        accounts=PostgresAccounts(kinora.connections),
        store=kinora.store,
        clock=kinora.clock,
        seal=seal_in(kinora.settings.data_dir),
    )
