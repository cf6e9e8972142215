/** A task is its text alone, or a group with more: two that were changed are compared in one form. */
import type { CollectionNode, TreeNode } from '../../plan/canonical/tree.ts';

/** The same tasks, all of them groups if one of them is. */
export function fullTasks(tasks: readonly (TreeNode | undefined)[]): (TreeNode | undefined)[] {
  if (!tasks.some((task) => task?.kind === 'map')) return [...tasks];
  return tasks.map((task) =>
    task?.kind === 'scalar' && typeof task.value === 'string'
      ? { kind: 'map', entries: [{ key: 'text', before: [], value: task }], end: [] }
      : task,
  );
}

/** The text alone, where a task has nothing else. */
export function shortTask(task: CollectionNode): TreeNode {
  const [only, ...others] = task.entries;
  const isText = only?.key === 'text' && others.length === 0 && task.end.length === 0;
  return isText && only.before.length === 0 && only.beside === undefined ? only.value : task;
}
