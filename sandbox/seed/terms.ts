/**
 * What moderators of a family-friendly network block: mostly spam, scams and their disguises, and insults of the mild
 * kind. Invented or commonplace; nobody needs a sandbox to learn to swear.
 */

/** A list written as text: one entry a line, or with dots between. */
export const entries = (text: string) => text.trim().split(/\s*[\n·]\s*/);

/** Blocked as whole words. */
export const insults = entries(`
  idiot · moron · loser · dumbass · jerk · scumbag · creep · clown · imbecile · dimwit · nitwit · halfwit · trash · lowlife
  idiota · imbécil · pendejo · baboso · otário · burro · palhaço · Dummkopf · Vollpfosten · Depp · crétin · abruti · connard
  bodoh · goblok · tolol · kampret · ไอ้โง่ · ควาย · งี่เง่า · バカ · アホ · 馬鹿 · 傻瓜 · 笨蛋 · 바보 · 멍청이 · идиот · дурак · غبي · أحمق · aptal · salak · बेवकूफ · kretyn · palant
`);

/** Blocked anywhere in a text. */
export const phrases = entries(`
  work from home and earn
  make money fast
  guaranteed returns
  double your bitcoin
  send me your seed phrase
  crypto giveaway
  dm me for promo
  click the link in my bio
  limited slots, act now
  cheap followers
  buy likes and followers
  free gift card
  claim your prize
  you have been selected
  verify your account here
  hot singles near you
  add me on telegram
  whatsapp me for details
  no deposit bonus
  casino bonus code
  replica watches
  weight loss miracle
  miracle cure
  loan approved instantly
  no credit check
  part-time job, daily pay
  ganhe dinheiro em casa
  clique no link da bio
  renda extra garantida
  gana dinero desde casa
  haz clic en el enlace
  trabaja desde casa ya
  Geld verdienen von zuhause
  jetzt gratis sichern
  gagnez de l'argent facilement
  cliquez sur le lien
  รายได้เสริม ทำที่บ้าน
  แอดไลน์มาเลย
  เว็บพนันออนไลน์
  สล็อตแตกง่าย
  situs judi online
  slot gacor hari ini
  pinjaman online cepat cair
  在家赚钱
  加微信
  副業で月収
  今すぐ登録
  재택 부업
  заработок без вложений
  اربح المال من المنزل
  evden para kazan
  घर बैठे पैसे कमाएं
  🔞 join now
  💰💰💰 ask me how
`);

/** Regular expressions a moderator would really write. */
export const patterns = entries(String.raw`
  fr[e3]{2}\s*m[o0]n[e3]y
  b[i1!]tc[o0]in\s+d[o0]ubler
  c[a4@]s[i1!]n[o0]
  v[i1!][a4@]gr[a4@]
  0nlyf[a4@]ns
  t\.me/\w+
  wa\.me/\d+
  bit\.ly/\w+
  tinyurl\.com/\w+
  \+?\d[\d\s().-]{8,}\d
  [a-z0-9._-]+@[a-z0-9.-]+\.[a-z]{2,}
  https?://\d{1,3}(\.\d{1,3}){3}
  (?:earn|make)\s+\$?\d+\s+(?:per|a|every)\s+(?:day|week|hour)
  \$\d{3,}\s*(?:daily|weekly)
  (.)\1{9,}
  l[i1]ne\s*id\s*[:=]
  telegram\s*[:@]\s*\w+
  w\s*h\s*a\s*t\s*s\s*a\s*p\s*p
  follow\s+(?:4|for)\s+follow
  s+u+b+\s*4\s*s+u+b+
  ไลน์\s*[:：]\s*@?\w+
  微信\s*[:：]?\s*\w{5,}
  слот[ыа]?\s+онлайн
  (?:judi|togel|slot)\s*(?:online|88|777)
`);

/** Pieces of spam that comes in a hundred near-identical forms. */
export const spam = {
  verbs: ['earn', 'make', 'win', 'get', 'claim', 'unlock', 'withdraw', 'collect'],
  sums: [
    '$100',
    '$250',
    '$500',
    '$1,000',
    '$5,000',
    '€300',
    '£200',
    'R$900',
    '฿3,000',
    'Rp 2 juta',
    '¥50,000',
    '0.5 BTC',
    '2 ETH',
  ],
  times: [
    'a day',
    'per day',
    'every week',
    'per hour',
    'today',
    'this weekend',
    'from home',
    'without work',
    'in 24 hours',
    'with no experience',
  ],
  brands: [
    'lucky',
    'mega',
    'royal',
    'golden',
    'vip',
    'turbo',
    'star',
    'dragon',
    'happy',
    'magic',
    'super',
    'first',
    'bonus',
    'quick',
    'smart',
    'easy',
  ],
  goods: [
    'slots',
    'casino',
    'bet',
    'loans',
    'coins',
    'crypto',
    'pills',
    'diet',
    'replica',
    'followers',
    'tokens',
    'giveaway',
    'jackpot',
    'forex',
    'dating',
    'keys',
  ],
  endings: ['xyz', 'top', 'click', 'live', 'win', 'vip', 'club', 'site', 'online', 'icu'],
};

/** Sites whose links are fine on the demo network. */
export const allowedSites = entries(`
  wikipedia.org · openstreetmap.org · w3.org · archive.org · gutenberg.org · python.org · mozilla.org · debian.org · unicode.org
  example.com · example.org · help.example.com · shop.example.com · docs.example.com · status.example.com · community.example.com
`);
