import type { shellHelp as en } from '../../en/help/shell.ts';

/** Что говорит `--help` о работе в оболочке. */
export const shellHelp: typeof en = {
  completion: {
    summary: 'дополнение команд по клавише TAB',
    about:
      'Печатает сценарий, по которому оболочка дополняет набираемое по клавише TAB: команды, параметры, а из ваших планов — идентификаторы с названиями, месяцы и имена. Кроме самой оболочки, ничего не требуется.\nДля bash первая строка из примеров добавляется в ~/.bashrc, для zsh — в ~/.zshrc после compinit; для fish и PowerShell — остальные строки.',
    examples: {
      'source <(cyclo completion bash)': 'в ~/.bashrc; для zsh — с zsh в ~/.zshrc',
      'cyclo completion fish > ~/.config/fish/completions/cyclo.fish': 'один раз, для fish',
      'cyclo completion powershell >> $PROFILE': 'один раз, для PowerShell',
    },
  },
};
