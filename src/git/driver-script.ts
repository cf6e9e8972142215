/**
 * The script that git runs for plans. It lies in the repository's own folder, out of sight, and finds cyclo when it is
 * run: the one that set it up, else one installed beside the plans, else the one in PATH. Where there is none, it does what
 * git would have done.
 */

/** Its name in the folder that all working trees of a repository share. */
export const SCRIPT_NAME = 'cyclo-driver.sh';

/** Where git keeps the texts of plans. */
export const CACHE_REF = 'refs/notes/textconv/cyclo';

/** What git is told to run, from whichever folder and working tree. */
export function scriptCall(verb: 'diff' | 'text' | 'merge', args = ''): string {
  return `sh "$(git rev-parse --git-common-dir)/${SCRIPT_NAME}" ${verb}${args === '' ? '' : ` ${args}`}`;
}

/** What the script says. */
export interface ScriptWords {
  /** What it is, in the language of whoever set it up. */
  readonly heading: string;
  /** Where cyclo is not found, in both languages: it serves whoever uses the repository. */
  readonly hints: Readonly<Record<'en' | 'ru', string>>;
}

/** @param program how cyclo was started: Node and the script it was given */
export function driverScript(
  [node = 'node', program = '']: readonly string[],
  { heading, hints }: ScriptWords,
): string {
  return `#!/bin/sh
${heading}

node=${quoted(node)}
program=${quoted(program)}
verb=$1
shift

# Programs with a short PATH (editors, windows) have to find Node, too.
folder=$(dirname "$node")
command -v cygpath >/dev/null 2>&1 && folder=$(cygpath -u "$folder")
PATH=$PATH:$folder
shared=$(cd "$(git rev-parse --git-common-dir)" && pwd)

# An installed cyclo is asked whether it knows its part: it may be an old one.
knows() {
  "$@" git --help >/dev/null 2>&1
}

found=
if [ -f "$program" ] && [ -x "$node" ]; then
  found=recorded
else
  for top in "$(git rev-parse --show-toplevel 2>/dev/null)" "$(dirname "$shared")"; do
    if [ -z "$found" ] && [ -x "$top/node_modules/.bin/cyclo" ] && knows "$top/node_modules/.bin/cyclo"; then
      found=$top/node_modules/.bin/cyclo
    fi
  done
  if [ -z "$found" ] && command -v cyclo >/dev/null 2>&1 && knows cyclo; then found=cyclo; fi
fi

cyclo() {
  case $found in
    '') return 127 ;;
    recorded) "$node" "$program" "$@" ;;
    cyclo) command cyclo "$@" ;;
    *) "$found" "$@" ;;
  esac
}

hint() {
  [ -z "$found" ] || return 0
  case \${CYCLO_LANG:-\${LC_ALL:-\${LC_MESSAGES:-$LANG}}} in
    [rR][uU]*) printf '%s\\n' ${quoted(hints.ru)} >&2 ;;
    *) printf '%s\\n' ${quoted(hints.en)} >&2 ;;
  esac
}

# What git calls a side; an older git leaves the sign for it.
label() {
  case $2 in
    '' | %*) printf '%s' "$1" ;;
    *) printf '%s' "$2" ;;
  esac
}

# Whether git keeps texts. What it may have kept of another program goes before it begins again.
cache() {
  [ "$(git config --get diff.cyclo.cachetextconv)" = $1 ] && return 0
  [ $1 = false ] || git update-ref -d ${CACHE_REF}
  git config --local diff.cyclo.cachetextconv $1 2>/dev/null
  return 0
}

case $verb in
  diff)
    cyclo git diff-driver -- "$@" && exit 0
    hint
    if [ $# -lt 7 ]; then
      printf '* Unmerged path %s\\n' "$1"
    else
      seen=false
      if [ -n "$GIT_PAGER_IN_USE" ] || [ -t 1 ]; then seen=true; fi
      colour=never
      [ "$(git config --get-colorbool color.diff $seen)" = true ] && colour=always
      printf '%s\\n' "$1"
      git --no-pager -c core.fsmonitor=false diff --no-index --no-ext-diff --no-textconv --color=$colour -- "$2" "$5"
    fi
    exit 0
    ;;
  text)
    # Git keeps what it is told under this command, which names the version and the language: it may keep nothing else.
    cyclo git text-driver --lang "$2" -- "$1" "$3" 2>/dev/null
    case $? in
      0) cache true ;;
      1) cache false ;;
      *)
        cat "$3"
        cache false
        ;;
    esac
    ;;
  merge)
    cyclo git merge-driver -- "$@"
    done=$?
    # 0 and 1 are cyclo's answers; anything else means that it could not even begin, and that nothing was touched.
    [ $done -le 1 ] && exit $done
    hint
    git merge-file -L "$(label ours "$7")" -L "$(label base "$6")" -L "$(label theirs "$8")" --marker-size="$4" "$2" "$1" "$3"
    [ $? -eq 0 ] || exit 1
    ;;
esac
`;
}

/** A word for sh, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
