"""Line, station or stop, and direction offered from the agency's network, in the forms of a complaint."""

from __future__ import annotations

from gen63_desktop.domain.intake.network import Network
from gen63_desktop.domain.intake.picking import Choice, choice
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.complaints.picker_field import PickerField
from gen63_desktop.ui.shared import tasks


class NetworkFields:
    """Reads the network once for a form; a stop that is picked brings its coordinates where none are given."""

    def __init__(self, form: CaseForm, office: Office) -> None:
        self._form = form
        self._network = Network()
        self._lines: tuple[Choice, ...] = ()
        self._stops: tuple[Choice, ...] = ()
        tasks.ask(form, office.intake.network, self._found, lambda _error: True)

    def _found(self, network: Network) -> None:
        if not network.lines:
            return
        self._network = network
        self._lines = tuple(choice(one.name, one.label, one.id) for one in network.lines)
        self._stops = tuple(choice(one.name, one.label, one.id) for one in network.stops)
        self._field("line").offer_from(lambda: self._lines)
        self._field("place").offer_from(lambda: self._stops)
        self._field("direction").offer_from(self._directions)
        self._field("place").picked.connect(self._picked)

    def _field(self, name: str) -> PickerField:
        field = self._form.fields[name]
        assert isinstance(field, PickerField)  # noqa: S101  as the form made it
        return field

    def _directions(self) -> tuple[Choice, ...]:
        line = self._network.line(str(self._form.fields["line"].value()))
        return () if line is None else tuple(choice(one, one) for one in line.directions)

    def _picked(self, chosen: Choice) -> None:
        stop = next((one for one in self._network.stops if one.id == chosen.key), None)
        latitude, longitude = self._form.fields.get("latitude"), self._form.fields.get("longitude")
        if stop is None or latitude is None or longitude is None:
            return
        latitude.set_value(f"{stop.latitude:.5f}")
        longitude.set_value(f"{stop.longitude:.5f}")
