"""The import wizard of every area: files, reading, columns, dates and words, trial receipt, import, undo.

An area gives a ``job.ImportJob`` (title, target, how to open, propose, run, undo, and further questions)
and opens ``wizard.ImportWizard(job, parent).open()``; it emits ``imported(receipt, import_id)``.
"""
