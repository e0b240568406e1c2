"""What each act on the rules of clocks is called, and what follows one; other acts on a case's clock are on its complaint."""

ACT_WORDS = {
    "clock_rule.changed": "Rule of a clock changed",
    "clock_rule.confirmed": "Rule of a clock confirmed by counsel",
    "clock.rule_followed": "Due date counted anew by the present edition of its rule",
}
