import type { Random } from './random.ts';

type People = { given: readonly string[]; family: readonly string[]; familyFirst?: boolean; joined?: boolean };

const words = (text: string) => text.split(' ');

/** Made-up people of many places, so that every list is read in several scripts and both directions. */
const peoples: readonly People[] = [
  {
    given: words('Maria Ana João Beatriz Thiago Camila Rafael Larissa'),
    family: words('Santos Oliveira Silva Pereira Ferreira Gonçalves'),
  },
  {
    given: words('Emma Oliver Charlotte Noah Priya Liam Grace Ethan'),
    family: words('Walker Hughes Bennett Clarke Foster Reid'),
  },
  { given: words('Nguyễn Trần Lê Phạm'), family: ['Minh Anh', 'Thị Hoa', 'Văn Đức', 'Quốc Bảo', 'Thu Hà'] },
  { given: words('สมชาย กนกวรรณ ณัฐพล พิมพ์ชนก ธนกร อรทัย'), family: words('ใจดี ศรีสุข แสงทอง วงศ์สวัสดิ์ บุญมี') },
  {
    given: words('Siti Budi Dewi Agus Putri Rizky Wahyu Ayu'),
    family: words('Wijaya Santoso Lestari Nugroho Hidayat Kusuma'),
  },
  { given: words('محمد فاطمة أحمد ليلى يوسف مريم'), family: words('الحسن العلي الخطيب النجار حداد') },
  { given: words('陽菜 蓮 結衣 大翔 さくら 健太'), family: words('佐藤 鈴木 高橋 田中 伊藤'), familyFirst: true },
  { given: words('伟 芳 秀英 俊杰 子涵 思远'), family: words('王 李 张 刘 陈'), familyFirst: true, joined: true },
  { given: words('민준 서연 지우 하은 도윤'), family: words('김 이 박 최 정'), familyFirst: true, joined: true },
  { given: words('Анна Дмитрий Екатерина Иван Ольга'), family: words('Иванова Петров Смирнова Кузнецов') },
  { given: words('José Lucía Sofía Mateo Valentina Íñigo'), family: words('García Núñez Rodríguez Peña Martínez') },
  { given: words('आरव दीया रोहन अनन्या विवान'), family: words('शर्मा पटेल सिंह गुप्ता') },
  {
    given: words('Zoë Jürgen Søren Łukasz Élodie Björk'),
    family: ['Müller', 'Østergaard', 'Wiśniewski', 'Lefèvre', 'van der Berg'],
  },
  { given: words('Amara Kwame Zanele Chidi Fatou'), family: words('Okafor Mensah Dlamini Diallo Abebe') },
  { given: words('נועה איתי תמר'), family: words('כהן לוי מזרחי') },
  { given: words('Ayşe Mehmet Elif Can'), family: words('Yılmaz Öztürk Şahin Çelik') },
];

const handles = words('pixel moss comet lofi mango nimbus kite ember tofu river onyx pine basil quartz fern drift');
const trades = words('studio bakes runs reads travels codes paints games films gardens');
const emoji = words('🌸 🔥 ⚽ 🎧 🐉 ☕ 🌊 🎮 🦊 ✨');

/** A display name: mostly a person's, sometimes a handle, sometimes dressed up. */
export function personName(random: Random): string {
  if (random.chance(0.18)) return handleName(random);
  const people = random.pick(peoples);
  const given = random.pick(people.given);
  const family = random.pick(people.family);
  const parts = people.familyFirst ? [family, given] : [given, family];
  const name = parts.join(people.joined ? '' : ' ');
  return random.chance(0.08) ? `${name} ${random.pick(emoji)}` : name;
}

function handleName(random: Random): string {
  const handle = random.pick(handles);
  return random.pick([
    `${handle}.${random.pick(trades)}`,
    `${handle}${random.int(1, 99)}`,
    `xX_${handle}_Xx`,
    `${random.pick(emoji)}${handle}${random.pick(emoji)}`,
    `The ${handle[0]!.toUpperCase()}${handle.slice(1)} ${random.pick(['Club', 'Family', 'Project', 'Diaries'])}`,
  ]);
}

/** What an app may use as an id: names, numbers, addresses, UUIDs, and now and then something awkward in a path. */
export function userIdFor(name: string, index: number, random: Random): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\p{Script=Latin}\p{N}]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
    .toLowerCase()
    .slice(0, 24);
  const kind = random.next();
  if (plain.length > 2 && kind < 0.45) return `${plain}.${index}`;
  if (kind < 0.75) return `user_${10_000 + index}`;
  if (kind < 0.9) return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
  if (kind < 0.96) return `${plain || 'member'}+${index}@mail.example`;
  return `guest/${index} ${random.pick(['A&B', 'x=y', '50%', 'ü#1'])}`;
}
