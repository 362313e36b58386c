/**
 * Month names, short and long, as spreadsheets and programs write them in the languages that exports were seen in or are
 * expected in, with the cases that some put them into. Croatian is not among them: its `lip`, `srp` and `lis` are other
 * months in Polish and Czech, and a cell does not say which it means.
 */

/**
 * January first. Languages: en fr es ca gl pt it ro de nl da nb sv is fi et lv hu id ms fil tr az pl cs sk ru uk bg
 * el he ar ur hi mr bn ta te gu kn ml pa th fa zh.
 */
const NAMES: readonly string[] = [
  `jan january janv janvier ene enero gen gener gennaio janeiro ian ianuarie januar januari jänner jän tammi tammikuu tammikuuta
   január oca ocak sty styczeń stycznia led leden ledna januára янв январь января січ січень січня януари ян ιαν ιανουάριος
   ιανουαρίου ינו ינואר يناير جانفي जन जनवरी जाने जानेवारी มค มกราคม ژانویه ژانویهٔ 一月 jaan jaanuar xan xaneiro yan yanvar
   janúar janvāris জানু জানুয়ারি ஜன ஜனவரி జన జనవరి જાન્યુ જાન્યુઆરી ಜನ ಜನವರಿ ജനു ജനുവരി ਜਨ ਜਨਵਰੀ جنوری`,
  `feb february févr fév février febrero febr febrer febbraio fev fevereiro februarie februar februari helmi helmikuu helmikuuta
   február şub şubat lut luty lutego úno únor února februára фев февр февраль февраля лют лютий лютого февруари φεβ φεβρουάριος
   φεβρουαρίου פבר פברואר فبراير فيفري फ़र फ़रवरी फर फरवरी फेब्रु फेब्रुवारी กพ กุมภาพันธ์ فوریه فوریهٔ 二月 veebr veebruar
   febreiro fevral febrúar februāris peb pebrero ফেব ফেব্রুয়ারি பிப் பிப்ரவரி ఫిబ్ర ఫిబ్రవరి ફેબ્રુ ફેબ્રુઆરી ಫೆಬ್ರ ಫೆಬ್ರವರಿ
   ഫെബ്രു ഫെബ്രുവരി ਫ਼ਰ ਫ਼ਰਵਰੀ فروری`,
  `mar march mars marzo març março martie mär märz mrt maart marts maalis maaliskuu maaliskuuta márc március maret mac mart mrz
   marzec marca bře březen března marec мар март марта бер березень березня μαρ μάρ μάρτιος μαρτίου מרץ מרס مارس मार्च มีค
   มีนาคม 三月 märts marso মার্চ மார் மார்ச் మార్చి માર્ચ ಮಾರ್ಚ್ മാർ മാർച്ച് ਮਾਰਚ مارچ`,
  `apr april avr avril abr abril aprile aprilie huhti huhtikuu huhtikuuta ápr április nis nisan kwi kwiecień kwietnia dub duben
   dubna apríl apríla апр апрель апреля квіт квітень квітня април απρ απρίλιος απριλίου אפר אפריל أبريل ابريل أفريل अप्रैल एप्रि
   एप्रिल เมย เมษายน آوریل 四月 aprill aprel aprīlis এপ্রিল এপ্রি ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ એપ્રિલ ಏಪ್ರಿ ಏಪ್ರಿಲ್ ഏപ്രി ഏപ്രിൽ ਅਪ੍ਰੈ
   ਅਪ੍ਰੈਲ اپریل`,
  `may mai mayo maig mag maggio mei maj maio toukokuu touko toukokuuta máj május mayıs maja kvě květen května mája май мая трав
   травень травня μάι μαΐ μάιος μαΐου מאי مايو ماي मई मे พค พฤษภาคม مه مهٔ 五月 maí maijs মে மே మే મે ಮೇ മേയ് ਮਈ مئی`,
  `jun june juin junio juny giu giugno junho iun iunie juni kesä kesäkuu kesäkuuta jún június haz haziran cze czerwiec czerwca
   čvn čer červen června júna июн июнь июня черв червень червня юни ιούν ιουν ιούνιος ιουνίου יונ יוני يونيو جوان जून มิย
   มิถุนายน ژوئن 六月 juuni xuño iyn iyun júní jūn jūnijs hun hunyo জুন ஜூன் జూన్ જૂન ಜೂನ್ ജൂൺ ਜੂਨ جون`,
  `jul july juil juill juillet julio juliol lug luglio julho iul iulie juli julai heinä heinäkuu heinäkuuta júl július tem
   temmuz lip lipiec lipca čvc červenec července júla июл июль июля лип липень липня юли ιούλ ιουλ ιούλιος ιουλίου יול יולי
   يوليو يوليوز جويلية जुल जुलाई जुलै กค กรกฎาคม ژوئیه ژوئیهٔ 七月 juuli xul xullo iyl iyul júlí jūl jūlijs hul hulyo জুলাই জুল
   ஜூலை జులై જુલાઈ ಜುಲೈ ജൂലൈ ਜੁਲਾ ਜੁਲਾਈ جولائی`,
  `aug august août aou ago agosto ag agost agu agt agustus augustus elo elokuu elokuuta augusti augusztus ogo ogos ağu ağustos
   sie sierpień sierpnia srp srpen srpna augusta авг август августа серп серпень серпня αύγ αυγ αύγουστος αυγούστου אוג אוגוסט
   أغسطس اغسطس غشت أوت अग अगस्त ऑग ऑगस्ट สค สิงหาคม اوت 八月 avq avqust ágú ágúst augusts আগস্ট আগ ஆக ஆகஸ்ட் ఆగ ఆగస్టు ઑગસ્ટ ಆಗ
   ಆಗಸ್ಟ್ ഓഗ ഓഗസ്റ്റ് ਅਗ ਅਗਸਤ اگست`,
  `sep sept september septembre septiembre set setembre setembro settembre septembrie syys syyskuu syyskuuta szept szeptember
   eyl eylül wrz wrzesień września zář září septembra сен сент сентябрь сентября вер вересень вересня септ септември σεπ σεπτ
   σεπτέμβριος σεπτεμβρίου ספט ספטמבר سبتمبر شتنبر सित सितंबर सितम्बर सप्टें सप्टेंबर กย กันยายน سپتامبر 九月 sen sentyabr
   septembris setyembre সেপ্ট সেপ সেপ্টেম্বর செப் செப்டம்பர் సెప్టెం సెప్టెంబర్ સપ્ટે સપ્ટેમ્બર ಸೆಪ್ಟೆಂ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റം
   സെപ്റ്റംബർ ਸਤੰ ਸਤੰਬਰ ستمبر`,
  `oct october octobre octubre okt oktober ott ottobre out outubro octombrie loka lokakuu lokakuuta október oktober eki ekim paź
   październik października říj říjen října októbra окт октябрь октября жовт жовтень жовтня октомври οκτ οκτώβριος οκτωβρίου אוק
   אוקטובר أكتوبر اكتوبر अक्टू अक्टूबर ऑक्टो ऑक्टोबर ตค ตุลาคม اکتبر 十月 oktoober oktyabr oktobris oktubre অক্টো অক্টোবর அக்
   அக்டோபர் అక్టో అక్టోబర్ ઑક્ટો ઑક્ટોબર ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ഒക്ടോ ഒക്ടോബർ ਅਕਤੂ ਅਕਤੂਬਰ اکتوبر`,
  `nov november novembre noviembre novembro noi noiembrie marras marraskuu marraskuuta kas kasım lis listopad listopada
   listopadu novembra ноя нояб ноябрь ноября лист листопад листопада ноем ноември νοε νοέ νοέμβριος νοεμβρίου נוב נובמבר نوفمبر
   نونبر नव नवंबर नवम्बर नोव्हें नोव्हेंबर พย พฤศจิกายน نوامبر 十一月 noy noyabr nóv nóvember novembris nob nobyembre নভেম্বর নভে
   நவ நவம்பர் నవం నవంబర్ નવે નવેમ્બર ನವೆಂ ನವೆಂಬರ್ നവം നവംബർ ਨਵੰ ਨਵੰਬਰ نومبر`,
  `dec december déc décembre dic diciembre des desembre dez dezember dezembro dicembre decembrie joulu joulukuu joulukuuta
   desember dis disember ara aralık gru grudzień grudnia pro prosinec prosince decembra дек декабрь декабря груд грудень грудня
   декември δεκ δεκέμβριος δεκεμβρίου דצמ דצמבר ديسمبر دجنبر दिस दिसंबर दिसम्बर डिसें डिसेंबर ธค ธันวาคม دسامبر 十二月 dets
   detsember decembro dek dekabr decembris disyembre ডিসে ডিসেম্বর டிச டிசம்பர் డిసెం డిసెంబర్ ડિસે ડિસેમ્બર ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ഡിസം
   ഡിസംബർ ਦਸੰ ਦਸੰਬਰ دسمبر`,
];

/** As names are compared: in lower case, without the dots and marks of an abbreviation. */
export const monthKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.'’׳॰]/g, '')
    .replaceAll('\u0307', '');

/** Lower-case name, without dots -> month, 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(/\s+/).map((name): [string, number] => [monthKey(name), index + 1])),
);

/** The month a word names, `d’abril` and `במאי` (in May) included; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  const key = monthKey(word.replace(/^d['’]/, ''));
  return MONTHS.get(key) ?? (key.startsWith('ב') ? MONTHS.get(key.slice(1)) : undefined);
}
