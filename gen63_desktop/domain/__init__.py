"""Pure rules and frozen records: no clock, no file, no SQL, no Qt."""
