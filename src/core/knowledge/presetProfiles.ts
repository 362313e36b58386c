/** What services call the profile for children that they set up themselves, in the languages of their screens. */

const NAMES: ReadonlySet<string> = new Set(
  (
    'kids|children|netflix kids|junior|niños|niñas y niños|infantil|crianças|enfants|jeunesse|kinder|kinderprofil|kinderen|bambini|ragazzi|barn|børn|lapset|' +
    'dzieci|děti|deti|gyerekek|gyerekeknek|copii|деца|дети|діти|djeca|otroci|lapsed|vaikai|bērni|çocuk|çocuklar|παιδιά|ילדים|أطفال|الأطفال|' +
    'anak|anak-anak|kanak-kanak|trẻ em|เด็ก|キッズ|키즈|어린이|儿童|兒童|बच्चे|mga bata'
  ).split('|'),
);

/** Whether a profile has the name of a service's own profile for children. */
export const isChildrensPreset = (name: string): boolean => NAMES.has(name.trim().toLowerCase());
