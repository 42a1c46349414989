"""Certificates are read once, and they are checked."""

import ssl

from adapters.publishing.certificates import certificates


class TestCertificates:
    def test_are_read_once_a_process(self) -> None:
        assert certificates(trust_env=True) is certificates(trust_env=True)

    def test_are_demanded_and_compared_with_the_name(self) -> None:
        for trust_env in (True, False):
            context = certificates(trust_env=trust_env)

            assert context.verify_mode is ssl.CERT_REQUIRED
            assert context.check_hostname
