/** What the system's codes mean. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EIO: 'the disk or the network failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links go round in a circle',
  EFBIG: 'it has more than 128 MB, or no end',
  ENAMETOOLONG: 'its name is too long',
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name cannot be looked up now',
  ETIMEDOUT: 'there was no answer in time',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
};

/** A code of the system in words; one that is not known stays. */
export function systemWords(code: string): string {
  return SYSTEM[code] ?? code;
}
