"""Writes the rows of a workbook that cyclo made, as they are, with xlsxwriter: what an export is compared with."""

import datetime
import json
import sys

import xlsxwriter

rows_file, output = sys.argv[1:]
book = xlsxwriter.Workbook(output)
look = {'text_wrap': True, 'border': 1, 'valign': 'top', 'font_name': 'Times New Roman', 'font_size': 10}
text = book.add_format(look)
day = book.add_format({**look, 'num_format': 'dd.mm.yyyy'})
with open(rows_file, encoding='utf-8') as file:
    sheets = json.load(file)
for rows in sheets:
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        sheet.set_row(at, 26)
        for column, cell in enumerate(row):
            if isinstance(cell, dict):
                sheet.write_datetime(at, column, datetime.date.fromisoformat(cell['day']), day)
            elif isinstance(cell, str):
                sheet.write_string(at, column, cell, text)
            else:
                sheet.write_number(at, column, cell, text)
book.close()
