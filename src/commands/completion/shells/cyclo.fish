# Completion of cyclo for fish: put it into ~/.config/fish/completions/cyclo.fish.
function __cyclo_complete
    set -l before (commandline --current-process --cut-at-cursor --tokenize)
    # The open word as it is typed: without the quote that it begins with, and without backslashes.
    set -l typed (commandline --current-token --cut-at-cursor | string replace --regex '^["\']' '' |
        string replace --regex --all '\\\\(.)' '$1')
    for line in (command cyclo __complete (count $before) $before[2..-1] $typed 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline --current-token --cut-at-cursor)
            case :folders
                __fish_complete_directories (commandline --current-token --cut-at-cursor) ''
            case '*'
                printf '%s\n' "$line"
        end
    end
end
complete --command cyclo --no-files --keep-order --arguments '(__cyclo_complete)'
