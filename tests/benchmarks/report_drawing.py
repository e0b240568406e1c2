"""What tagging costs: a report against the same content without it, and a table of 20,000 rows by 7 columns.

``python tests/benchmarks/report_drawing.py [--rounds 7] [--rows 20000]`` prints each ratio against its limit.
The executive report is drawn in turn by the program and by ReportLab's own paragraphs, tables and canvas, from
the same story with the same contents, page numbers and fonts, in as many passes; the composing of the story is
part of both. The table is drawn with 1,000 rows and with all of them: the time for a row is to stay the same.
Its memory is the peak of a process that draws nothing else, and so is that of a training report that names as many. Last, two builds are compared byte by byte.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, PageTemplate, Paragraph, Table
from reportlab.platypus.tableofcontents import TableOfContents

from gen63_desktop.charts import fonts
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.paper import report as drawn
from gen63_desktop.reports.quarterly import report as quarterly
from gen63_desktop.reports.tagging.contents import Contents
from gen63_desktop.reports.tagging.document import TaggedDocument
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.paged_tables import PagedTable
from gen63_desktop.reports.tagging.tables import DataTable
from gen63_desktop.reports.tagging.text import Para
from gen63_desktop.reports.training import report as training
from tests.reports.fictional import report
from tests.reports.fictional_training import training_report
from tests.reports.kit_documents import heading
from tests.reports.paper import heading as title

LIMIT, FLAT, MEGABYTES = 2.5, 1.3, 400
PASSES = 2
"""So often both build the report: the contents and "page x of y" are known after the first pass."""


def seconds(work: Callable[[], object]) -> float:
    """How long it takes on a core."""
    start = time.process_time()
    work()
    return time.process_time() - start


# -- the executive report ----------------------------------------------------------------------------


class PlainCanvas(Canvas):  # type: ignore[misc]  # ReportLab is untyped
    """ReportLab's canvas, with the two words that the kit's boxes say to ours."""

    in_artifact = False

    @contextmanager
    def artifact(self, *_what: str) -> Iterator[None]:
        """Nothing is marked."""
        yield


class PlainDocument(BaseDocTemplate):  # type: ignore[misc]  # ReportLab is untyped
    """ReportLab's document, with bookmarks and contents as the program's own has them."""

    passes = 0

    def beforeDocument(self) -> None:
        """A further pass."""
        self.count, self.passes = 0, self.passes + 1

    def afterFlowable(self, flowable: Any) -> None:
        """A heading goes into both; the contents list those of level 2, as the report's do."""
        level = getattr(flowable, "plain_level", None)
        if level is not None:
            text, self.count = flowable.getPlainText(), self.count + 1
            self.canv.bookmarkPage(f"h{self.count}")
            self.canv.addOutlineEntry(text, f"h{self.count}", level)
            if level == 1:
                self.notify("TOCEntry", (0, text, self.page, f"h{self.count}"))


def plain(flowable: Any) -> Any:
    """The same flowable in ReportLab's own kind."""
    if isinstance(flowable, Para):
        made = Paragraph(None, flowable.style, flowable.bulletText, flowable.frags)
        if flowable.node.tag in {"H1", "H2", "H3"}:
            made.plain_level = int(flowable.node.tag[1]) - 1
        return made
    if isinstance(flowable, Contents):
        contents = TableOfContents()
        contents.levelStyles = [styles.style("contents 1")] * 3
        return contents
    if isinstance(flowable, PagedTable):
        cells = [[plain(cell) for cell in row] for row in (*flowable.head, *flowable.rows)]
        return Table(cells, repeatRows=len(flowable.head), **flowable.options)
    if isinstance(flowable, DataTable):
        flowable._renderCB = None
        flowable._cellvalues = [[plain(cell) for cell in row] for row in flowable._cellvalues]
        return flowable
    if isinstance(flowable, KeepTogether):
        return KeepTogether([plain(each) for each in flowable._content])
    if isinstance(flowable, Figure):
        return flowable.inner
    for name in ("content", "columns", "tiles"):
        held = getattr(flowable, name, None)
        if name == "content" and held is not None:
            flowable.content = [plain(each) for each in held]
        elif name == "columns" and held is not None:
            flowable.columns = tuple([plain(each) for each in column] for column in held)
        elif name == "tiles" and held is not None:
            flowable.tiles = [(tile, [plain(each) for each in texts]) for tile, texts in held]
    return flowable


class _Stopped(Exception):  # noqa: N818  carries what was found
    """The story of the report, before it is drawn."""


def stories() -> tuple[Callable[[], object], Any]:
    """How the report is drawn, and its story with its document, caught at the door of the tagging layer."""
    caught: dict[str, Any] = {}
    own = TaggedDocument.bytes

    def catch(self: TaggedDocument, story: Any) -> bytes:
        caught.update(document=self, story=list(story))
        raise _Stopped

    TaggedDocument.bytes = catch  # type: ignore[method-assign]
    try:
        quarterly.draw(report())
    except _Stopped:
        pass
    finally:
        TaggedDocument.bytes = own  # type: ignore[method-assign]
    return lambda: quarterly.draw(report()), caught


