/** Short and long month names as spreadsheets write them in the languages whose exports were seen; January is 1. */

const NAMES: readonly string[] = [
  'jan january janv janvier ene enero januar januari janeiro gennaio gen sty stycznia oca ocak',
  'feb february févr fév février fevr febrero februar februari fev fevereiro febbraio lut lutego şub şubat',
  'mar march mars marzo mär märz maart mrt março marca mrz mart',
  'apr april avr avril abr abril aprile kwi kwietnia nis nisan',
  'may mai mayo mei maio maggio mag maj maja mayıs',
  'jun june juin junio juni junho giugno giu cze czerwca haz haziran',
  'jul july juil juillet julio juli julho luglio lug lip lipca tem temmuz',
  'aug august août aou ago agosto augustus sie sierpnia ağu ağustos',
  'sep sept september septembre septiembre setembro set settembre wrz września eyl eylül',
  'oct october octobre octubre okt oktober out outubro ottobre ott paź października eki ekim',
  'nov november novembre noviembre novembro lis listopada kas kasım',
  'dec december déc décembre dic diciembre dez dezember dezembro dicembre gru grudnia ara aralık',
];

/** Lower-case name -> month, 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
