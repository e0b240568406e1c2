"""Forty things that people expect of a program they work in all day, each with the tests that show it."""

from __future__ import annotations

from dataclasses import dataclass

UI, SERVICES, JOURNEYS, HEARD = "tests/ui/", "tests/services/", "tests/journeys/", "tests/heard/"
TABLE = UI + "test_ui_record_table.py::"
SELECTION = UI + "test_record_table_selection.py::"
COLUMNS = UI + "test_record_table_columns.py::"
WALKS = UI + "test_ui_walks.py::"
FORM = UI + "test_ui_form.py::"
SHELL = UI + "test_ui_shell.py::"
REACH = UI + "test_ui_reach.py::"
THEME = UI + "test_ui_theme.py::"
CONTRAST = UI + "test_contrast_theme.py::"
COMMENTS = UI + "test_comments_page.py::"
PALETTE = UI + "test_palette.py::"
SEARCH = UI + "test_search_page.py::"
TOGETHER = UI + "test_complaints_together_window.py::"
VIEWS = UI + "test_saved_views_window.py::"


@dataclass(frozen=True)
class Expectation:
    """What is expected, the tests that show it, and what of it is not there, in words."""

    words: str
    shown: tuple[str, ...] = ()
    lacking: str = ""


FORTY = {
    1: Expectation(
        "One window: sections left, list, detail. Back and forward restore list, filter, row and scroll.",
        (
            SHELL + "test_back_and_forward_lead_through_the_sections",
            UI + "test_ui_pages.py::test_back_brings_the_list_as_it_was_before_it_was_searched",
            TABLE + "test_a_place_brings_back_the_request_and_the_cursor",
            TABLE + "test_back_finds_a_row_far_down_again",
        ),
    ),
    2: Expectation(
        "A full menu bar; every command in it once, with its shortcut; toolbars and context menus repeat.",
        (
            WALKS + "test_commands_stand_in_the_menus_once_and_no_key_is_claimed_twice",
            WALKS + "test_the_menu_of_a_row_repeats_the_page_s_commands_and_hides_none",
            SELECTION + "test_a_right_click_on_a_row_offers_to_open_and_to_copy_that_row",
            SELECTION + "test_the_menu_key_means_the_selected_rows_and_a_click_beside_the_rows_nothing",
        ),
    ),
    3: Expectation(
        "Ctrl+K: commands, cases, people, saved views; fuzzy; shows shortcuts; last used first; in 50 ms.",
        (
            PALETTE + "test_a_few_letters_and_enter_run_a_command_and_the_focus_is_back",
            PALETTE + "test_cases_are_found_by_words_and_what_was_used_last_stands_first_the_next_time",
            PALETTE + "test_views_and_people_lead_to_the_lists_that_they_name",
            PALETTE + "test_a_screen_reader_hears_each_row_how_many_there_are_and_what_the_arrows_reach",
        ),
        "No test measures the 50 ms.",
    ),
    4: Expectation(
        "F1 lists all keys of the page, printable; Ctrl+F filters the page; Ctrl+Shift+F searches all.",
        (
            SHELL + "test_f1_lists_the_keys_of_the_page_and_typing_filters_them",
            SHELL + "test_the_keys_of_the_page_are_printed_all_of_them_whatever_was_searched",
            "tests/journeys/test_complaint_journey.py::test_the_list_finds_complaints_by_view_filter_and_words_and_says_how_many",
            SEARCH + "test_results_stand_in_groups_with_their_counts_and_the_words_are_marked",
        ),
    ),
    5: Expectation(
        "Typing a full case number in any search opens that case.",
        (
            SEARCH + "test_a_whole_case_number_in_any_field_of_search_opens_the_case_whatever_the_view_shows",
            PALETTE + "test_a_case_is_opened_by_its_number_and_the_way_back_leads_to_where_one_was",
        ),
    ),
    6: Expectation(
        "Start page: overdue, due this week, assigned since yesterday, drafts, waiting for others.",
        (
            UI + "test_work_list_page.py::test_everything_that_waits_stands_under_its_heading_and_is_counted",
            SERVICES + "test_work_list_own.py::test_every_open_case_of_mine_stands_under_exactly_one_heading",
            "tests/services/test_work_list_own.py::test_a_case_that_waits_for_another_stands_apart_and_findings_wait_for_whoever_may_approve_them",
            UI + "test_work_list_page.py::test_an_unfinished_form_is_offered_and_opened_where_it_is_at_home",
        ),
    ),
    7: Expectation(
        "Reopens where I was: section, view, columns, splitter, size, screen; never off-screen.",
        (
            SHELL + "test_the_window_remembers_its_size",
            UI + "test_window_anew.py::test_a_window_made_anew_keeps_its_size_and_its_section",
            TABLE + "test_columns_are_chosen_by_keyboard_and_remembered",
            UI + "test_ui_pages.py::test_a_page_comes_back_as_it_was_left",
            "tests/ui/test_window_where_it_was.py::test_the_line_between_list_and_record_is_dragged_and_stands_there_the_next_time",
            "tests/ui/test_window_where_it_was.py::test_a_window_that_was_left_on_a_screen_that_is_gone_comes_back_in_sight",
        ),
    ),
    8: Expectation(
        "Recent items (20) per section and in Ctrl+K.",
        (
            "tests/ui/test_opened_last.py::test_each_section_lists_what_was_opened_there_last_and_enter_opens_it_again",
            "tests/ui/test_opened_last.py::test_the_list_is_the_person_s_own_holds_twenty_and_names_nothing_that_was_closed_to_them",
            PALETTE + "test_cases_are_found_by_words_and_what_was_used_last_stands_first_the_next_time",
            PALETTE + "test_a_case_that_was_opened_from_the_list_stands_first_the_next_time",
            UI + "test_opened_elsewhere.py::test_a_quarter_an_employee_and_a_report_are_opened_again",
        ),
    ),
    9: Expectation(
        "Filters show as removable chips; the count is always visible; one key clears all.",
        (
            TABLE + "test_a_chip_takes_its_filter_away",
            TABLE + "test_the_count_of_all_matching_rows_is_in_sight",
            TABLE + "test_one_key_clears_all_filters_and_words",
        ),
    ),
    10: Expectation(
        "Saved views: private or shared, with counts, renamed, reordered and set as default.",
        (
            VIEWS + "test_a_saved_view_keeps_filters_words_sort_and_columns_with_its_count",
            VIEWS + "test_views_are_renamed_moved_deleted_and_begun_with_by_keyboard_alone",
            UI + "test_views_of_lists.py::test_each_list_has_views_with_counts_and_keeps_those_of_the_person",
            "tests/ui/test_shared_views_window.py::test_who_shares_a_view_reads_what_it_tells_and_words_leave_only_when_they_say_so",
            "tests/ui/test_shared_views_window.py::test_a_shared_view_is_copied_hidden_shown_again_changed_and_taken_away",
            "tests/roles/test_roles_shared_views.py::test_a_view_that_one_person_shares_counts_for_another_only_what_they_may_open",
            PALETTE + "test_views_and_people_lead_to_the_lists_that_they_name",
        ),
    ),
    11: Expectation(
        "Column chooser by menu and keyboard as well as dragging; reset to default; kept per view.",
        (
            TABLE + "test_columns_are_chosen_by_keyboard_and_remembered",
            VIEWS + "test_the_columns_of_a_saved_view_leave_those_of_the_list_alone",
            COLUMNS + "test_a_column_is_dragged_to_another_place_and_stands_there_the_next_time",
            COLUMNS + "test_columns_are_as_proposed_again_in_order_choice_and_width_with_one_button",
        ),
    ),
    12: Expectation(
        "Sort by header or menu; multi-key; empties last; the sort is said in words.",
        (
            TABLE + "test_a_click_on_a_header_sorts_and_a_second_one_turns_the_order",
            TABLE + "test_sorting_is_in_the_menu_too",
            TABLE + "test_a_sort_by_several_columns_is_chosen_by_menu_or_with_shift_and_said_in_words",
            TABLE + "test_the_sorted_column_says_so_in_its_title_and_to_a_screen_reader",
            "tests/store/test_lists.py::test_a_long_list_sorted_by_several_columns_holds_every_row_once_with_the_empty_ones_last",
        ),
    ),
    13: Expectation(
        "Multi-select with Ctrl, Shift, Space; all that match differ from all in sight.",
        (
            SELECTION + "test_rows_are_selected_by_keyboard_one_by_one_and_as_a_run",
            SELECTION + "test_all_that_match_are_selected_with_one_key_and_told_apart_from_those_in_sight",
        ),
    ),
    14: Expectation(
        "Bulk edit shows counts before and after, is undone as one step, lists what it could not change.",
        (
            TOGETHER
            + "test_selected_complaints_are_assigned_after_a_look_and_that_is_undone_and_redone_by_name",
            TOGETHER + "test_an_undo_names_what_was_changed_since_and_one_that_is_refused_is_given_up",
            "tests/services/test_complaints_together.py::test_one_step_takes_everything_back_and_another_does_it_again",
        ),
    ),
    15: Expectation(
        "100,000 rows scroll without a stall; a filter answers under 200 ms; an empty list says why.",
        (
            TABLE + "test_a_row_far_down_is_read_without_the_pages_between",
            TABLE + "test_a_list_without_rows_says_why_and_offers_the_way_out",
        ),
        "Times are measured by a benchmark (tests/benchmarks/list_scrolling.py), not by a test.",
    ),
    16: Expectation(
        "Copy gives tab-separated text with headers; an export says which filter and columns it used.",
        (
            SELECTION + "test_copying_gives_the_shown_columns_separated_by_tabs_with_their_headers",
            VIEWS + "test_a_file_says_which_view_filters_words_sort_and_columns_it_was_made_with",
            "tests/ui/test_comments_lists.py::test_the_export_holds_what_the_list_shows_and_says_in_words_which_that_is",
        ),
    ),
    17: Expectation(
        "One-key decisions (next, previous, codes, undo, note, list of keys), moving on by itself.",
        (
            COMMENTS + "test_a_comment_is_decided_with_one_key_and_the_next_one_comes",
            COMMENTS + "test_keys_move_on_without_a_decision_back_and_undo",
        ),
    ),
    18: Expectation(
        "Single keys work only in the list, can be turned off and remapped; keys stand on the buttons.",
        (
            COMMENTS + "test_keys_typed_into_the_note_are_words_and_never_decisions",
            COMMENTS + "test_single_keys_can_be_turned_off_and_stay_off",
            "tests/ui/test_comments_keys.py::test_a_key_is_changed_by_pressing_it_and_its_button_its_tip_and_the_list_of_keys_follow",
        ),
    ),
    19: Expectation(
        "“Not sure” and “skip” exist, and come back at the end.",
        (
            "tests/services/test_comments_reading.py::test_what_was_passed_over_comes_back_and_what_is_not_sure_comes_last",
            COMMENTS + "test_keys_move_on_without_a_decision_back_and_undo",
        ),
    ),
    20: Expectation(
        "Progress: done, left, minutes left at my pace; a page of my decisions with change and reason.",
        (
            COMMENTS + "test_my_decisions_list_what_i_decided_and_lead_back_to_it",
            SERVICES + "test_comments_reading.py::test_the_minutes_left_follow_the_reader_s_own_pace",
        ),
    ),
    21: Expectation(
        "Why an item ranks high is shown; a model never decides, and can be turned off.",
        lacking="Nothing ranks comments: they are read in the order of the file, and no model takes part.",
    ),
    22: Expectation(
        "Matched words marked by more than colour; original text always one key away.",
        (
            SEARCH + "test_results_stand_in_groups_with_their_counts_and_the_words_are_marked",
            SEARCH + "test_enter_opens_a_result_and_the_way_back_leads_to_the_results",
            UI + "test_search_parts.py::test_a_found_note_is_shown_whole_in_the_time_line_of_its_case",
            "tests/ui/test_search_files_window.py::test_what_was_attached_is_read_at_the_next_beat_found_and_opened_at_its_item",
        ),
    ),
    23: Expectation(
        "Drafts saved within 2 s of a pause and on every leave; said; a crash loses at most 2 s.",
        (
            FORM + "test_a_pause_in_typing_keeps_a_draft_within_two_seconds",
            FORM + "test_a_draft_survives_a_program_that_is_killed",
            "tests/journeys/test_complaint_journey.py::test_a_call_that_a_crash_interrupted_is_there_again_and_is_recorded",
        ),
    ),
    24: Expectation(
        "Cancel asks only when there is something to lose, and really discards the draft.",
        (
            FORM + "test_cancel_asks_nothing_where_nothing_would_be_lost",
            FORM + "test_cancel_asks_where_something_typed_would_be_lost",
            FORM + "test_a_draft_is_gone_once_the_form_is_saved_or_given_up",
        ),
    ),
    25: Expectation(
        "Undo and redo with names; undo instead of “Are you sure?”, except for what leaves the house.",
        (
            TOGETHER
            + "test_selected_complaints_are_assigned_after_a_look_and_that_is_undone_and_redone_by_name",
            TOGETHER + "test_a_text_with_something_typed_is_undone_before_the_page",
            "tests/ui/test_taken_back_window.py::test_what_was_changed_in_a_form_is_taken_back_by_its_name_and_done_again",
            "tests/services/test_taking_back.py::test_a_change_is_taken_back_and_done_again_and_the_history_keeps_every_step",
            SERVICES + "test_taking_back.py::test_what_others_rely_on_or_what_left_is_never_offered",
            UI + "test_taken_back_window.py::test_what_was_added_is_taken_out_again_by_its_name_and_put_back",
        ),
        "Answers of an audit, extensions, notes and settings are put right in their forms.",
    ),
    26: Expectation(
        "Errors beside the field, in words; a summary with links; focus to the first; nothing is lost.",
        (
            FORM + "test_all_errors_are_shown_together_beside_their_fields_and_the_first_gets_the_focus",
            FORM + "test_a_line_of_the_summary_leads_to_its_field",
            FORM + "test_a_refusal_stands_in_the_form_and_nothing_typed_is_lost",
        ),
    ),
    27: Expectation(
        "Dates are taken as people type them, and show the weekday and how far they are.",
        (
            UI + "test_ui_day_input.py::test_a_day_is_read_as_it_is_meant",
            UI + "test_ui_day_input.py::test_working_days_are_counted_by_the_office_s_calendar",
            FORM + "test_a_day_says_its_weekday_and_distance_while_it_is_typed",
        ),
    ),
    28: Expectation(
        "Someone else saved first: both shown, field by field; who is in the case now.",
        (
            UI + "test_two_people.py::test_whoever_saves_second_sees_both_versions_and_chooses",
            UI + "test_two_people.py::test_every_form_that_edits_a_record_is_tried_below",
            UI + "test_presence_window.py::test_a_case_says_who_else_has_it_open_until_they_leave_it",
            UI + "test_presence_window.py::test_a_form_warns_before_two_write_into_it_and_locks_nobody_out",
            "tests/services/test_team_presence.py::test_a_wall_hides_who_is_behind_it_in_the_program_and_at_the_server",
            UI + "test_opened_elsewhere.py::test_who_has_the_same_employee_or_report_open_is_told_of",
        ),
    ),
    29: Expectation(
        "Attachments by drop, paste and button; checked; the name kept; preview; copied before “saved”.",
        (
            "tests/ui/test_attachments_window.py::test_a_file_dropped_on_the_complaint_is_evidence_of_it_with_its_own_name",
            UI + "test_attachments_window.py::test_a_copied_picture_is_pasted_as_evidence_without_a_file",
            "tests/ui/test_attachments_window.py::test_a_file_is_shown_in_the_window_and_a_kind_that_cannot_be_says_why_not",
            UI + "test_audits_page.py::test_an_attached_file_says_in_words_what_is_remarkable_about_it",
        ),
    ),
    30: Expectation(
        "Every change has who, when, old, new, why; readable on the case and not editable.",
        (
            UI + "test_history_view.py::test_changes_are_told_in_words_and_filtered_by_field",
            UI + "test_complaints_page.py::test_the_time_line_is_read_as_text",
            UI + "test_history_view.py::test_every_field_of_every_record_has_a_name_for_people",
        ),
    ),
    31: Expectation(
        "Anything over 1 s shows progress and Cancel; the app stays usable; cancel leaves the data.",
        (
            UI + "test_ui_tasks.py::test_work_over_a_second_shows_how_far_it_is",
            UI + "test_ui_tasks.py::test_cancelling_stops_the_work_and_says_that_nothing_changed",
            UI + "test_ui_tasks.py::test_a_read_does_not_wait_for_a_change",
        ),
    ),
    32: Expectation(
        "Import: preview, encoding and dates shown, errors by row, duplicates, trial, undo, mapping kept.",
        (
            "tests/ui/test_import_wizard.py::test_nothing_is_stored_before_the_last_step_and_the_receipt_is_shown_twice",
            UI + "test_import_wizard.py::test_an_ambiguous_date_is_never_settled_without_the_person",
            UI + "test_import_wizard.py::test_text_of_another_encoding_is_read_only_as_the_person_says",
            UI + "test_import_wizard.py::test_the_import_is_undone_in_one_step",
            "tests/journeys/test_comments_journey.py::test_a_quarter_is_imported_read_by_keys_and_signed_off_and_is_read_only_then",
        ),
    ),
    33: Expectation(
        "Print preview and PDF equal each other; page numbers, date, filter, confidentiality; tagged.",
        (
            "tests/ui/test_letters_window.py::test_a_letter_is_written_beside_its_pages_after_a_look_and_stands_on_the_case",
            UI + "test_findings_others.py::test_a_compliance_matrix_is_seen_page_by_page_before_it_is_issued",
            "tests/ui/test_case_file_window.py::test_the_file_is_printed_with_chosen_parts_and_the_persons_only_after_a_look",
            "tests/journeys/test_report_journey.py::test_a_report_is_issued_once_and_whoever_holds_the_file_can_tell_that_it_is_genuine",
            HEARD + "test_journeys_heard.py::test_the_quarterly_report_is_prepared_issued_and_saved_by_ear",
            UI + "test_list_on_paper.py::test_the_list_is_printed_as_it_is_in_sight_and_only_after_its_pages",
        ),
    ),
    34: Expectation(
        "Publish shows a diff with the last version, small counts suppressed, approval, and rollback.",
        lacking="There is no public site yet, and nothing is published from the program.",
    ),
    35: Expectation(
        "Notifications: quiet, grouped, in the app; the tray only for due dates; announced politely.",
        (
            UI + "test_ui_pages.py::test_the_sections_say_how_many_things_wait_there",
            SHELL + "test_what_was_done_is_said_in_the_status_bar",
            "tests/ui/test_taken_back_window.py::test_a_message_stays_until_the_next_or_until_the_person_goes_elsewhere",
            "tests/ui/test_news.py::test_what_another_program_brings_is_told_in_one_line_without_a_name_and_listed_to_be_opened",
            UI + "test_news.py::test_a_kind_that_is_turned_off_is_told_no_more_until_it_is_turned_on",
            UI + "test_news.py::test_what_the_person_did_here_is_never_told_and_what_falls_due_overnight_is",
            COMMENTS + "test_a_screen_reader_hears_what_was_decided_and_the_next_comment",
        ),
        "Nothing is shown in the system's tray; due dates leave as a calendar file instead.",
    ),
    36: Expectation(
        "After a crash: what was recovered, a log without personal data; the database checked at start.",
        (
            "tests/journeys/test_complaint_journey.py::test_a_call_that_a_crash_interrupted_is_there_again_and_is_recorded",
            "tests/ui/test_ui_faults.py::test_the_report_of_a_fault_names_lines_of_the_program_and_none_of_its_words",
            "tests/ui/test_keeping_dialogs.py::test_a_damaged_file_is_shown_with_its_pages_when_the_days_backup_meets_it",
        ),
        "The file is checked with the day's backup, not at each start.",
    ),
    37: Expectation(
        "All by keyboard: visible 2 px focus, 3:1; logical order; Esc closes the top layer; focus returns.",
        (
            WALKS + "test_tab_reaches_every_control_of_a_page_and_leaves_each",
            WALKS + "test_tab_reaches_every_control_of_the_first_windows",
            PALETTE + "test_escape_closes_it_with_the_focus_where_it_was",
            "tests/heard/test_pages_heard.py::test_tab_goes_round_each_page_and_each_thing_it_comes_to_is_heard_by_name_and_once",
            HEARD + "test_journeys_heard.py::test_a_complaint_is_taken_in_investigated_and_closed_by_ear",
            THEME + "test_every_pair_of_colours_can_be_told_apart",
            REACH + "test_the_focus_is_seen_as_a_frame_of_two_pixels_wherever_tab_leads",
            UI + "test_reading_order.py::test_a_page_is_read_as_it_stands",
            UI + "test_reading_order.py::test_tab_goes_the_same_way",
            UI + "test_button_row.py::test_more_opens_by_enter_and_runs_what_is_chosen",
        ),
    ),
    38: Expectation(
        "Status is icon, word and colour; 4.5:1 in every theme; follows theme, text and motion at once.",
        (
            THEME + "test_a_status_is_an_icon_a_word_and_a_colour",
            THEME + "test_every_pair_of_colours_can_be_told_apart",
            THEME + "test_the_system_s_colours_are_followed_at_once",
            THEME + "test_a_new_text_size_of_the_system_is_followed_at_once",
            REACH + "test_who_asks_the_system_for_contrast_gets_the_strong_themes",
            REACH + "test_a_contrast_theme_of_the_system_that_names_no_scheme_is_known_by_its_colours",
            CONTRAST + "test_its_text_ground_and_highlight_are_the_system_s_own",
            CONTRAST + "test_every_pair_of_a_contrast_theme_can_be_told_apart",
            REACH + "test_nothing_in_the_window_moves_by_itself",
        ),
        "Switching contrast while the program runs cannot be tried without a desktop.",
    ),
    39: Expectation(
        "Works at 150 % on 1366x768 and at 960x600; no cut words in English or Spanish; targets 24 px.",
        (
            WALKS + "test_no_text_of_a_page_is_cut",
            WALKS + "test_no_text_of_the_first_windows_is_cut",
            "tests/journeys/test_working_day_journey.py::test_in_a_small_window_with_large_text_nothing_is_cut_on_any_page",
            UI + "test_ui_spanish.py::test_no_text_of_a_spanish_page_is_cut_and_no_key_is_claimed_twice",
            REACH + "test_every_target_is_at_least_24_pixels_wide_and_high",
        ),
        "1366x768 itself is not walked: 960x600 at 150 % is the narrower one.",
    ),
    40: Expectation(
        "Help at the same place, offline, in plain words; the idle lock hides data without closing work.",
        (
            UI + "test_help_page.py::test_the_help_menu_opens_the_page_on_the_course_of_a_complaint",
            UI + "test_help_page.py::test_the_page_on_protection_reads_in_plain_words_and_closes_by_key",
            UI + "test_locking.py::test_what_was_typed_stands_in_its_form_again_and_the_place_is_the_same",
            UI + "test_locking.py::test_the_key_for_the_lock_hides_every_window_and_drops_the_keys",
        ),
    ),
}
"""By number. A row with no tests is not met at all; one with both is met but for what is lacking."""
