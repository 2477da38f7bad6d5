import type { Random } from './random.ts';
import { hash } from './random.ts';
import { entries } from './terms.ts';

/** What people write in one language: an opening, a matter and sometimes an end make a post; comments are short. */
type Talk = { openings: string[]; matters: string[]; ends: string[]; comments: string[]; gap?: string };

const talks = {
  en: {
    openings: entries(
      `Good morning all. · Long time reader, first post. · Quick question: · Update from this weekend: · Not sure this is the right place, but · Happy Friday! · Small win today: · Can anybody help?`,
    ),
    matters: entries(
      `my sourdough finally rose, see the crumb · the trail behind the reservoir is closed until the 14th · I shot the moonrise with a 20 year old lens · does anyone repair old turntables near the station · our cat learned to open the fridge · the new bakery on 5th street does a great rye · I finished chapter 12 and cannot stop thinking about it · we walked 23 km and saw two herons · looking for a used bike trailer, good condition · the library sale starts at 9, bring bags · my tomatoes got blight again, what do you spray · the match last night was the best in years`,
    ),
    ends: entries(
      `Thanks for reading. · Any tips? · Photos tomorrow. · See you on Sunday! · What would you do? · ☕ · Recommended. · Ask me anything about it.`,
    ),
    comments: entries(
      `Love this · Where was this taken? · Same here, took me three tries · Thanks for sharing! · Great tip · Is it still available? · Congrats 🎉 · I would go with the smaller one · haha so true · See you there · Following this · My mum swears by vinegar`,
    ),
  },
  pt: {
    openings: entries(
      `Bom dia, gente! · Alguém sabe me dizer: · Primeira vez postando aqui. · Atualizando: · Dica rápida:`,
    ),
    matters: entries(
      `o pão de queijo ficou perfeito hoje · a ciclovia da marginal está fechada no domingo · terminei o livro do mês, que final · procuro um veterinário de confiança na zona sul · o treino de 10 km saiu em 52 minutos · a feira de troca de plantas é dia 8 · meu gato só dorme na caixa`,
    ),
    ends: entries(`Obrigada! · Alguém vai? · Recomendo demais. · Boa semana 🌻 · O que acham?`),
    comments: entries(
      `Que lindo! · Também quero · Onde fica? · Parabéns 👏 · Adorei · Funciona mesmo · kkkkk demais · Me conta depois`,
    ),
  },
  es: {
    openings: entries(`Hola a todos. · Duda rápida: · Por si le sirve a alguien: · Buenas tardes. · Hoy por fin`),
    matters: entries(
      `la tortilla me salió entera · han abierto una librería preciosa junto al mercado · busco grupo para correr los jueves · el perro se comió mi zapatilla izquierda · mañana hay cine al aire libre en la plaza · el bus 27 cambia de parada · he plantado albahaca y ya asoma`,
    ),
    ends: entries(`¡Gracias! · ¿Alguien se apunta? · Abrazos. · Ya os cuento. · Muy recomendable.`),
    comments: entries(
      `¡Qué rico! · Me apunto · Gracias por el dato · Jajaja · Yo también · ¿Sigue disponible? · Enhorabuena · Precioso`,
    ),
  },
  th: {
    openings: entries(`สวัสดีค่ะทุกคน · ขอถามหน่อยครับ · มารีวิว · อัปเดตวันนี้ · ใครเคยลองบ้าง`),
    matters: entries(
      `ร้านก๋วยเตี๋ยวหน้าปากซอยอร่อยมาก · แมวที่บ้านไม่ยอมกินข้าว · วิ่งรอบสวนได้ 8 กิโลแล้ว · หาช่างซ่อมจักรยานแถวอ่อนนุช · ถ่ายรูปพระอาทิตย์ตกที่เชียงใหม่ · ต้นไม้ใบเหลืองทำยังไงดี`,
    ),
    ends: entries(`ขอบคุณค่ะ · แนะนำเลย · ใครสนใจบอกนะ · 😊 · ฝากด้วยครับ`),
    comments: entries(`น่ารักมาก · อยากไปบ้าง · ขอบคุณครับ · อยู่แถวไหนคะ · 555 จริง · สวยมากเลย · ตามไปกิน`),
  },
  id: {
    openings: entries(
      `Selamat pagi semua. · Mau tanya dong, · Sekadar berbagi: · Akhirnya · Info untuk yang di Bandung:`,
    ),
    matters: entries(
      `kopi dari Gayo ini wangi sekali · jalur sepeda dekat alun-alun ditutup sampai besok · kucing saya melahirkan tiga ekor · resep sambal nenek ternyata pakai terasi bakar · lari pagi 5 km tanpa berhenti · ada yang jual pot bekas ukuran besar`,
    ),
    ends: entries(`Terima kasih. · Ada saran? · Yuk ikut! · Semoga bermanfaat. · 🙏`),
    comments: entries(
      `Mantap · Lokasinya di mana? · Ikut dong · Wah bagus · Terima kasih infonya · wkwkwk · Sudah coba, enak`,
    ),
  },
  vi: {
    openings: entries(`Chào cả nhà. · Cho mình hỏi: · Khoe chút: · Cuối tuần rồi,`),
    matters: entries(
      `mình nấu phở lần đầu mà nước trong lắm · có quán cà phê sách mới mở ở phố cổ · bé mèo nhà mình tăng hai ký · ai biết chỗ sửa máy ảnh phim không · đường ven hồ sáng nay mát lắm`,
    ),
    ends: entries(`Cảm ơn mọi người. · Ai đi không? · Ngon lắm ạ. · ❤️`),
    comments: entries(`Đẹp quá · Ở đâu vậy bạn? · Cho mình xin công thức · Hay quá · Mình cũng thế · Cảm ơn nhé`),
  },
  ja: {
    openings: entries(`おはようございます。 · はじめまして。 · 質問です。 · 今日の一枚。 · 報告です。`),
    matters: entries(
      `近所の桜が満開でした · パンがやっとふくらみました · うちの猫が箱から出てきません · 駅前の古本屋が移転するそうです · 10キロ走れるようになりました · おすすめの三脚を教えてください`,
    ),
    ends: entries(`よろしくお願いします。 · また来週。 · おすすめです。 · 📷`),
    comments: entries(
      `すてきですね · どこですか · わかります · ありがとうございます · おめでとうございます · 行ってみます · かわいい`,
    ),
    gap: '',
  },
  zh: {
    openings: entries(`大家早上好， · 请教一下， · 分享一下， · 今天终于`),
    matters: entries(
      `烤出了不塌的蛋糕 · 河边的步道下周封闭维修 · 我家猫学会了开门 · 有人知道哪里修老相机吗 · 跑完了人生第一个半马`,
    ),
    ends: entries(`谢谢大家！ · 推荐。 · 有人一起吗？`),
    comments: entries(`好看 · 在哪里？ · 谢谢分享 · 哈哈哈 · 我也想去 · 恭喜`),
    gap: '',
  },
  ko: {
    openings: entries(`안녕하세요. · 질문 있어요. · 후기 남깁니다. · 오늘은`),
    matters: entries(
      `한강에서 7km 뛰었어요 · 동네 빵집이 새로 열었네요 · 고양이가 밥을 안 먹어요 · 필름 카메라 수리점 아시는 분 · 텃밭 상추가 벌써 올라왔어요`,
    ),
    ends: entries(`감사합니다. · 추천해요. · 같이 가실 분? · 😄`),
    comments: entries(`예뻐요 · 어디예요? · 저도요 · 축하드려요 · 정보 감사합니다 · ㅋㅋㅋ`),
  },
  ar: {
    openings: entries(`صباح الخير جميعا. · سؤال سريع: · تجربتي اليوم: · أخيرا`),
    matters: entries(
      `أنهيت الرواية وما زلت أفكر فيها · المخبز الجديد قرب المحطة رائع · مشينا عشرة كيلومترات على الشاطئ · قطتي لا تحب الطعام الجديد · هل من محل لإصلاح الدراجات`,
    ),
    ends: entries(`شكرا لكم. · أنصح به. · من يأتي معنا؟ · 🌙`),
    comments: entries(`جميل جدا · أين هذا؟ · شكرا · مبروك · وأنا أيضا · فكرة ممتازة`),
  },
  ru: {
    openings: entries(`Всем привет. · Подскажите, пожалуйста: · Делюсь: · Наконец-то`),
    matters: entries(
      `испекла хлеб без трещин · в парке закрыли нижнюю аллею · кот научился включать кран · ищу мастера по старым фотоаппаратам · пробежал десять километров под дождём`,
    ),
    ends: entries(`Спасибо! · Кто со мной? · Очень советую. · 🙂`),
    comments: entries(`Красота · А где это? · Спасибо, полезно · Поздравляю · Ха, знакомо · Тоже хочу`),
  },
  hi: {
    openings: entries(`सबको नमस्ते। · एक सवाल: · आज की ख़बर: · आख़िरकार`),
    matters: entries(
      `माँ वाली खिचड़ी बिल्कुल सही बनी · पार्क का पिछला रास्ता बंद है · बिल्ली ने फिर गमला गिराया · पुरानी किताबें बेचनी हैं · पाँच किलोमीटर दौड़ पूरी हुई`,
    ),
    ends: entries(`धन्यवाद। · कोई सुझाव? · ज़रूर जाइए। · 🙏`),
    comments: entries(`बहुत सुंदर · कहाँ है? · बधाई हो · धन्यवाद · सही कहा · मैं भी आऊँगा`),
  },
  de: {
    openings: entries(`Moin zusammen. · Kurze Frage: · Kleines Update: · Endlich:`),
    matters: entries(
      `das Brot ist aufgegangen · der Weg am Kanal ist bis Freitag gesperrt · meine Tomaten sind rot, im Oktober · sucht noch jemand einen Kinderanhänger · 15 km im Regen, wunderbar`,
    ),
    ends: entries(`Danke euch. · Wer kommt mit? · Klare Empfehlung. · Schönes Wochenende!`),
    comments: entries(
      `Sehr schön · Wo ist das? · Danke für den Tipp · Glückwunsch · Bei uns auch · Ist es noch zu haben?`,
    ),
  },
  fr: {
    openings: entries(`Bonjour à tous. · Petite question : · Pour info, · Enfin !`),
    matters: entries(
      `la brioche a bien levé · le sentier du lac est fermé jusqu’à lundi · mon chat dort dans le four (éteint) · je cherche un luthier près de la gare · vide-grenier dimanche dès 8 h`,
    ),
    ends: entries(`Merci ! · Qui vient ? · Je recommande. · Bon week-end 🌿`),
    comments: entries(`Magnifique · C’est où ? · Merci du conseil · Bravo · Pareil chez nous · Mdr`),
  },
} satisfies Record<string, Talk>;

