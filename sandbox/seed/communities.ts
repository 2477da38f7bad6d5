import type { Category, Community, User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { idAt, iso, laterThan, momentOf } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import { entries } from './terms.ts';

const names = entries(`
  Home Bakers · Trail Runners Bangkok · Night Photography · Coffee and Code · New Parents Corner · Plant Swap
  Pedal São Paulo · Café com Livros · คนรักแมว · ร้านอร่อยบอกต่อ · Pecinta Kopi · Jalan-Jalan Murah · Hội Yêu Bếp
  写真部 · 猫の集い · محبو القراءة · Wanderfreunde · Jardiniers du dimanche · Cocina de casa · 한강 러닝 크루
  Retro Gaming · Second-Hand Treasures · Football Talk · Announcements
`);
/** Members of a seeded community at most. */
const mostMembers = 400;

const tags = ['food', 'sport', 'photo', 'books', 'pets', 'travel', 'games', 'local', 'family', 'market'];

/** The communities of the network, oldest first: made by its users, in its first years. */
export function seedCommunities(origin: Origin, users: readonly User[], categories: readonly Category[]): Community[] {
  const count = sizes[origin.scale].communities;
  const random = createRandom(`${origin.seed}/communities`);
  return Array.from({ length: count }, (_, index) => {
    const moment = momentOf(index, count, origin.startedAt, random);
    const name = names[index % names.length]!;
    return {
      ...makeCommunity(moment, users, random),
      displayName: index < names.length ? name : `${name} ${Math.floor(index / names.length) + 1}`,
      isJoined: index % 5 === 0,
      isDeleted: index % 12 === 7,
      onlyAdminCanPost: name === 'Announcements',
      isOfficial: name === 'Announcements',
      updatedAt: iso(laterThan(moment, origin.startedAt, random)),
      ...shapeOf(index, categories),
    };
  });
}

function makeCommunity(
  moment: number,
  users: readonly User[],
  random: Random,
): Omit<Community, 'displayName' | keyof ReturnType<typeof shapeOf>> {
  const createdAt = iso(moment);
  return {
    communityId: idAt(moment, random),
    description: random.pick(['', 'Be kind, stay on topic.', 'Everybody is welcome.', 'No ads, please.']),
    userId: users[random.int(0, Math.min(20, users.length - 1))]!.userId,
    tags: [random.pick(tags)],
    isOfficial: false,
    isPublic: random.chance(0.85),
    onlyAdminCanPost: false,
    needApprovalOnPostCreation: random.chance(0.2),
    isJoined: false,
    // No community of the seed is larger, or a large network would have millions of memberships.
    membersCount: Math.min(mostMembers, random.int(12, Math.floor(users.length / 2))),
    isDeleted: false,
    createdAt,
    updatedAt: createdAt,
  };
}

/** What does not come by chance: every sort of community is there. */
function shapeOf(index: number, categories: readonly Category[]) {
  const category = categories[index % (categories.length + 1)];
  const second = index % 7 === 0 ? categories[(index + 3) % categories.length] : undefined;
  return {
    moderatorMemberCount: index % 4 === 1 ? 3 : 1,
    categoryIds: [...new Set([category, second].flatMap((one) => one?.categoryId ?? []))],
    metadata: metadataOf(index),
    allowCommentInStory: index % 6 !== 5,
    notificationMode: index % 9 === 4 ? 'silent' : 'default',
  };
}

function metadataOf(index: number): Record<string, unknown> {
  if (index % 3 !== 1) return {};
  // More than the 1,000 bytes the vendor's FAQ advises.
  if (index === 4) return { theme: 'forest', rules: 'Be kind. '.repeat(140) };
  return { theme: 'ocean', contact: { city: 'Bangkok', since: 2024 } };
}
