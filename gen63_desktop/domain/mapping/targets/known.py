"""The targets by the name that the command line and mapping files use."""

from __future__ import annotations

from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS, ROSTER

TARGETS: dict[str, Target] = {target.name: target for target in (COMPLAINTS, COMMENTS, ROSTER, COMPLETIONS)}
