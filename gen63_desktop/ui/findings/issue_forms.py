"""Issuing a report: why it replaces the one before, the officer's certificate, a word on the checker's faults."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.findings.kinds import ReportRequest
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.services.findings.making import Prepared
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, PassphraseField
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.form import Form


class IssueForm(Form):
    """Asks for the reason where a report was issued before, for a certificate where it is to be signed."""

    def __init__(
        self,
        office: Office,
        request: ReportRequest,
        number: str,
        before: IssuedReport | None,
        *,
        signed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            self.tr("Issue {number}").format(number=number)
            if before is None
            else self.tr("Replace {number}").format(number=before.number)
        )
        super().__init__(title, self.tr("Issue the report"), parent)
        self.about = "findings.issue"
        self._office, self._request, self._signed = office, request, signed
        if before is not None:
            self.add(
                LongTextField(
                    "reason",
                    self.tr("Why is the report issued again?"),
                    required=True,
                    lines=3,
                    hint=self.tr(
                        "It stands on the first page of the new report, with what is different in it. The old one is "
                        "kept and is shown as replaced."
                    ),
                )
            )
        if signed:
            self._ask_certificate()
        self.start()

    def _ask_certificate(self) -> None:
        said = self.tr(
            "Your certificate signs the file besides the office's own history. The certificate and its "
            "passphrase are used once and not kept."
        )
        self.body.addWidget(text_label(said, "muted"))
        self.add(
            FileField("certificate", self.tr("Certificate (PKCS#12)"), required=True, kinds="*.p12 *.pfx")
        )
        self.add(PassphraseField("passphrase", self.tr("Passphrase of the certificate"), required=False))

    def send(self) -> None:
        """Issue; what was typed stays where the service refuses."""
        findings, request, values = self._office.findings, self._request, self.values()

        def issue() -> IssuedReport:
            signer = None
            if self._signed:
                signer = findings.signer(values["certificate"][0], values["passphrase"])
            return findings.issue_report(request, values.get("reason", ""), signer=signer)

        self.act(self.tr("Issuing the report"), issue)


class RemarkForm(Form):
    """Why the checker errs, by somebody who does not issue the report (R2)."""

    def __init__(self, office: Office, prepared: Prepared, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why the checker errs"), self.tr("Record it"), parent)
        self._office, self._prepared = office, prepared
        said = self.tr(
            "The check of accessible PDF says what is below. Record why it errs only after you have looked at the "
            "pages: with your word somebody else can issue this one edition in spite of it."
        )
        self.body.addWidget(text_label(said))
        for fault in prepared.faults:
            self.body.addWidget(text_label(fault, "muted"))
        self.add(LongTextField("why", self.tr("Why does the checker err?"), required=True, lines=4))
        self.start()

    def send(self) -> None:
        """Record it."""
        findings, prepared, why = self._office.findings, self._prepared, self.values()["why"]
        self.act(self.tr("Recording the remark"), lambda: findings.remark(prepared, why))
