import { adminUserId, bannedUserId, memberUserId } from '../credentials.ts';
import type { User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { idAt, iso, laterThan, momentOf } from './dates.ts';
import { personName, userIdFor } from './names.ts';
import { createRandom, type Random } from './random.ts';

const descriptions = [
  '',
  '',
  '',
  'Coffee first. Then hiking.',
  'Dad of two. Amateur baker.',
  'ชอบถ่ายรูปและกินข้าวมันไก่',
  'Suka kopi, buku, dan hujan.',
  'プログラミングと猫が好きです 🐈',
  'أحب القراءة والسفر',
  'Jogadora de vôlei aos domingos',
  'Buying and selling vintage cameras. DM open.',
  '💰 I help people earn from home, ask me how 💰',
];

/** The people of the network, oldest first. */
export function seedUsers(origin: Origin): User[] {
  const count = sizes[origin.scale].users;
  const random = createRandom(`${origin.seed}/users`);
  const known = knownUsers();
  const users: User[] = [];
  for (let index = 0; index < count; index += 1) {
    const moment = momentOf(index, count, origin.startedAt, random);
    const user = makeUser(index, moment, origin.startedAt, random);
    users.push({ ...user, ...known[index] });
  }
  return users;
}

/** Users that documentation and tests may name; they are the network's first. */
function knownUsers(): Partial<User>[] {
  const plain = { flagCount: 0, isGlobalBan: false, isBrand: false, isDeleted: false };
  return [
    { ...plain, userId: adminUserId, displayName: 'Sandbox Admin', roles: ['global-admin'] },
    { ...plain, userId: memberUserId, displayName: 'Mia Member', roles: [] },
    { ...plain, userId: bannedUserId, displayName: 'Ben Banned', roles: [], isGlobalBan: true },
  ];
}

function makeUser(index: number, moment: number, startedAt: number, random: Random): User {
  const name = personName(random);
  const isDeleted = random.chance(0.02);
  const user: User = {
    userId: userIdFor(name, index, random),
    userInternalId: idAt(moment, random),
    displayName: isDeleted ? 'Deleted user' : name,
    description: isDeleted ? '' : random.pick(descriptions),
    roles: random.chance(0.02) ? ['super-moderator'] : [],
    metadata: random.chance(0.05) ? { verified: true } : {},
    flagCount: !isDeleted && random.chance(0.06) ? random.int(1, 9) : 0,
    isGlobalBan: !isDeleted && random.chance(0.02),
    isBrand: random.chance(0.01),
    isDeleted,
    createdAt: iso(moment),
    updatedAt: iso(laterThan(moment, startedAt, random)),
  };
  return !isDeleted && random.chance(0.6) ? { ...user, avatarFileId: random.hex(32) } : user;
}
