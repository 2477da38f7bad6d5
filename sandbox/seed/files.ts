import type { StoredFile, User } from '../models.ts';
import { hash } from './random.ts';

/** The avatars of those who have one. */
export function seedFiles(users: readonly User[]): StoredFile[] {
  return users.flatMap((user) => (user.avatarFileId === undefined ? [] : avatarOf(user, user.avatarFileId)));
}

function avatarOf(user: User, fileId: string): StoredFile {
  const words = user.displayName.split(/\s+/).filter(Boolean);
  const initials = (words.length > 1 ? [words[0]!, words.at(-1)!] : words).map(firstLetter);
  return { fileId, initials: initials.join('').toUpperCase(), hue: hash(user.userId) % 360, createdAt: user.createdAt };
}

// By code point, not by index: a name may begin with an emoji.
const firstLetter = (word: string) => String.fromCodePoint(word.codePointAt(0)!);
