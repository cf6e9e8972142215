"""Fills in a form inside LibreOffice, as a person would: through the same commands that the keyboard gives.

fill-in.py FORM FOLDER writes FOLDER/filled.xlsx and FOLDER/rearranged.xlsx, and prints what it saw as JSON.
"""

import json, os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField

form, folder = map(os.path.abspath, sys.argv[1:3])
pipe = f'cyclo-{os.getpid()}'


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect():
    context = uno.getComponentContext()
    create = context.ServiceManager.createInstanceWithContext
    resolver = create('com.sun.star.bridge.UnoUrlResolver', context)
    for _ in range(600):
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit('LibreOffice does not answer')


office = subprocess.Popen([
    'soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--norestore', '--nodefault',
    f'--accept=pipe,name={pipe};urp;',
], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
context = connect()
create = context.ServiceManager.createInstanceWithContext
desktop = create('com.sun.star.frame.Desktop', context)
dispatcher = create('com.sun.star.frame.DispatchHelper', context)


def opened():
    book = desktop.loadComponentFromURL(f'file://{form}', '_blank', 0, (option('Hidden', True),))
    return book, book.Sheets.getByName('Форма')


def typed(book, cell, text):
    frame = book.CurrentController.Frame
    dispatcher.executeDispatch(frame, '.uno:GoToCell', '', 0, (option('ToPoint', cell),))
    dispatcher.executeDispatch(frame, '.uno:EnterString', '', 0, (option('StringName', text),))


def save(book, name):
    book.storeToURL(f'file://{folder}/{name}', (option('FilterName', 'Calc MS Excel 2007 XML'),))
    book.close(True)


def fill(book):
    typed(book, 'F9', 'выполнено')
    typed(book, 'G9', '2010-10-12')
    typed(book, 'H9', 'Протокол № 3')
    typed(book, 'F10', 'не применимо')
    typed(book, 'I10', 'Сдаёт район')
    typed(book, 'C13', 'Петров П. П.')


def rule(sheet, cell):
    validation = sheet.getCellRangeByName(cell).Validation
    return [validation.Type.value, validation.getFormula1(), validation.ErrorAlertStyle.value,
            validation.ShowErrorMessage, validation.ErrorMessage]


book, sheet = opened()
# Typing into a locked cell opens a message that nobody here can close: whether it is locked is asked instead.
cells = [f'{column}{row}' for row in range(1, 14) for column in 'ABCDEFGHI']
seen = {
    'protected': sheet.isProtected(),
    'idsShown': book.Sheets.getByName('cyclo').IsVisible,
    'open': [cell for cell in cells if not sheet.getCellRangeByName(cell).CellProtection.IsLocked],
    'mark': rule(sheet, 'F9'),
    'listShown': sheet.getCellRangeByName('F9').Validation.ShowList,
    'date': rule(sheet, 'G9'),
}
fill(book)
seen['dateShown'] = sheet.getCellRangeByName('G9').String
save(book, 'filled.xlsx')

book, sheet = opened()
fill(book)
sheet.unprotect('')
byText = TableSortField()
byText.Field, byText.IsAscending = 1, False
sheet.getCellRangeByName('A9:I11').sort((
    option('SortFields', uno.Any('[]com.sun.star.table.TableSortField', (byText,))),
    option('ContainsHeader', False),
))
sheet.Rows.insertByIndex(9, 2)
sheet.Rows.removeByIndex(0, 1)
sheet.Columns.insertByIndex(5, 1)
sheet.Columns.getByIndex(0).IsVisible = False
sheet.Name = 'Ответ школы'
save(book, 'rearranged.xlsx')

print(json.dumps(seen))
try:
    desktop.terminate()
except Exception:
    pass  # The connection ends before the answer comes.
office.wait(60)
