"""Tables in: any grid of cells (a sheet, a csv, a table in a Word file, lines pasted into notes) becomes facts and questions."""