def plain_build(caught: dict[str, Any]) -> Callable[[], object]:
    """The same story built by ReportLab alone."""
    tagged = caught["document"]
    template = tagged.pageTemplates[0]
    out = io.BytesIO()
    document = PlainDocument(
        out, pagesize=tagged.pagesize, initialFontName=fonts.REGULAR, invariant=1, pageCompression=1
    )
    own = template.frames[0]
    frame = Frame(own._x1, own._y1, own._width, own._height, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate(frames=[frame], onPage=template.onPage)])
    story = [plain(each) for each in caught["story"]]
    for contents in (each for each in story if isinstance(each, TableOfContents)):
        listed = [(0, words, 88, "h1") for words in _heads(story)]  # room for them from the first pass on
        contents._entries = contents._lastEntries = listed

    def build() -> None:
        document.multiBuild(story, canvasmaker=PlainCanvas)
        if document.passes != PASSES:
            raise AssertionError(document.passes)

    return build


def _heads(story: list[Any]) -> list[str]:
    """The headings of level 2, those kept with what follows among them."""
    out: list[str] = []
    for each in story:
        if getattr(each, "plain_level", None) == 1:
            out.append(each.getPlainText())
        out += _heads(getattr(each, "_content", None) or [])
    return out


def executive(rounds: int) -> tuple[float, float]:
    """The report against the same content, and the building alone without composing; medians of the ratios."""
    ratios, builds = [], []
    for number in range(rounds + 1):
        work, _ = stories()
        composing = seconds(stories)
        tagged = seconds(work)
        bare = seconds(plain_build(stories()[1]))
        if number:
            ratios.append(tagged / (composing + bare))
            builds.append((tagged - composing) / bare)
    return statistics.median(ratios), statistics.median(builds)


# -- a long table ------------------------------------------------------------------------------------


def table(rows: int) -> PlainTable:
    """Seven columns, as an appendix has them."""
    first = date(2026, 1, 1)
    return PlainTable(
        "Everybody who is required",
        (
            Column("Employee"), Column("Department"), Column("Course"), Column("Due", Kind.DAY),
            Column("Days late", Kind.WHOLE_NUMBER), Column("Share", Kind.PERCENT), Column("State"),
        ),
        tuple(
            (
                f"E-{n:06d}", f"Department {n % 17}", f"Course {n % 9} of the year",
                first + timedelta(days=n % 400), n % 90, (n % 100) / 100, "Overdue" if n % 3 else "Done",
            )
            for n in range(rows)
        ),
        "Training records", "2026", "Everybody", "",
    )  # fmt: skip


def long_table(rows: int) -> bytes:
    """A report with the table alone."""
    composer = Composer()
    story = [title("Appendix"), *composer.table(table(rows), "")]
    return drawn(heading(), "Appendix", story, composer)


def flat(rows: int, rounds: int) -> float:
    """The time for a row of the long table against that of one with 1,000; the median of the ratios."""
    long_table(100)
    ratios = []
    for _ in range(rounds):
        short = min(seconds(lambda: long_table(1_000)) for _ in range(3)) / 1_000
        ratios.append(seconds(lambda: long_table(rows)) / rows / short)
    return statistics.median(ratios)


def peak(work: str) -> float:
    """Megabytes at the peak of a process that draws one thing only; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    script = f"import {__name__ if __name__ != '__main__' else 'tests.benchmarks.report_drawing'} as own; own.tell(own.{work})"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return float(done.stdout)


def named(people: int) -> bytes:
    """A training report whose appendix names everybody."""
    return training.draw(training_report(people, late=1))


def tell(work: bytes) -> None:
    """Print the peak of this process, which has drawn this."""
    import resource

    if not work.startswith(b"%PDF"):
        raise AssertionError(work[:8])
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(str(most / (1 << 20) if sys.platform == "darwin" else most / 1024))


def main() -> None:
    """Print every figure beside its limit."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--rounds", type=int, default=7)
    asked.add_argument("--rows", type=int, default=20_000)
    said = asked.parse_args()
    whole, build = executive(said.rounds)
    lines = [
        f"executive report, tagged against plain: {whole:.2f} (at most {LIMIT}); the building alone {build:.2f}",
        f"time for a row, {said.rows:,} against 1,000: {flat(said.rows, max(1, said.rounds // 3)):.2f} (at most {FLAT})",
        f"memory for {said.rows:,} rows: {peak(f'long_table({said.rows})'):.0f} MB (at most {MEGABYTES})",
        f"memory for a training report that names {said.rows:,} people: {peak(f'named({said.rows})'):.0f} MB (at most {MEGABYTES})",
        f"two builds the same bytes: {long_table(500) == long_table(500) and quarterly.draw(report()) == quarterly.draw(report())}",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
