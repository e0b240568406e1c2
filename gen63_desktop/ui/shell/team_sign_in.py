"""Signing in to a team's office: its address, login and passphrase."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import parse_address, require_login, with_certificate
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.fields import PassphraseField, TextField
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shell.openers import Openers


class TeamSignInForm(Form):
    """``finished`` brings the ``Office``."""

    own_wanted = Signal(object)
    """The passphrase was given by somebody else: what opens the office together with one of the person's own."""

    def __init__(self, openers: Openers, address: str = "", login: str = "") -> None:
        super().__init__(self.tr("Open a team's office"), self.tr("Open"))
        self._openers = openers
        self._address = self.add(
            TextField(
                "address",
                self.tr("Address"),
                required=True,
                hint=self.tr("As whoever keeps the server gave it to you: postgresql://server/office"),
            )
        )
        self._login = self.add(
            TextField(
                "login", self.tr("Your login"), required=True, hint=self.tr("For example: dana.whitfield")
            )
        )
        self._passphrase = self.add(PassphraseField("passphrase", self.tr("Passphrase"), required=True))
        self._code = self.add(
            PassphraseField(
                "code",
                self.tr("Code of the first sign-in"),
                required=False,
                hint=self.tr(
                    "Only once, and only if you were given one when the office moved to the server."
                ),
            )
        )
        self._authority = self.add(
            FileField(
                "authority",
                self.tr("Certificate of the authority"),
                hint=self.tr(
                    "A file, only if whoever keeps the server gave you one: it proves the server's name where this "
                    "computer does not know who signed the server's certificate. It is remembered with the address."
                ),
                kinds="*.pem *.crt *.cer",
            )
        )
        self._show_address(address)
        self._login.set_raw(login)
        self.start()
        if address and login:
            self._passphrase.control.setFocus()

    def _show_address(self, address: str) -> None:
        """The file of the authority stands in a field of its own; one that is gone stays in sight in the address."""
        with suppress(Refused):
            known = parse_address(address)
            self._authority.set_raw([known.certificate] if known.certificate else [])
            if self._authority.value():
                address = str(replace(known, certificate=""))
        self._address.set_raw(address)

    def _where(self) -> str:
        file = next(iter(self._authority.value()), "")
        return str(with_certificate(parse_address(self._address.value()), str(file)))

    def check(self) -> dict[str, str]:
        """Whether address and login can be ones at all."""
        found: dict[str, str] = {}
        for name, read, value in (
            ("address", parse_address, self._address.value()),
            ("login", require_login, self._login.value()),
        ):
            try:
                read(value)
            except Refused as refused:
                found[name] = messages.sentence(refused)
        return found

    def send(self) -> None:
        """Open it."""
        openers = self._openers
        address, login, passphrase = self._where(), self._login.value(), self._passphrase.value()
        code = self._code.value()
        self.act(
            self.tr("Opening the office"),
            lambda: openers.open_team_office(address, login, passphrase, code=code),
        )

    def _refused(self, error: Refused) -> bool:
        from gen63_desktop.services.access.passphrases import FirstPassphrase

        if not isinstance(error, FirstPassphrase):
            return super()._refused(error)
        self._set_sending(sending=False)
        openers = self._openers
        address, login, given = self._where(), self._login.value(), self._passphrase.value()
        code = self._code.value()
        self._give_up()

        def open_with(own: str) -> object:
            return openers.open_team_office(address, login, given, code=code, own_passphrase=own)

        self.own_wanted.emit(partial(open_with))
        return True
