/** What columns of viewing histories are called, in the languages people keep them in; and words that say a column is something else. */

import type { DurationUnit } from '#core/durationText.ts';
import { fold } from '#core/fold.ts';
import type { MappedRole } from './mapping.ts';

/** Weight -> headers. What a column is surely called weighs 1; a name that fits other things too weighs less. */
type Words = readonly (readonly [weight: number, headers: string])[];

/** Headers are separated by `|`; they are compared without case, accents and punctuation. */
const WORDS: Readonly<Record<MappedRole, Words>> = {
  title: [
    [
      1,
      'title|titles|full title|title name|program title|programme title|video title|content title|movie title|film title|' +
        'titel|filmtitel|sendungstitel|titre|titre du programme|titulo|titulo del programa|titolo|tytul|nazev|otsikko|baslik|film adi|' +
        'yapim adi|cim|tittel|заголовок|название|タイトル|作品名|제목|标题|عنوان|τιτλος|כותרת',
    ],
    [
      0.9,
      'movie|film|video|program|programme|watched|what|content|item description|asset title|' +
        'sendung|was|programm|emission|quoi|pelicula|programa|que|filme|icerik|dizi film|programma',
    ],
    [0.8, 'show|series|series title|show title|series name|show name|tv show|serie|serien|dizi|telefilm|seriale|serial'],
    [0.6, 'name|description|item|nom|nombre|nome|naam|nazwa|isim|ad|adi|bezeichnung|descripcion|beschreibung'],
    [0.55, 'episode title|episode name|episode|folge|folgentitel|capitulo|bolum|aflevering|odcinek|episodio'],
  ],
  start: [
    [
      1,
      'start time|started at|start|watched at|watched on|date watched|watched date|watch date|last watched|viewed at|viewed on|view date|' +
        'date viewed|viewing date|viewing time|played at|play date|playback start|playback date|streamed at|start date|start datetime|' +
        'startzeit|beginn|gesehen am|angesehen am|wiedergabedatum|abgespielt am|' +
        'date de visionnage|vu le|regarde le|heure de debut|date de lecture|visionne le|' +
        'fecha de visualizacion|visto el|hora de inicio|fecha de reproduccion|inicio|visto em|data de visualizacao|assistido em|' +
        'izlenme tarihi|izleme tarihi|izlendigi tarih|baslangic zamani|baslangic|' +
        'bekeken op|kijkdatum|starttijd|data di visione|visto il|guardato il|data obejrzenia|obejrzano|sett dato|視聴日|시청 날짜',
    ],
    [
      0.85,
      'date|datetime|date time|timestamp|time stamp|ts|when|day|' +
        'datum|datum uhrzeit|zeitpunkt|wann|tag|date et heure|horodatage|jour|quand|fecha|fecha y hora|dia|cuando|data|data e hora|' +
        'data e ora|giorno|tarih|tarih saat|gun|zaman|dato|paivays|pvm|дата|ημερομηνια|תאריך|التاريخ|日付|날짜|日期',
    ],
    [
      0.6,
      'time|zeit|uhrzeit|heure|hora|ora|saat|tijd|tid|czas|stopped|stopped at|end time|end date|ended at|endzeit|ende|fin|bitis',
    ],
  ],
  clock: [
    [
      1,
      'time|time of day|start time|end time|clock|zeit|uhrzeit|startzeit|endzeit|heure|heure de debut|hora|hora de inicio|ora|saat|' +
        'baslangic saati|tijd|tijdstip|starttijd|godzina|czas|cas|kellonaika|aika|klokkeslett|klokkeslaet|tid|tidspunkt|idopont|ido|' +
        'время|ώρα|שעה|الوقت|時刻|時間|시간|时间|เวลา',
    ],
  ],
  profile: [
    [
      1,
      'profile|profile name|profile id|profil|profilname|nom du profil|perfil|nombre del perfil|nome do perfil|profil adi|profielnaam|' +
        'profiel|profilo|nome profilo|profiili|nazwa profilu|профиль|프로필|プロフィール',
    ],
    [
      0.9,
      'user|username|user name|account|account name|viewer|viewer name|member|household member|friendly name|who|watched by|person|' +
        'benutzer|benutzername|nutzer|konto|zuschauer|wer|utilisateur|compte|spectateur|qui|usuario|cuenta|quien|utente|' +
        'kullanici|kullanici adi|izleyen|kisi|hesap|kim|gebruiker|kijker|uzytkownik|usuario nombre|bruker|anvandare',
    ],
  ],
  device: [
    [
      1,
      'device|device name|device type|device model|user agent|gerat|geratetyp|geratename|endgerat|appareil|type d appareil|terminal|' +
        'dispositivo|tipo de dispositivo|aparelho|cihaz|cihaz turu|cihaz adi|apparaat|urzadzenie|enhet|laite|zarizeni|устройство|기기|デバイス',
    ],
    [0.8, 'player|platform|client|app|hardware|plattform|plateforme|plataforma|operating system|os|browser|watched on device'],
  ],
  country: [
    [
      1,
      'country|country code|country iso code|country name|land|landercode|pays|code pays|pais|codigo de pais|paese|nazione|ulke|ulke kodu|' +
        'kraj|maa|zeme|страна|国|국가|χωρα',
    ],
    [
      0.7,
      'region|location|place|where|ort|standort|wo|lieu|localisation|ubicacion|lugar|donde|luogo|konum|yer|nerede|locatie|territory',
    ],
    [0.4, 'city|town|state|stadt|ville|ciudad|cidade|citta|sehir|il|stad|miasto'],
  ],
  duration: [
    [
      1,
      'duration|play duration|watch duration|view duration|duration watched|watch time|time watched|watched time|viewing duration|play time|' +
        'playtime|play length|seconds viewed|seconds watched|minutes watched|minutes viewed|ms played|milliseconds played|view time|' +
        'duration seconds|duration minutes|duration ms|dauer|spieldauer|wiedergabedauer|sehdauer|gesehene zeit|gesehene minuten|' +
        'duree|duree de visionnage|temps de visionnage|temps regarde|duracion|tiempo visto|tiempo de visualizacion|minutos vistos|' +
        'duracao|tempo assistido|durata|tempo di visione|sure|izleme suresi|izlenme suresi|izlenen sure|duur|kijkduur|kijktijd|' +
        'czas trwania|varighed|varighet|speltid|kesto|delka|длительность|視聴時間|재생 시간',
    ],
    [
      0.7,
      'minutes|seconds|mins|min|secs|sec|minuten|sekunden|secondes|minutos|segundos|minuti|secondi|dakika|saniye|minuty|sekundy',
    ],
    [0.5, 'length|runtime|run time|laufzeit|lange|longueur|longitud|lunghezza|uzunluk|lengte|playback position|progress seconds'],
  ],
  supplemental: [
    [
      1,
      'supplemental video type|supplemental|is trailer|trailer|is preview|preview|previews|extra|bonus|vorschau|bande annonce|avance|' +
        'fragman|anteprima|voorproefje|zwiastun',
    ],
    [0.8, 'material type|video type|clip type|stream type|promo|is promo'],
  ],
};

