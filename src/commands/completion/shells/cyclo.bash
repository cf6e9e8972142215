# Completion of cyclo for bash: source it in ~/.bashrc, or put it where bash-completion looks.
# Words of plans are quoted before they are put in; nothing of them is evaluated.
_cyclo() {
  local word value meaning quote='' files='' number=$COMP_CWORD
  local -a typed=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    case $word in
      \"*) word=${word#\"} word=${word%\"} ;;
      \'*) word=${word#\'} word=${word%\'} ;;
      *) word=${word//\\/} ;;
    esac
    typed+=("$word")
  done
  case ${COMP_WORDS[COMP_CWORD]} in
    \"*) quote='"' ;;
    \'*) quote="'" ;;
  esac
  COMPREPLY=()
  while IFS=$'\t' read -r value meaning; do
    case $value in
      :files | :folders)
        files=$value
        continue
        ;;
    esac
    # After the second TAB bash only lists: then each word comes with its meaning.
    if ((COMP_TYPE == 63)); then
      COMPREPLY+=("$value${meaning:+  ($meaning)}")
      continue
    fi
    case $quote in
      '"')
        value=${value//\\/\\\\}
        value=${value//\"/\\\"}
        value=${value//\$/\\\$}
        value=${value//\`/\\\`}
        ;;
      "'") value=${value//\'/\'\\\'\'} ;;
      *) printf -v value %q "$value" ;;
    esac
    # bash closes the quotation unless the word ends with that sign: then it takes the sign for the end.
    [[ -n $quote && $value == *"$quote" ]] && value+=$quote
    COMPREPLY+=("$value")
  done < <(command cyclo __complete "$number" "${typed[@]}" 2> /dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames
    local filter=-f
    [[ $files == :folders ]] && filter=-d
    word=${typed[number - 1]}
    [[ $word == '=' ]] && word=''
    while IFS= read -r value; do
      COMPREPLY+=("$value")
    done < <(compgen "$filter" -- "$word")
  fi
}
complete -F _cyclo cyclo