type Language = keyof typeof talks;

const scripts: readonly [RegExp, Language][] = [
  [/[\u0E00-\u0E7F]/, 'th'],
  [/[\u3040-\u30FF]/, 'ja'],
  [/[\uAC00-\uD7AF]/, 'ko'],
  [/[\u4E00-\u9FFF]/, 'zh'],
  [/[\u0600-\u06FF]/, 'ar'],
  [/[\u0400-\u04FF]/, 'ru'],
  [/[\u0900-\u097F]/, 'hi'],
  [/[ỄễầạịọĐđ]/, 'vi'],
];
const latin: readonly Language[] = ['en', 'en', 'en', 'en', 'pt', 'pt', 'es', 'id', 'de', 'fr'];

/** The language somebody writes in: that of their name's script, or always the same one of those with Latin letters. */
const talkOf = (name: string): Talk =>
  talks[scripts.find(([script]) => script.test(name))?.[1] ?? latin[hash(name) % latin.length]!];

/** A post as the person of that name may write it. */
export function talkPost(name: string, random: Random): string {
  const { openings, matters, ends, gap = ' ' } = talkOf(name);
  const text = `${random.pick(openings)}${gap}${random.pick(matters)}`;
  return random.chance(0.6) ? `${text}\n${random.pick(ends)}` : text;
}

/** A comment as the person of that name may write it. */
export const talkComment = (name: string, random: Random): string => random.pick(talkOf(name).comments);
