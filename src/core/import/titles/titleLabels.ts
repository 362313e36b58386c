/**
 * The words by which exports mark seasons, parts and episodes, as seen in real files (those marked * are taken from the
 * language, no file was seen). `#` stands for a number, `~` for a number or a word of one; spaces may be of any kind.
 */

interface Labels {
  readonly language: string;
  /** Marks a series wherever it stands. */
  readonly season: readonly string[];
  /** Films have parts too: marks a series only in front of an episode. */
  readonly part: readonly string[];
  readonly episode: readonly string[];
  /** Like an episode's, but used by films as well: `John Wick: Chapter 2`. */
  readonly chapter: readonly string[];
}

const LABELS: readonly Labels[] = [
  {
    language: 'en',
    season: ['Season #', 'Season # Part ~', 'Series #', 'Limited Series', 'Miniseries', 'Mini-Series', 'The Complete Series'],
    part: ['Part #', 'Volume #', 'Vol. #', 'Book #', 'Tape #', 'Side A', 'Side B', 'Collection #'],
    episode: ['Episode #', 'Ep. #', 'EP#'],
    chapter: ['Chapter ~'],
  },
  {
    language: 'fr',
    season: ['Saison #', 'Mini-série', 'Minisérie', 'Série limitée'],
    part: ['Partie #', '#re partie', '#e partie', 'Volume #', 'Livre #'],
    episode: ['Épisode #'],
    chapter: ['Chapitre ~'],
  },
  {
    language: 'es',
    season: ['Temporada #', 'Miniserie', 'Serie limitada'],
    part: ['Parte #', 'Volumen #', 'Libro #', 'Colección #', '#.ª parte', '#ª parte'],
    episode: ['Episodio #'],
    chapter: ['Capítulo ~'],
  },
  {
    language: 'pt',
    season: ['Temporada #', '#ª temporada', '#.ª temporada', 'Minissérie', 'Série limitada'],
    part: ['Parte #', 'Volume #'],
    episode: ['Episódio #'],
    chapter: ['Capítulo ~'],
  },
  {
    language: 'de',
    season: ['Staffel #', 'Staffel # – Teil ~', 'Staffel # - Teil ~', 'Miniserie'],
    part: ['Teil #', 'Band #', 'Buch #'],
    episode: ['Folge #', 'Episode #'],
    chapter: ['Kapitel ~'],
  },
  {
    language: 'nl',
    season: ['Seizoen #', 'Serie #', 'Miniserie'],
    part: ['Deel #'],
    episode: ['Aflevering #'],
    chapter: ['Hoofdstuk ~'],
  },
  {
    language: 'da',
    season: ['Sæson #', 'Miniserie'],
    part: ['Del #', 'Bind #'],
    episode: ['Episode #', 'Afsnit #'],
    chapter: ['Kapitel ~', 'Kap. ~'],
  },
  { language: 'fi', season: ['Kausi #', 'Minisarja'], part: ['Osa #'], episode: ['Jakso #'], chapter: ['Luku ~'] },
  {
    language: 'pl',
    season: ['Sezon #', 'Miniserial'],
    part: ['Część #', 'Księga #'],
    episode: ['Odcinek #'],
    chapter: ['Rozdział ~'],
  },
  {
    language: 'cs',
    season: ['#. řada', '#. série', 'Minisérie'],
    part: ['#. část', '#. svazek'],
    episode: ['#. díl', '#. epizoda'],
    chapter: ['#. kapitola'],
  },
  { language: 'hu', season: ['#. évad', 'Minisorozat'], part: ['#. rész'], episode: ['#. epizód'], chapter: ['#. fejezet'] },
  {
    language: 'tr',
    season: ['#. Sezon', '#. Seri', 'Sezon #', 'Mini Dizi'],
    part: ['#. Kısım', 'Kısım #'],
    episode: ['#. Bölüm', 'Bölüm #', 'No. #'],
    chapter: [],
  },
  {
    language: 'ja',
    season: ['シーズン#', '第#シリーズ', 'シーズン #', 'リミテッドシリーズ'],
    part: ['パート#', 'パート #'],
    episode: ['エピソード#', 'エピソード #', '第#話'],
    chapter: ['第#章'],
  },
  { language: 'ko', season: ['시즌 #', '시즌#'], part: ['#부', '파트 #'], episode: ['#화', '에피소드 #'], chapter: [] },
  {
    language: 'it*',
    season: ['Stagione #', 'Miniserie'],
    part: ['Parte #', 'Volume #'],
    episode: ['Episodio #'],
    chapter: ['Capitolo ~'],
  },
  {
    language: 'sv*',
    season: ['Säsong #', 'Miniserie'],
    part: ['Del #', 'Volym #'],
    episode: ['Avsnitt #'],
    chapter: ['Kapitel ~'],
  },
  { language: 'nb*', season: ['Sesong #', 'Miniserie'], part: ['Del #'], episode: ['Episode #'], chapter: ['Kapittel ~'] },
];

const NUMBER = String.raw`(?:\d{1,4}|[IVX]{1,5})[A-Z]?`;
const NUMBER_OR_WORD = String.raw`[\p{L}\d]{1,12}(?:[- ]\p{L}{1,8})?`;

/** A label as a regular expression: linear, as no two of its pieces can match the same text. */
const source = (label: string): string =>
  label
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/ /g, String.raw`\s{0,2}`)
    .replace('#', NUMBER)
    .replace('~', NUMBER_OR_WORD);

const anyOf = (...kinds: readonly Exclude<keyof Labels, 'language'>[]): string =>
  [...new Set(LABELS.flatMap((labels) => kinds.flatMap((kind) => labels[kind])))].map(source).join('|');

/** A whole piece of a title that names a season, perhaps with a remark in brackets behind it. */
export const SEASON = new RegExp(String.raw`^(?:${anyOf('season')})(?:\s\([^()]*\))?$`, 'iu');
/** A whole piece that names a part. */
export const PART = new RegExp(`^(?:${anyOf('part')})$`, 'iu');
/** A part whose number is a word: films are numbered so, series use digits. */
export const FILM_PART = /^(?:part|volume|vol\.) (?:one|two|three|four|five|six)$/i;
/** A whole piece that names an episode and nothing but an episode. */
export const EPISODE = new RegExp(`^(?:${anyOf('episode')})$`, 'iu');
/** A whole piece that names a chapter of a series or of a film. */
export const CHAPTER = new RegExp(`^(?:${anyOf('chapter')})$`, 'iu');
/** The number the full report writes behind an episode's title: `Name (Episode 3)`. */
export const EPISODE_SUFFIX = new RegExp(String.raw`[(（](?:${anyOf('episode')})[)）]$`, 'iu');
/** `4`, `II`: what follows the show's own name in seasons named after it. */
export const BARE_NUMBER = new RegExp(`^${NUMBER}$`, 'u');
