"""The agency's network: loaded from its GTFS, offered to the forms, drawn for a complaint (C3)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake.network import (
    LineCourse,
    LineMap,
    Network,
    TransitLine,
    TransitNetwork,
    TransitStop,
    points_of,
)  # fmt: skip
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.exchange.network_file import read_network
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import network as _tables  # noqa: F401  makes the records known to the store


class Networks(Part):
    """Lines, stops and courses. What complaints say of lines and places stays as it was written."""

    def load_network(
        self, path: Path, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> TransitNetwork:
        """Put the network of a GTFS file in force, in the place of the one before."""
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        read = read_network(path, progress, cancelled)
        with self.session.act("network.loaded") as work:
            before = work.find(TransitNetwork)
            if any(one.sha256 == read.sha256 for one in before):
                raise Refused("This very file is loaded already.", "Choose a later one.", where=read.name)
            for one in before:
                work.remove_many(TransitLine, network_id=one.id)
                work.remove_many(TransitStop, network_id=one.id)
                work.remove_many(LineCourse, network_id=one.id)
                work.remove(one)
            network = work.add(
                TransitNetwork(
                    read.name, read.sha256, read.edition, len(read.lines), len(read.stops), len(read.courses),
                    self.session.person.id, self.session.now(),
                )
            )  # fmt: skip
            work.add_many(TransitLine, (replace(one, network_id=network.id) for one in read.lines))
            work.add_many(TransitStop, (replace(one, network_id=network.id) for one in read.stops))
            stop_if(cancelled)
            work.add_many(LineCourse, (replace(one, network_id=network.id) for one in read.courses))
            work.about(network)
            work.detail(
                lines=network.lines, stops=network.stops, courses=network.courses, file_sha256=read.sha256
            )
            return network

    def loaded_network(self) -> TransitNetwork | None:
        """Which file is in force; None: lines and places are free text."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return next(iter(reader.find(TransitNetwork)), None)

    def network(self) -> Network:
        """Lines and stops, for the fields to offer."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return _network(reader)

    def line_map(self, complaint_id: int) -> LineMap | None:
        """The course of a complaint's line with its place; None where the network knows no course of it."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            if not complaint.line or not reader.find(TransitNetwork):
                return None
            network = _network(reader)
            line = network.line(complaint.line)
            courses = () if line is None else reader.find(LineCourse, line_key=line.key)
            if line is None or not courses:
                return None
            at = None
            if complaint.latitude is not None and complaint.longitude is not None:
                at = complaint.latitude, complaint.longitude
            elif (stop := network.stop(complaint.place)) is not None:
                at = stop.latitude, stop.longitude
            return LineMap(line.name, tuple(map(points_of, courses)), line.directions, complaint.place, at)


def _network(reader: Reader) -> Network:
    return Network(reader.find(TransitLine), reader.find(TransitStop))
