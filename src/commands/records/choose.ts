/**
 * A question with a list to choose one from, narrowed down by typing. What Enter takes depends on the keys alone, never on
 * how far the screen has got: input typed ahead chooses what it would have chosen slowly, and what is shown is returned.
 */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
  type Status,
} from '@inquirer/core';

/** One entry of the list. */
interface ListChoice {
  readonly value: string;
  readonly name: string;
}

/** What is asked. */
interface Question {
  readonly message: string;
  readonly choices: readonly ListChoice[];
  readonly pageSize: number;
  /** Which keys do what, as it is to be shown. */
  readonly keys: string;
  /** What is said where nothing has what was typed. */
  readonly noneFits: string;
}

/** Asks, and gives the value of the entry that was taken. */
export const choose = createPrompt<string, Question>((question, done) => {
  const theme = makeTheme();
  const [status, setStatus] = useState<Status>('idle');
  const [typed, setTyped] = useState('');
  const [position, setPosition] = useState(0);
  const prefix = usePrefix({ status, theme });
  const fitting = question.choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  const active = fitting[position];
  useKeypress((key, line) => {
    if (status === 'done') return;
    const step = isUpKey(key) ? -1 : isDownKey(key) ? 1 : 0;
    if (isEnterKey(key)) {
      if (active) {
        setStatus('done');
        done(active.value);
      } else {
        // Enter has emptied the line: what was typed can be corrected.
        line.write(typed);
      }
    } else if (step !== 0) {
      setPosition(Math.min(Math.max(position + step, 0), Math.max(fitting.length - 1, 0)));
    } else {
      setTyped(line.line);
      setPosition(0);
    }
  });
  const message = theme.style.message(question.message, status);
  const page = usePagination({
    items: fitting,
    active: position,
    renderItem: ({ item, isActive }) =>
      isActive ? theme.style.highlight(`❯ ${item.name}`) : `  ${item.name}`,
    pageSize: question.pageSize,
    loop: false,
  });
  if (status === 'done') return `${prefix} ${message} ${theme.style.answer(active?.name ?? '')}`;
  const list = fitting.length > 0 ? page : theme.style.error(question.noneFits);
  return [`${prefix} ${message} ${typed}`, `${list}\n${question.keys}`];
});
