import type { LexiconTable } from "./lexicon.ts";

/** English words that tell a place from what is named like one. */
export const ENGLISH: LexiconTable = {
  function: `a an the and or but nor so yet if then than that this these those there here it its he she they we you i his her their our
    your my me him them us who whom whose which what when where why how not no yes is are was were be been being am do does did done has
    have had will would shall should can could may might must as at by for from in into of off on onto out over to up upon with within
    without about above across after against along amid among around before behind below beneath beside besides between beyond despite
    down during except inside like near outside past per since through throughout till toward towards under underneath until unlike via
    versus while although though because unless whether whereas also all any both each every few many more most much neither none one
    other others several some such too two three four five six seven eight nine ten first second third last next only just even still
    again ever never now once soon often perhaps meanwhile however therefore moreover instead indeed later earlier today yesterday
    tomorrow tonight another either same own very well back let mr mrs ms according said says please thank thanks dear new old police
    people man woman men women officials authorities state city county town village government former local public national`,
  calendar: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn
    winter christmas easter ramadan`,
  title: `mr mrs ms miss dr sir dame lord lady prof professor president vice premier chancellor minister secretary ambassador senator
    sen sens rep reps representative congressman congresswoman governor gov lt mayor councilman councilwoman councilor councillor
    councilmember alderman commissioner sheriff deputy chief captain capt sergeant sgt lieutenant colonel col major maj general gen
    admiral adm corporal cpl private pvt pfc officer trooper detective det inspector constable judge justice attorney prosecutor coach
    manager director chairman chairwoman chairperson chair ceo cfo spokesman spokeswoman spokesperson analyst author actor actress singer
    pastor rev reverend father bishop archbishop cardinal pope rabbi imam sheikh king queen prince princess duke duchess emperor sultan
    superintendent supt principal warden treasurer clerk coroner saint st brother sister mother son daughter wife husband uncle aunt
    founder owner resident teacher farmer journalist correspondent candidate democrat republican host ensign airman specialist spc
    dispatcher paramedic quarterback pitcher goalkeeper striker midfielder defender forward guard`,
  personVerb: `said says told added noted asked explained testified replied wrote writes thinks believes hopes recalled admitted argued
    insisted suggested joked laughed smiled agreed pleaded whose who scored passed threw ran caught hit himself herself jr sr iii`,
  /** Those that `first-names-en.ts` lacks. */
  firstName: `abdullah amir anatoly aram arkady armen aslan ashot ayaz clinton davit dmitry donald dustin ed elchin eldar elmar elnur
    emil farid hasan hassan hayk heydar hikmet ilham ilya lewis mamuka mehmet mehriban mikhail mohamed mohammad murad mustafa natalia
    nikol nikolay oleg orkhan oscar osman ramil rashid rauf recep rustam samir sergey serzh svetlana vagif vazgen vitaly walter wilson
    yana yevgeny yusuf zakir zaur zviad`,
  organisation: `association agency academy administration alliance army assembly assn authority ballet bank board brigade brothers bureau
    cabinet center centre chamber choir church clinic club coalition college commission committee company congregation consortium
    consulate convention cooperative co corp corporation council court department dept diocese embassy enterprises federation
    festival force forces foundation front fund gallery group guard guild hall hospital hotel house inc industries initiative inn
    institute institution jail journal laboratory lab league legislature library limited llc ltd ministry mission museum
    navy network office opera orchestra organization organisation panel parliament party partners partnership patrol plc plant prison
    project publishing railways regiment school schools senate seminary services service society station studio studios summit symphony
    synagogue systems task temple theater theatre treasury trust union united university zoo airlines airways airport football baseball
    basketball soccer hockey cup open marathon championship tournament bowl stadium arena raceway speedway racecourse works hq apartments campus congress correctional civic community health historical junior
    medical memorial municipal regional senior volunteer`,
  media: `times post herald news tribune gazette journal chronicle globe daily weekly press star sun telegraph guardian observer inquirer
    examiner courier dispatch bulletin sentinel enquirer ledger record register review advertiser mirror mail echo monitor reporter
    channel radio tv television broadcasting magazine today online fm am network wire`,
  team: `lions tigers bears eagles hawks bulldogs wildcats panthers cougars rangers warriors raiders giants yankees mets cubs sox reds
    dodgers padres braves pirates cardinals brewers twins royals indians astros athletics mariners orioles rays phillies nationals
    marlins rockies diamondbacks bulls lakers celtics knicks nets heat magic hornets wizards spurs rockets mavericks suns jazz nuggets
    clippers blazers kings pistons pacers cavaliers bucks timberwolves thunder grizzlies pelicans bruins rangers islanders devils flyers
    penguins capitals hurricanes lightning predators blues blackhawks wild stars avalanche oilers flames canucks leafs senators
    canadiens sabres sharks ducks packers vikings steelers browns bengals ravens colts titans texans jaguars dolphins patriots bills
    jets cowboys redskins saints falcons buccaneers seahawks rams chargers broncos chiefs fc united rovers wanderers albion hotspur`,
  street: `street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy parkway pkwy turnpike freeway expressway route interstate
    alley plaza terrace crescent roundabout bypass causeway pike trail loop`,
  /** Kind words in front of the name ("Lake Sevan", "Mount Ararat"). */
  kindBefore: `river lake mount mt cape fort ft port isle gulf`,
  direction: `north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern
    southeastern southwestern central upper lower greater inner outer downtown metro metropolitan suburban rural mainland`,
  placePreposition: `in at near from to around outside through across toward towards into via between`,
  clock: `time`,
  determiner: `the this that`,
  surrounding: `surrounding adjacent adjoining neighbouring neighboring nearby`,
  genitive: `of`,
  namesake: `virus viruses flu influenza fever disease syndrome encephalitis rabbit terrier bulldog cheese sauce`,
  particle: `van von de der den di du da al el bin ibn bint ben le la della dos ter ten`,
  language: `language languages grammar`,
  /** Words that large towns are named like; those of smaller ones are in `common-words-en.ts`. */
  countries: `countries republics nations states`,
  capital: `capital`,
  common: `apex arab basic bat bender bolder bush chandler concord cork corona dandy delta duma enterprise garland gold google harrow hue
    hull independence kitchener latina lids logan male man marka mascara mason midway mobile nice orange oral paradise perm plato phoenix queens
    reading rugby saga sale salt slough spoken split springs surprise tan terminus tours toyota union van victor vista waterloo`,
};
