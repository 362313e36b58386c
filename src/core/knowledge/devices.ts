/** What the name of a device says beyond its class: who made it, in which year, and what else leaks with it. */

/** What a name can give away that a picture of devices does not need. */
export const DEVICE_LEAKS = ['year', 'provider', 'lodging', 'model', 'serial'] as const;
export type DeviceLeak = (typeof DEVICE_LEAKS)[number];

export interface DeviceName {
  readonly maker: string | undefined;
  /** The year of the model, where the name says it. */
  readonly year: number | undefined;
  readonly leaks: readonly DeviceLeak[];
}

/** Makers by the words that name them; the first that matches decides. */
const MAKERS: readonly (readonly [maker: string, words: RegExp])[] = [
  ['Apple', /\b(?:apple|iphone|ipad|ipod|mac|macbook|imac)\b/i],
  ['Samsung', /\b(?:samsung|galaxy)\b/i],
  ['LG', /\blge?\b/i],
  ['Sony', /\b(?:sony|bravia|playstation|ps ?[2-5]|ps vita|xperia)\b/i],
  ['Microsoft', /\b(?:xbox|microsoft|surface)\b/i],
  ['Nintendo', /\b(?:nintendo|wii)\b/i],
  ['Google', /\b(?:google|chromecast|pixel|nexus|chromebook)\b/i],
  ['Amazon', /\b(?:amazon|fire ?tv|firetv|fire hd|kindle)\b/i],
  ['Roku', /\broku\b/i],
  ['Xiaomi', /\b(?:xiaomi|redmi|poco|mi ?box)\b/i],
  ['Huawei', /\b(?:huawei|honor)\b/i],
  ['Philips', /\bphilips\b/i],
  ['Panasonic', /\b(?:panasonic|viera)\b/i],
  ['Hisense', /\b(?:hisense|vidaa)\b/i],
  ['TCL', /\btcl\b/i],
  ['Sharp', /\b(?:sharp|aquos)\b/i],
  ['Toshiba', /\btoshiba\b/i],
  ['Vizio', /\bvizio\b/i],
  ['Vestel', /\bvestel\b/i],
  ['OnePlus', /\boneplus\b/i],
  ['Oppo', /\b(?:oppo|realme)\b/i],
  ['Motorola', /\bmoto(?:rola)?\b/i],
  ['Lenovo', /\blenovo\b/i],
  ['NVIDIA', /\b(?:nvidia|shield)\b/i],
  ['TiVo', /\btivo\b/i],
];

/** Every maker that `readDeviceName` can tell. */
export const MAKER_NAMES: readonly string[] = MAKERS.map(([maker]) => maker);

/** Companies that bring the internet or television into a home, and whose boxes bear their name. */
const PROVIDER =
  /\b(?:belgacom|proximus|telenet|voo|kpn|ziggo|upc|liberty global|virgin media|sky|bt tv|talktalk|comcast|xfinity|cox|dish|at&t|verizon|rcn|charter|spectrum|videotron|bell|telus|rogers|cogeco|orange|bouygues|bbox|sfr|numericable|freebox|canal\+?|vodafone|unitymedia|telekom|magenta|entertain|swisscom|sunrise|movistar|telefonica|euskaltel|izzi|totalplay|megacable|claro|cablevision|net tv|oi|nos|meo|tim|timvision|fastweb|telia|telenor|com hem|tele2|altibox|get|yousee|stofa|elisa|dna|play|orange polska|cyfrowy polsat|vectra|o2|skylink|digi|rcs|cosmote|nova|turkcell|tivibu|digiturk|stc|etisalat|du|jio|airtel|tata play|lg u\+|sk broadband|kt|au|hikari|telstra|foxtel|fetch)\b/i;
/** A box is a provider's only where the name says that it is one: `Sky` is a word, `Sky Q Set Top Box` a provider's box. */
const BOX = /\b(?:stb\w*|set[- ]?top|mvpd|box|dvr|decoder|decodeur|iptv|cable|gateway)\b/i;

const LODGING = /\b(?:hotel|hospitality|marriott|hilton|hyatt|accor|ihg|cruise|ship|airline|inflight|dormitory)\b/i;
/** A model in brackets: `(SM-G973F)`, `(CPH2065)`, `(A2111)`. */
const MODEL = /\((?=[^)]*\d)[A-Z][A-Z0-9-]{3,15}\)|\b(?:SM-[A-Z]\d{3,4}[A-Z]*|CPH\d{4}|M\d{4}[A-Z]\d[A-Z]{1,2})\b/;
/** Eight or more letters and digits in a row with at least four digits, which no word is. */
const SERIAL = /\b(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10,}\b/;
const YEAR = /\b(20[0-3]\d)\b/;

/** Reads the name a service gives a device. */
export function readDeviceName(name: string): DeviceName {
  const year = YEAR.exec(name)?.[1];
  const leaks: readonly (readonly [DeviceLeak, boolean])[] = [
    ['year', year !== undefined],
    ['provider', PROVIDER.test(name) && BOX.test(name)],
    ['lodging', LODGING.test(name)],
    ['model', MODEL.test(name)],
    ['serial', SERIAL.test(name)],
  ];
  return {
    maker: MAKERS.find(([, words]) => words.test(name))?.[0],
    year: year === undefined ? undefined : Number(year),
    leaks: leaks.filter(([, leaked]) => leaked).map(([leak]) => leak),
  };
}
