#compdef cyclo
# Completion of cyclo for zsh: put it as _cyclo into a folder of $fpath, or source it after compinit.
_cyclo() {
  local line value meaning files=''
  local -a typed found
  # (Q) takes quotes off and evaluates nothing; PREFIX is the open word without the quote that it begins with.
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  while IFS=$'\t' read -r value meaning; do
    case $value in
      (:files | :folders) files=$value ;;
      (*) found+=("${value//:/\\:}${meaning:+:$meaning}") ;;
    esac
  done < <(command cyclo __complete $((CURRENT - 1)) "${typed[@]}" 2> /dev/null)
  (( $#found )) && _describe cyclo found
  case $files in
    (:files) _files ;;
    (:folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _cyclo ]]; then
  _cyclo "$@"
else
  compdef _cyclo cyclo
fi
