import type { LexiconTable } from "./lexicon.ts";

/** Turkish words that tell a place from what is named like one; the endings of kind words are in `kinds.ts`. */
export const TURKISH: LexiconTable = {
  function: `ve veya ya da de ama fakat ancak ki bu şu o bir iki üç dört beş altı yedi sekiz dokuz on yüz bin ile için göre gibi kadar
    sonra önce daha en çok az her hiç ne kim hangi nerede nasıl niçin biz siz onlar ben sen kendi bütün tüm bazı orada burada oradan
    buradan oraya buraya hem hatta yılında yılı ise değil var yok idi oldu olan olarak üzere yalnız sadece artık şimdi bugün dün yarın
    birinci ikinci yeni eski büyük küçük aynı böyle öyle devlet halk dünya`,
  calendar: `ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi
    pazar ilkbahar yaz sonbahar kış`,
  title: `bay bayan sayın cumhurbaşkanı başkan başkanı başbakan bakan bakanı vali valisi kaymakam milletvekili general albay yarbay binbaşı
    yüzbaşı teğmen müdür müdürü büyükelçi hakim savcı avukat yazar şair gazeteci profesör doktor dr prof şah kral kraliçe sultan paşa bey
    hanım`,
  personVerb: `dedi söyledi açıkladı belirtti bildirdi ekledi vurguladı yazdı konuştu`,
  firstName: `abdullah adem ahmet ali alper arif aslı aydın ayhan ayşe aziz bahar barış berk bora burak bülent can celal cem cemal cengiz
    deniz derya devlet ebru ece ekrem elif emel emin emine emre engin ercan erdal eren erkan erol esra fatma ferhat fikret gökhan
    gül gülşen hakan halil halit hande haluk hasan hatice hüseyin ibrahim ilhan ismail ismet kadir kaan kemal kenan kerem leyla levent
    mehmet melek meral merve mert metin murat mustafa nazım necati nermin nihat nuri nurettin okan oktay onur orhan osman ömer özgür
    özlem pınar rahmi ramazan recep rıza sabri salih selim selin semra serdar serkan sevgi sibel sinan süleyman şükrü tahsin tamer tarık
    tayyip tolga tuncay turgut ufuk uğur ümit veli volkan yaşar yavuz yılmaz yusuf zehra zeki zeynep`,
  organisation: `üniversitesi enstitüsü akademisi bakanlığı şirketi bankası partisi kulübü vakfı merkezi kurumu komitesi komisyonu kurulu
    mahkemesi tiyatrosu müzesi fabrikası ajansı holding derneği federasyonu ligi takımı belediyesi valiliği ordusu havalimanı lisesi`,
  media: `gazetesi gazetesinin gazetesinde dergisi dergisinin televizyonu kanalı radyosu`,
  team: `galatasaray fenerbahçe beşiktaş trabzonspor`,
  street: `caddesi caddesinde sokağı sokağında sokak bulvarı bulvarında meydanı meydanında mahallesi mahallesinde yolu`,
  kindBefore: ``,
  direction: `kuzey güney doğu batı merkez orta yukarı aşağı`,
  placePreposition: ``,
  clock: `saati saatiyle`,
  determiner: `bu şu`,
  surrounding: `çevre komşu çevredeki`,
  genitive: ``,
  namesake: `virüsü virüsünün gribi humması`,
  particle: ``,
  language: `dili dilinde dilinin dilinden`,
  countries: `ülke ülkenin ülkede ülkeye ülkeden ülkesi`,
  capital: `başkent başkentte başkentten başkente başkentin başkenti`,
  common: `kilise ordu kent kasaba şehir çarşı kale köprü göl dağ çay bağ bahçe yol köy liman meydan park su orman sınır bayrak pınar çeşme tepe ova dere ada
    deniz okul hisar saray kapı taş toprak demir altın gümüş elma kavak söğüt çam ceviz üzüm şahin doğan kartal aslan güneş yıldız ay gün barış zafer umut`,
};
