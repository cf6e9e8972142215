# Completion of cyclo for PowerShell: add it to the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName cyclo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    $open = $wordToComplete.Trim('"', "'")
    & cyclo __complete ($before.Count + 1) @before $open 2>$null | ForEach-Object {
        $value, $meaning = $_ -split "`t", 2
        if ($value -eq ':files' -or $value -eq ':folders') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
        }
        else {
            if (-not $meaning) { $meaning = $value }
            # Between single quotes PowerShell evaluates nothing.
            $text = if ($value -match '^[\w./=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $meaning)
        }
    }
}
