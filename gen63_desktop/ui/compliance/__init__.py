"""The section Compliance: GEN 63 sentence by sentence, on any day, with the evidence."""
