import confirm from '@inquirer/confirm';

/** Asks yes or no; Ctrl+C is a no. */
export async function confirmed(message: string): Promise<boolean> {
  try {
    return await confirm({ message, default: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false;
    throw error;
  }
}
