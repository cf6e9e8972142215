"""Types into a shell as a person does and prints what the line became: type.py SHELL FOLDER SETUP LINE ANSWERED.
ANSWERED is a file that is there once the program has said which words can stand at the cursor."""
import os, pty, re, select, sys, time

shell, folder, setup, line, answered = sys.argv[1:]
FLAGS = {'bash': ['--norc', '--noprofile', '-i'], 'zsh': ['-f', '-i'], 'fish': ['--no-config', '-i']}


def read(until=lambda text: False, quiet=None, most=120.0):
    """What comes until something holds of it, or until nothing has come for so many seconds."""
    text, begun, last = '', time.monotonic(), time.monotonic()
    while time.monotonic() - begun < most:
        if select.select([terminal], [], [], 0.1)[0]:
            text += os.read(terminal, 65536).decode('utf-8', 'replace')
            last = time.monotonic()
        if until(text) or (quiet is not None and time.monotonic() - last > quiet):
            break
    return text


child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    os.execvp(shell, [shell, *FLAGS[shell]])
try:
    write = lambda text: os.write(terminal, text.encode())
    write(f"{setup}; echo re''ady\r")
    read(lambda text: 'ready' in text)
    read(quiet=0.5)
    # The line is completed and then, not run, but printed by the shell itself.
    write(line + '\t')
    read(lambda _: os.path.exists(answered))
    read(quiet=0.5)
    write("\x01printf '<%s>' \x05; echo END''ED\r")
    print(re.findall(r'<cyclo>.*>', read(lambda text: 'ENDED' in text))[-1])
finally:
    os.kill(child, 9)
    os.waitpid(child, 0)
