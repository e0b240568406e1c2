"""Foreign files in and out.

In: ``foreign_table.open_table(path, ReadOptions()) -> ForeignTable`` with ``.layout``, ``.preview(50)``,
``.sample``, ``.rows(progress, cancelled)``, ``.sha256`` and ``.notes``. Rows are
``domain.mapping.source.SourceRow(number, values, problem)``, all values text as written, days and times of
workbook cells in ISO form. A worker process with a memory cap reads the file; what cannot be read is a
``Refused`` sentence, and text that is not UTF-8 an ``EncodingUnknown`` whose choices a person decides on.
``joined_tables.JoinedTables`` joins the files of one mapping by their id, ``distinct_words`` lists the words
of a column, ``mapping_file`` loads and dumps mappings. The rules of mappings are pure: ``domain.mapping``.

Out: ``export.writing.write(path, tables, Format.XLSX, about)`` and ``atomic_file`` for anything else.
"""
