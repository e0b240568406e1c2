"""What each act on the rules of routing is called; a referral is an act on its complaint."""

ACT_WORDS = {
    "routing_rule.made": "Rule of routing made",
    "routing_rule.changed": "Rule of routing changed",
    "routing_rule.confirmed": "Rule of routing confirmed by counsel",
    "routing_rules.imported": "Table of routing rules imported",
    "routing_rules.import_undone": "Import of a table of routing rules undone",
}
