"""What each act on the rules of clocks is called; those on a clock of a case are acts on its complaint."""

ACT_WORDS = {
    "clock_rule.changed": "Rule of a clock changed",
    "clock_rule.confirmed": "Rule of a clock confirmed by counsel",
}
