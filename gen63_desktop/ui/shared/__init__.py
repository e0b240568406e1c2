"""Widgets and helpers that every page uses.

For a page of an area (``ui/<area>/page.py``, ``class <Area>Page(RecordPage)`` or ``Page``, made with
``(office, parent=None)``)::

    page.Page            title, description, add_command(text, run, keys=, icon=, button=),
                         signals record_asked(kind, id), place_changed, status_changed, draft_saved,
                         to override: refresh(kinds), show_record(kind, id), place(), go_to(place),
                         entered(), left(), open_draft(form, key); notice bar by show_refusal
    record_page          RecordPage.hold(RecordTable, DetailPane); override row_shown(row) and ``kinds``
    record_table         RecordTable(TableSpec, Listing): current_row(), with_selected(use), narrow(),
                         sort_by(), show_record(id), place(), go_to(), commands (page.add_commands)
    columns              ColumnSpec, ChoiceFilter, DayFilter, TableWords, TableSpec
    form, form_dialog    Form(title, verb, drafts=office.drafts, draft_form=, draft_key=): add(field),
                         (draft_form is "<section key>.<form>": "complaints.intake") start(), values(), check(), send() -> self.act(what, work), saved(result);
                         signals finished, given_up, draft_kept; FormDialog(form, parent).open()
    fields               TextField, LongTextField, TickField, PassphraseField
    day_field            DayField(name, label, today)
    choice_fields        ChoiceField, PersonField, ChecklistField (options are (value, label) pairs)
    file_field           FileField: drop, paste, choose
    tasks                ask(owner, work, done, failed=None) reads; act(owner, what, work, done) changes;
                         ask_long / act_long take work(progress, cancelled) and show progress with Cancel
                         after a second. Never call a service from the GUI thread otherwise.
    messages             tell(text), refused(owner, error), confirm(owner, question, explanation, verb,
                         then, danger=), announce(text), bug(error); door().said keeps them for tests
    message_dialog       NoticeBar for a place of your own
    words                day, weekday_and_day, moment, distance, due, number, count, size
    chip                 Chip(text, Tone); tokens.Tone: NEW PROGRESS WAITING LATE DONE CLOSED
    theme                look(widget, "primary" | "ghost" | "card" | "h1" | "h2" | "h3" | "muted" |
                         "strong" | "late" | "figure" | "link" | "view" | "notice" | "warning" |
                         "problem" | "success" | "banner"), tokens(), theme().changed
    icons                dress(button_or_action_or_label, "plus", colour=None): names in resources/icons
    commands             command(owner, text, run, keys=, icon=, within=), CommandButton(action, look)
    view_bar             ViewBar(name, [(key, title)]): views with counts, signal chosen(key)
    importing            the import wizard of every area: give it an ImportJob (importing/job.py), open
                         importing.wizard.ImportWizard(job, parent); do not build another
    flow_layout          FlowLayout: goes on in the next line

In tests: ``settle()`` of tests/ui/conftest.py waits for all work; ``messages.door().said`` holds what was
said; a bug anywhere fails the test. Texts that people typed go into labels with
``setTextFormat(Qt.TextFormat.PlainText)``.
"""