/** Words that take a header away from a role: `Release date` is a date, but not when somebody watched. */
const OTHERWISE: Readonly<Partial<Record<MappedRole, string>>> = {
  title: 'id|url|link|uri|type|year|number|no|nr|count|rating|language|genre|image|path|season|staffel|saison|temporada|sezon',
  start:
    'release|released|premiere|aired|air|birth|born|added|created|updated|modified|expiry|expires|expiration|rated|rating|purchase|' +
    'erscheinung|erschienen|geburt|hinzugefugt|sortie|naissance|ajout|estreno|nacimiento|lanzamiento|yayin|dogum|eklenme|uscita|nascita|' +
    'zone|position|bookmark|zona',
  clock: 'watched|played|total|zone|zona|minutes|seconds|duration',
  profile: 'agent|rating|type|score|email|mail|age|language|id number|created',
  device: 'id|serial|ip|count|esn|language',
  country: 'language|lang|origin|production|sprache|langue|idioma|dil|lingua',
  duration: 'id|date|start|end|zone|buffered|paused',
  supplemental: 'id|url|date',
};

/** A name at the end of a unit: `Duration (s)`, `watch_time_ms`, `Dauer in Minuten`. */
const UNITS: readonly (readonly [DurationUnit, string])[] = [
  ['milliseconds', 'ms|msec|millis|milliseconds|millisecondes|milisegundos|millisekunden|milisaniye|millisecondi'],
  ['seconds', 's|sec|secs|second|seconds|sek|sekunden|sekunde|secondes|segundos|secondi|saniye|sn|seconden|sekundy'],
  ['minutes', 'm|min|mins|minute|minutes|minuten|minutos|minuti|dakika|dk|minuty|minut|minuter'],
];

const split = (words: string): readonly string[] => words.split('|').map(plainWords);

const HEADERS = new Map(
  (Object.keys(WORDS) as MappedRole[]).map((role) => [
    role,
    WORDS[role].flatMap(([weight, headers]) => split(headers).map((header) => ({ weight, header }))),
  ]),
);
const NOT = new Map((Object.keys(OTHERWISE) as MappedRole[]).map((role) => [role, new Set(split(OTHERWISE[role]!))]));
const UNIT_OF: ReadonlyMap<string, DurationUnit> = new Map(
  UNITS.flatMap(([unit, words]) => split(words).map((word): [string, DurationUnit] => [word, unit])),
);

/** How much less a header says that only contains the name of a role, or holds a word of something else besides. */
const CONTAINED = 0.7;
const WITH_OTHER_WORD = 0.3;

/** Words of a header in lower case, without accents and punctuation: `startTime`, `Start_Time` and `START TIME` are one. */
export function plainWords(header: string): string {
  return fold(
    header
      .slice(0, 200)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase(),
  )
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 0..1: how surely a header names a role. */
export function headerFits(header: string, role: MappedRole): number {
  const plain = plainWords(header);
  if (plain === '') return 0;
  let best = 0;
  for (const { weight, header: name } of HEADERS.get(role) ?? []) {
    if (plain === name) best = Math.max(best, weight);
    else if (weight * CONTAINED > best && ` ${plain} `.includes(` ${name} `)) best = weight * CONTAINED;
  }
  return namesOther(header, role) ? best * WITH_OTHER_WORD : best;
}

/** Whether a header holds a word that takes it away from a role, as `Language` does from countries. */
export function namesOther(header: string, role: MappedRole): boolean {
  const plain = plainWords(header);
  const isExact = HEADERS.get(role)?.some(({ header: name }) => name === plain) ?? false;
  return !isExact && plain.split(' ').some((word) => NOT.get(role)?.has(word));
}

/** The unit a header names; undefined when it names none. */
export function unitNamed(header: string): DurationUnit | undefined {
  for (const word of plainWords(header).split(' ').toReversed()) {
    const unit = UNIT_OF.get(word);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** Whether a header says that its times are in UTC. */
export const namesUtc = (header: string): boolean => /\b(?:utc|gmt|zulu)\b/.test(plainWords(header));
