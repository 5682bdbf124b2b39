import type { LexiconTable } from "./lexicon.ts";

/** Azerbaijani words that tell a place from what is named like one; kind words with the endings that they take. */
export const AZERBAIJANI: LexiconTable = {
  function: `bəzi bəziləri orada oradan burada buradan oraya buraya həm hətta ancaq anbar dünya dövlət xalq şəhər kənd rayon rayondan rayonda və ya amma lakin ki bu o bir iki üç dörd beş altı yeddi səkkiz doqquz on yüz min ilə üçün görə kimi qədər sonra əvvəl daha ən
    çox az hər heç nə kim hansı harada necə niyə biz siz onlar mən sən öz bütün ildə il ilin ili ayında tarixində isə də da deyil var yox
    idi olub oldu edib etdi edir edilir olan olaraq üzrə yalnız artıq indi bugün dünən sabah birinci ikinci yeni köhnə böyük kiçik bundan
    həmin belə`,
  calendar: `yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr yanvarın fevralın martın aprelin mayın iyunun
    iyulun avqustun sentyabrın oktyabrın noyabrın dekabrın bazar çərşənbə cümə şənbə`,
  title: `cənab xanım prezident prezidenti nazir naziri baş general polkovnik mayor kapitan leytenant direktor rəhbər deputat səfir hakim
    yazıçı şair jurnalist professor akademik doktor şah kral sultan xan bəy`,
  personVerb: `dedi deyib bildirib bildirdi söyləyib yazıb qeyd`,
  firstName: `əli məhəmməd həsən hüseyn heydər ilham vaqif elçin eldar elmar elnur rauf ramil rəşad samir tural orxan murad kamran fərid
    ayaz aslan anar aydın emin zaur zakir hikmət mehriban leyla aysel günel nigar sevda aygün vüsal azər natiq`,
  organisation: `universiteti institutu akademiyası nazirliyi şirkəti bank bankı partiyası klubu fondu mərkəzi komitəsi komissiyası şurası
    məhkəməsi teatrı muzeyi zavodu agentliyi korporasiyası assosiasiyası federasiyası liqası komandası`,
  media: `qəzeti jurnalı telekanalı radiosu agentliyi xəbər`,
  team: `neftçi sumqayıt`,
  street: `küçəsi küçəsində prospekti prospektində meydanı meydanında şossesi döngəsi`,
  kindBefore: ``,
  direction: `şimali cənubi şərqi qərbi mərkəzi yuxarı aşağı`,
  placePreposition: ``,
  clock: `vaxtı vaxtilə saatı`,
  determiner: `bu həmin`,
  surrounding: `ətraf qonşu`,
  genitive: ``,
  namesake: `virusu virusunun qızdırması qripi`,
  particle: ``,
  language: `dili dilində dilinin dilindən dilinə`,
  countries: `ölkə ölkənin ölkədə ölkəyə ölkədən ölkələr ölkələrin respublika respublikanın`,
  capital: `paytaxt paytaxtda paytaxta paytaxtdan paytaxtın paytaxtı`,
  common: `bənd bulaq göl dağ çay bağ körpü qala yol kənd park liman meydan bazar dərə düz su orman sərhəd bayraq ordu qatar bağlar kilsə məktəb saray daş
    dəmir qızıl gümüş alma günəş ulduz`,
};
