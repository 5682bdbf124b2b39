/**
 * Words of the English dictionary that are also names of towns: the lower-case words of npm's an-array-of-english-words
 * 2.0.0 (MIT) that name a place of under 100,000 people in GeoNames' cities500. Where such a word is printed with a
 * capital, more is asked before it is taken for a town.
 */
export const COMMON_WORDS = `
  aas abaca abbey abernethy abondance abos abram abridge abs abut aby acacias academy acari accord achene achiote
  acme acre acton adios adobes advance aga agar agas agen agency ager agin agon agria aia airth aka ala alabaster
  alae alameda alamo alamos aland alap alapa alaska alba albas albert alberts albino alencon ales alexander alf alfa
  alforja alga algarrobo alibi alkali alliance alma almas alme aloha along alp alpha alpine alsike altar altissimo
  alto altos alu alumine ama amas amble ambler ambo amelia ames ami amies amity amla ammon ampere ana anaconda anan
  anchovy ancon ancone andouille andros ane anew angelica angels anger angered angicos angles angola angostura animas
  anna annex ans anta antas antelope anthem anting antlers apace apache ape apo apollo appel appels apples apt
  arapongas arba arborio arbutus arcade arcadia arcanum arch archer arches arco arcos arcus are area areal arena
  arenas ares argentine argol argyle aria arias ariel aris arles armada armilla armour arnas aroma aromas arras
  arrest arris arroba arroyo arroyos ars arsenal arsy arti arum asbestos ascension ascot ash asiago ask asker askos
  aspen asper aspro aspros assai assent assumption astert atalaya atap atlas atok aua auas auburn aue august aura
  auras aurelia austral ava aves avine avion avise avize avo awa awash awe axel axis aye azure baa baal baba babbitt
  babu bac baccarat bach bacharach bacon badger baft bag bagh bah bail bailey baileys bailing baju bake baker
  balaclava balas balboa balbriggan bale baler baling balk balky ball ballan ballast ballon ballots bally balm
  balmoral bals balsa balsas baltic balu balun bam bamboo band bandana bandar bandeirantes bandeiras banderilla
  bandito bandora bane banes bangalow bangs bangsring bani bania banian baning banister banket banks banksia banner
  banning bantam banteng banting bantu bar barbasco barbate barber barbican barbing barby barca bard bardo bardos
  barge baric barillas baring bark barker barkhan barking barley barlow barnet barolo baron barong barra barranca
  barrancas barranco barrancos barras barre barren barrens barret barro barrow barry barton basalt basan basen basil
  basin basing bass basset bassett bassetts bast basta bastos batavia bate bates batler battle battlefield
  battleground baud baxter bay bayard baye baying baywood beach beacon bean bear beargrass beaux beaver becket bedbug
  bee beech beechwood beers beets began begun bel bell bellbird belle bellflower bells belt belvedere bema bend benet
  benjamin benne bennet bennets bere berg bergama berk berko berks berrigan berry berserker bertha best beta bete
  betel bethel bethesda beting betta betting bevel bever bey bias bicker biga biggs bigs bijou biking bile biled
  bilian billingsgate billy bindi binger binges bingo biota birr bishop bison biting bittern blackbutt blackjack
  blacks blacksmiths blackwater blackwood blades blain blanco blancos bland blanding blarney bled blende blender
  blessing blet blimbing bliss blit blockers blond bloom bloomer blossom bluepoint bluff bluffs blunk boardman
  boatyard bod bodega bodkins bogart boggy bogie boh bohemia boho boi boke boko bola bolivar bolivia boll bollen bolo
  bolt bombo bonanza bonbon bond bone bong bonham bonita bonito bonne bonnes bonny bony boo booker boom boomer
  boomerang boon boons boos boot bootjack bor boras borate bordes bords bore borel borghetto borgo borm born borna
  borne boron boronia bors bossier bot botany botel bottega bottoms bouge bouillon boult bountiful bourbon bourg
  bourguignon bourn bourne bouse bow bower bowes bowie bowling bowman bowning box bra brad brae brains brak bran
  branch brand branky bransles brant bras brash brassy bravo bray brazil breakwater bream bree breese breme bren
  brens breves brewer brewster brey briar briarwood bride bridge brie brier brig brigantine bright brill brilliant
  brindisi britt bro broadway brock brod broke brome bronco brook brooklet brooks brough brown brownfield brownfields
  browning bru bruin brule brumby brush brushy brusque brux buba buckeye buckhorn buckie buckram bucks buckwheat bud
  buda budos bugle buhl bulbul bulla bullet bullhead bullion bulls bully bun buna buncombe bunde bundu bungalow bunia
  bunya bunyip buran buras burden burg burgh burin buritis burk burke burley burnet burnie burns burnside burr burrel
  burrow burst burton bury busby bushland busing busy bute butler butte buttermilk buttes buy caba caballero cabana
  cabanas cabaret cabezon cabries cabrillas cacao cache cacique cactus cade cades cafe cajones calabash calamar
  calamity calcium caldera calderas callan callas calliope callow callus calo calp calumet calypso camarillas camas
  camber came camming camo camos campagna campagne campana campion campo campos can canada canal canals canaries
  cancelli candela candelas candida candor cane canfield cangling canna canning canon canterbury canton cantonment
  canyon capas caper capitan capitano capoeiras capul car caracal caracol caraway carbo carbonado carbonara carbonate
  cardigan carding carefree cargo caribou carles carlin carling carlock carman carmen carnation carney carny carpi
  carrick carron cars carta cartes cartwright carver casas cascabel cascade casco casette cash cashmere casini casino
  casinos casitas cassia cassine cassino cassis cast castle castor casuarina cat catawba catena catlin caudle
  cavalier cave cavendish caves cay cayenne cedar cee ceiba ceibas celebration celeste cella cellule cembra cement
  centenary center cento central centre centres century cercal ceres ceric cerise cesta cestas cesuras chablis chabuk
  chace chacos chagan chagrin chalan challans challas challis cham chamber chamberlain chambers chamois champagne
  champaign champier champion chana chanas chance chancy change chantilly chao chaparral chapman chara chard charge
  charing chars charta chase chautauqua chauvin cheddar chela cheshire cheval cheviot chevron chia chicalote chichas
  chichis chili chillum chilly china chinampas chinar chinchilla chino chinook chipping chirk chittering choco chocos
  choctaw cholis chop chore chota christian chucky chur church cicadas cicala cicero cide ciel cig cine circa circle
  cis cisco cisterna citers citrus city cive clans clarence clarendon claret clarion claro clary claut claver
  clavering clavier claviers clay claymore claytonia clemency cleve clever cleves cliffs climax clint clit clones
  cloud clover cloverleaf clows coal coalfield coaling coates coats cobb coburg coca cocas cockatoo cockshut coco
  cocoa cognac cogon cohoe cohoes cohort coin cola colby cole coles college collie collins cologne colon colorado
  coltan columbine comal comas comber combes combine combles combs come comer comet comfort comma commer commerce
  commissioner communal competition comps concession conchal conchas conche concho conchos concise concrete conder
  condom coney confines confluence congas congers congress conima conner contention contes contessa contest
  continental convent converse conversion convoy coo cooee cook cookhouse cooks cool coolamon cooling coombs coonskin
  cooper coper coquille coram corbeilles corbie corby cordelle cordillera cordon corella corey coria corn cornea
  corners corni cornier corning cornu cornucopia coromandel coronel corporales corporation corpus corral corse
  cosmopolis cossack cot cotes cottage cotter cottonwood couches coulee coulombs council countryside courlans court
  cousins coutures cove coven coves cowan coward cowards cox coyote coyotillos cozes craig cramoisy cranberry crane
  crater cray creances creek creel cremona cremorne crenshaw crepy crescent cressier cressy crest cresta creston
  crewe crick cricket crinkle cris crit crocket croft crone crook crooks crossfield crossroads croton crowder cruces
  crucible cruet crump cruset cruzeiro crystal cube cuits culler cully culter cults culver cummins currajong currie
  curry cursi cut cutbank cutler cutoff cuts cwm cygnet cypress dado dag daisy dale dalles dals dalton daman damme
  damp dampier dan daphne dares das dasher dashi date daunt dauphin daur davies dayan daze deadfall deadwood deal
  dean dearing deary debar debe defiance deforest deg deil delay delft delice delo delph delve dement demo democrat
  dendron denis dent dents deport deposit dere derma derry deva devises devon devonport dewar dexter dial diamante
  diamond dibble dickens dicks die dig dike dill dilling dinar dinge dingle dingying dip dire disa discovery diss
  divide dixie dob dobbin dobbins doblas dobra dobson dock docking docklands dodge doffing doge dogtown dogwood dolce
  dole dolina dollar dolphin dome don dona donga dongle dongola donna donnard donnas donnybrook doom dooms doon doorn
  doos dorado doris dorsel dot douane dour dover dovers downer downs downside dows dragoman drain drains drakes drama
  drap draper drees dresser drew driver dromedary dross drowning dry dubbo duce dud duets duetts duffel duke dumas
  dumka dun dunes dung dunning dunnings duns duomo duping dura dural durant duras dure dyer eagle eaglehawk earl
  early earnest earth eastland ebbs ebenezer ebon echelon eching echo eclectic eclose economy ecos ecru ecuelles eddy
  een effort eger egg eide eina eine eke elbow eldorado elixir elk elkhorn ell elm elmen elmwood elysian emblem
  emerald emery eminence empire emporia emporium encamp encinas energetic energy english enigma ens equality era eras
  ergates erick ering erlang esnes esparto esperance espumoso espy essay esse estancia ester eten ethe etna eugenia
  eureka evens evergreen excel excelsior exchange experiment export extrema eye eyrie fae fairway fairyland faith
  falces falcon falconer fane fanes fang fano far farad fare farina farmers farmland farms faro faros fascia fate
  fatwa faver fayence federal felicity felines fell felling feni fenis feres feria ferns ferrel ferrum fertile festas
  fey fiche fier fife filer filiates fille filo finale fines finis firestone fireworks firth fiscal fisher fishers
  fishhook fishkill fishpond fishponds flagstaff flatland flatlands flavin flee fleet fleming fleury flims flinders
  flint flix flong flora floreat florin floss flukes flushing foen foley folia folles fonda fontanelle forbs force
  ford fords foreman fores forest forge forges forks formica forth fortune fossa fosse fosses fossil foster fountain
  four fours fowler fowlers fox foxfire foynes franco frank frankfort frankforts frankfurt frascati freedom freehold
  freeman freer fresco freshwater friend friendly friendship from front fronton frost fry fulham fully fuming furnace
  furore fussy gabbro gaby gaillard gala galapagos galax galena gallant gallus gals gama gamay gamba gambier gambo
  gaming gamones gams gamut gan gander gandy gang ganning ganting gaoling gap gar garda gari garibaldi garner garnet
  garran garrison garrote gars gas gasper gassing gat gatehouse gates gateway gaur gay gazon geebung gees gemini
  genappe genas genet geneva gentry ger germaine geronimo gesso geste geta geyer ghat gibbon gibbons gibson gibsons
  gien gilberts gilet gilgai gill gillet gilly gimel ginseng girasole girolles gits give glad glades gladstone glaire
  gland glassworks glebe gleed glees glengarry glide glimes globe gloria glossa goa gobang gobo god goe goes going
  golconda golden goldenrod goldfield golem golf gomer gonna goodman goodwill goodyear goor gooseberry gor gora gore
  gorges gori goring goris gosh gosport gossip grab graben grabs grace graces grad graft graham grahams grain
  grainfield gram gramercy grana granadilla grand grande grandson grange granger granges granite grans grant grants
  grapevine gratis grave gray grayling grays greasewood grebo greece green greenback greenbelt greenbrier greenfield
  greenfields greenhead greens greenstone greenway grein grenade greve greystones griffin grill grimes grin grins
  gris grit grize grone groom grottoes grove groves grub grues gruffy grumes gruyere gruyeres guanay guano guanxi
  guarani guernsey guessing guesten guider guildhall guilers guiling guimps guise gul gunhouse gunning gunter gurnard
  guy gyal gympie gypsum haar hacienda hackberry hackney haggs hain haining hajjah hake hale hales halfway hall
  halling hallow halls halver ham hamada hamba hamble hamlet hammer hamza han hanches hank hanting happy haps harbor
  hard harden hardy hariana harim harish harman harmony haro hart harts harvest haslet hassel hassocks haste hasting
  hat hatch hatting hausen havelock haven haverel hawker hawks hawthorn hay hayfield hayfork hayle hays hazard
  headland headlands headquarters healing heard heath heather heaths hector heel heeze heist hele helicon heliconia
  heling hell hellers helper hem hemes hemlock hemlocks hemp henley henning henpeck henry herald herby hercules
  herisson herl herm hermitage heron herry hery heting hexing hickory hidalgo hiddenite hideaway hideout highland
  highlands hila hill hillcrest hiller hillier hills hillside hilltop hindhead hinge hinges hish hit hobo hocking hoi
  holden holder holiday holland holler holly holm holstein holt hom homburg home homeland homer homestead homesteads
  hometown hominy hommes honda hone honey hong hoo hood hook hooker hooks hooper hooven hoover hope horn horning
  hornitos horseshoe horst hose hosen hospital hot houdan hough hour hove hovea hoves howe hoya hub huff huia hule
  hullo humble hummel hun hunt hunter hunting hurley hurricane hurst hurt hydro hythe icicle ide ids ifs igarape ilia
  imari imperia imperial incline india indri industry infanta infantes ingram inland innerness ins intercourse
  intermont inverness ios iota iron ironbark ironwood isabel isabella ischia island isle isna ita itas ivy jabiru
  jacana jacarandas jackman jackpot jacobus jaga jager jagger jak jam jambes jambu jambul james janes jars jasper
  jass java jay jebel jeffs jelling jenny jesus jete jiao jicamas jingo jipijapa joanna job johnnycake johnson
  johnsons joiner jol jones jordan joseph joy jumelles jun juncos junction junior juniper juntas jury justice kabala
  kacha kade kadi kadis kai kail kain kaka kalamata kale kali kalian kalis kama kamas kami kamila kane kang kant
  kantens kapok karma karo karoro kas kashmir kati kauru kawakawa kazi kea kebar keen keener kell kells kelly kelson
  kelty kembo kembs kemp kenner kennett kepi kern kero kerry kersey kesh keta kevil key keys keystone kheda khimar
  khis khor kilim kill killdeer kiln kilo kimbo kin kinder kindred king kingfisher kings kingwood kippen kirby kirn
  kirs kish kissing kist kit knock koa koka kola kolo konini koori kopjes koppa koppies kore koro korora koru kos
  koto kuchen kudo kudus kula kumari kuna kurrajong kuru kuta kuti kyle lab label labis labrador lac laces lacey lack
  lacrosse lacs lacy laer lagan laguna lagunas lahar lake lakelands lakeport lakes lakeshore lakeside lakin lalling
  lam lama lamas lambert lame lamia lamington lana lanai lanas lancing lander landes landfall landing landmark lane
  lang langar langley langshan langue lantana lapel laps lapstone lar lardy lares largo lari lariat larkspur larn
  larned larva lases lash lathen lathi latte lattes lauder lauf laura laurel lavra lavras law lay lazo lazy lea lead
  leaming leary leatherhead lech lee leech leek leer leers leese lehua lei leke leku leme leming lemon lemur lend
  lender lenger leno lens lent lenti leone leones lere les leu leva levant leves levier levin levy lewis liang liart
  lib liber liberal liberty lice lich licking lid lido lier liers ligne lignite liman limas limbi limbo limbus
  limekilns limen limerick limestone limina liming limit limonite lin lind linden line linger linn lins lint lion
  lions lipa lire lis lisle lisses list lit liter lith littleneck littleworth lively lives lizard llama llano loans
  lobo lobos loch locking loculi locust lod lode log logon loma lomas long longa longas longes loo loon loop loos
  loose lop lorel lorette lorica loris lorn lorry lot lota lotte louis loupes loures loury louvres lovelock lovelocks
  loving lowlands loyal luau luce lucerne luck lucky lucre ludes ludos lug lumas lumbang lumina lumpkin luna lunas
  lure luring lusk lustra luthern lutz lux luxe luz luzern lye lyme lynch lyse macchia macchie mace mach mache macher
  mack mackinaw macon mad made madeira madonna madras madrigal madrone magazine magenta maggie magi magnet magnolia
  maiden maidenhead maidens maile mailing maillot mairehau maisonnette maize majagua maki mako mal mala malangas
  malax mali malibu malling mallow malm malva malvas mama mamaku mammoth mana manage manaia manas manat manati manawa
  mandala mandi mane manga mangas mange manger mango mani manilla manito manitou manly manna manning mano manor
  mansion mantel manto mantua many manzanilla manzanita mara maraca maracas maras marathon marble march marches mardy
  marengo marero mares margarita margaritas marges maria marina marine marines mariposa marishes mark market marks
  marl marle marlin marlings marlins marly maron marquise marrow marrum mars marsala marseilles marshal marshall
  marshes mart martel martin martinet martinis martins mas mascot maser masjid maskinonge massa massaranduba massing
  massy mastic masu matador matai matamata matata mater matipo matrice mattie maud maun maund mauves maxwell may maya
  mayas mayflower maying mayo maze mazy mead meadow meadowlands meadows mechanic media medias medle medley medulla
  meek meeker meer meers mees mega megara mel melano melba melick melling mells melon mels melton menes menges mening
  menominee menomini mentor mercer mercury mere meri meridian meril mering merino merinos meris merit merk merl
  merlin mescal mese mesetas messias messy meta metal meter metes metropolis meze mica michaels miches midfield midi
  midlands midstream midtown mignon miles milia mill miller millers millet mills millstream milo milos mina minas
  mine mineola miner minier mining minis minister minneola minor minorca minster mir mirador mire mirepoix mis misere
  mission missy moa moch modello modica moe mogul mohawk mohr moi moil moira moires mojarras mojo mol molas mold mole
  molendinar moline molinet mollas momi mon mona mongo mons monster montan montelimar montero monteros montes
  monument moody mook moos moping mor mora moraine morales moras morel mores morgan moria moriches moriscos morocco
  morrice morris morro morros morrow morrows morse mos moss mosses mosso most moste mot moth motley mott mottier
  mouchard mould moulins moult mound mounds mountain mountainside mountaintop moxa moy moya much muddy muff muids
  muir mulberry mulga muling mullen mullens mullion mungo munster mura muras mure mures murphy murr murra murray
  murree murry mus musca muse muskrat mussel mustang mut muti muting mutters myrtle mystic naches nadas nae nagari
  nain nam nan nana nandu napa napoleon napoleons nappa nard narrows nasal natches natters naval nave naves nay naze
  nearest neath nebel needle needles nelson nelsons nema neon neral nesher nettie neum never neves newborn newcome
  newcomers newel newell newmarket newtons ngaio nieves niffer nill nisi nit niton nitro nobby noble nods noel nole
  nolo nom nome none noo noonday noria norland norma normal norteno north northeast northland northwest nubia nur nus
  nyanza nyssa oaky oar oasis obas obe obi oblong obo occasion occident occidental oceanic ocher ocotillo oda odder
  ode officer ogre oka okay olds olea olio oliver olivers olivet olla olm olpe omega one ono onset oof oolitic opal
  opera opportunity ora oracle oratorio orbita orchard orchards orcines ord ore ores orient oriental orle oropesa ors
  ortho orval osmate osnaburg osprey ossa otter ouches ouma ous oust outer outing outlook outwell over overland oxbow
  paal paca pace pachas pacific pacing pack paco pact page pagri paint painter paisanos paisley palama palas palatine
  palazzo pale palisade palisades palla palladium palling pallone palmar palmer palmetto palms palmy palmyra pals
  pampa pampas panacea pance pand panda pandora pang panhandle panic panino pannes panorama pant panton paoli papa
  papaya papayan paper par para parachute paragon paramo paramount parang parapara paras parches parchment pardi pare
  parella parent pareo parera park parker parkin parkland parklands parks parkway parly parol parole parramatta parse
  parsons partizan pasha passade passage passover pasta paste pater patrick patrol patten patu paty paul pavilion
  pawa pawing pawnee pawpaw peace pearce pearl pebas pec pech peck pecky peculiar ped peel peeling peer peerless
  pegasus peize pekan pekin pela peles pelham pelican pelves pembina pembroke pen penal penally penang pencil penguin
  peninsula penistone penna penne pensee peplos per perai perches pergola peri peridot peris perish perk perkins
  perrier perry petal peters petersham petres petting peyote phaeton philomath phon pia piani piano pians pias piazza
  piazze pica picayune piccadilly piedmont pier pierce pieris pieta pigeon pike pila pilar piles pili pilis pill pima
  pin pina pinas pinch pinchbeck pine pineland pines pineta pinewood piney pingle pingling pining pink pinnacle
  pinner pinole pinon pinto pioneer pioner piopio pipa pipes pipestone pir pirai piranhas pirs piscina piscinas pisco
  pisky piste pita pitman piton pitten piwakawaka placer plain plains plan planes plantation plast plate platen plats
  platy playas plaza pleasant plenty plottier plover plum plummer plunge plus pluton pocking pogo poinciana point
  poisson pol poley police polis polje polk poll polling pollywogs polo polos pomeroy pomfret pomos pompey pond
  ponder pong pons pontal pontils ponts pool pooler poortith pop poplar poplin popular porches porcupine pore porlock
  port porta portage portal portas porter portobello posada poses posing posse post postal potes potlatch pouch
  poulaines pound pout powers pram prao prat pratt pray precieux prees prem premia prentice presidio presto prey
  price prickly privateer proctor proctors progress propel propria proser prospect prosper prosperity prosperous
  proven provost prunella pry puck pucking pudsey puka puke pula pule puli pullman puls puma punch punchbowl purchase
  purda pure pusher putten pyramid qadis qigong quack quart quarter quartes quarto quartzite quay quebracho queechy
  quern quiches quickstep quin quinches quins quinsy quintal quintin raca raccoon race raches rade radon rafales
  raglan ragu rai raia raiding rain rainbow rainier raj raja rake ramada rambouillet ramillies ramin ramona ramson
  rance rancherias ranchero ranchos rand randan random ranger rangiora rani ranis rapid rapids rast rate rath rato
  ratten ravel ravels raven raver ravine rax ray raya rayne rayon razes razorback reach real recco recloses recovery
  rector redan redbay redding redhead redon redwater redwood reeds reek rees reeves reform rego rehab rein reis
  reliance remen reo repin replot repose republic research reserve reservoir retie retreat revel revere rex rez rho
  rhos ribiers rice ridder riddle riddles ridge ridgetop ridgeway riding rifle riley rilievo rim rima rimus ring
  ringway rioja ripe riva rivas rive riverbank riverhead rivers rivery rives riviera riviere rivieres road roan rob
  robbins robe robinia robins rock rockaway rockfalls rockfish rod rodding rode rodeo rodes roding roe roebuck roes
  roesti rogers rolfs rom roma romaine roman romanos romans romeo ronde rondos ronne roos root roper roque roquelaure
  roquettes rosalia roscoe rose rosebud roselle rosemary roses rosewater rosewood rosieres rost rot rota rotan rote
  rots rotunda rouge rouille roul roulette roum roundabout roundup roundwood roux row royal rozelle rudd rude rue
  rueda rule rum rumes rumping rupia rush rusk russia rust rustic rutherford rye sabed sabin sabres sacaton sachet
  sack sade sado saeter safed sag sagamore sagas sagebrush sagrada sagy sai saints sake sal sales salina saline salix
  salle salles salmi salmon salon salt salubrity salve sama saman samba sambas sambhar sambuca same sampans samples
  san sand sandbank sanders sandhills sands sandstone sandwich sandy sangar sangaree sanger sangha sant santo santon
  sants sapphire saran sard sared sarin sark sars sassafras satis satsuma sauce saucier saulge sault sauternes savage
  save savins savoy sawgrass sawmill sawmills sawpits sax say scala scandia scant scena scenic scerne schiedam
  schlieren schmelz schoolcraft schooner scilla scissors scone scopa scotia scurry seaboard seagirt seaman
  searchlight seaside sec secretary section sector sedan see sees segni segno seiling selah sella sells selva
  semaphore seme semi sena senas send sene seneca senor sens sent sentinel ser sere seres seriate seron serpentine
  serradilla serrano serre serres sers servant servo sessa seta settle severance sewen shading shaft shafter shahada
  shaked shales shamrock share sharon sharpness shaw shearwater sheering sheerness shelly shepherd shere sherlock
  sherry shields shim shin shiner shingle shipman shippen shipyard shiso shoals shoreline shotts shudder shule shush
  sic sida side sidemen siding sien sif sigma signa signboard signpost sile silene siles siliqua silly silo silos
  silt silva silvan sim sima simian sims sindon sines singleton sins sir sire siren siris sis sisal sissy sisters
  sitka sitten sitters sixteen skatepark skee skerries ski skio skive skull skyline slane slashes slater slaughter
  sledge sleights slide slinger sliven sloan sloans slope smelter smiley smith smithers smock snead sneads snell
  snook snow snowflake snug soapstone soars soave soba sober soca soddy sodom soften soho soja sokol sol sola solan
  solano solers solferino solitude soller solo solon solus soma somerset son sonder song sora soral soras sord sords
  sore soree sorel sorell sori sorrel sort sos soubise soudan sours soy spa spall spalt spangler sparks spas spay
  spearfish spearman speedway speers spence spencer spicer spicers spina spitz spray spring springbok springe
  springer springwood spry spur spy squawk stables stade stagecoach staig stains staithes stall stallings stamps
  standish stanhope staple staples star stark starks start startup stave steep stein stella stepney steps sterling
  sterna stetson stevens stiles still stilling stock stoker stokes stone stoner stoners stonewall stopes store story
  stour stouts stover stow strand strass straw strawberry strawn street stretti strong stroud strum stumm sturgeon
  sturt suba sublimity success sue sully sulphur sultan sultana sulu summer summerhouse summerset summit sunbeam
  sunbright sunburn sundown sunflower suni sunland sunray sunrise sunset sunshine supe superior supreme sur sura surf
  surfside suring swallow swamp swan swang sway sweeney sweeny sweetwater swink swisher swords sycamore syke sykes
  sylva sylvan sylvia syren taal tab taber tabi tabid tablas tabor tabu tabun taconite tactic tadpole tai tailing
  tain taira tais tak taka takamaka taker taki tala talant talas talea taleggio talent tales talisman tallow talmas
  talon talpa talpas tamara tamarack tamarau tamarin tambac tambak tambura tame tamines tamins tamworth tangent
  tangerine tangi tanglefoot tango tank tanna tanner tao taos tapa tapas tapen tapes tapping tapu tar tara tarama
  taras taro tarp tarres tars tarsia tass tat tatou tau taut tavas taverna tavers tawa tawing tea tedder teel tela
  telega telfer telfords tellin telluride temperance temple tems temse tene tenno tepal tepas tequila teras terce
  terek termini terrace terrazzo terry tessera tet texas thale than thang thatcher them thermal thio tholos thon
  thorn thorp thorpe thrall thumby thunderbolt tiara tice tierce tiercelet tiffany tiffin tigery tilbury tiling till
  tilly timberland timbo tinajas tindal tire tires tiring tiro titan tittling toast toc toft toga toho toker tola
  tolar tole toll tolt tomahawk tomatillo tombolo tombstone tome tondi tong tonga tongmen tool toon tooting topi topo
  tora toras tori tornado tornillo toro torrent tosa toses toss tost tostado totes touse tower toyos trail train
  trainer tranquility tranquillity transit trap trat traves tray tree trema tres tresses trest trets trial triangle
  tribune tricot trillo trim trinity trins triolet trip tristate triumph troche tron trooper trooz tropic troublesome
  trough troupe troy trundle truss tuba tubas tuckahoe tucker tuffe tui tulle tumble tune tunes tunica tupelo tupik
  turbo turkey turner tut tux tweed twist tye tyers tyro ulan ulster ultimo ulu ulus unai undercliff underwood undy
  uni union unity university upland uptown upwell urania urena ures urman ursa urus used usher uta ute utopia uva vac
  vail vaire vale valence valentine vali valines valley valor vang var vara vares varias vars vary vas vasa vega vela
  veles ventana ventanas venus vera verd verdigris verges vermes vermillion vernal vernier veronica vers vert vertus
  vesper vest vestal veteran vex vias viator viburnum vicar vice vichy victorias victory vicuna vid vide viga vigia
  viking vill villa villany villas vinas vinca viner vineyard vineyards viol viola violet vire virgin virginias vis
  vise visnes vita vite viver vogue voila vol volary volcano voters vouvray vulcan wade wadi wagga wagoner wahoo wai
  wain wainwright wairua waits wake wakeman wald waldo wales waling walker wall wallaroo waller wallers walls
  wallsend walnut wampum wang wangan wangun wanna wantage wanze war waratah ward warden warder wards ware warman
  warner warns warragul warrior wase washer watchet watchtower wate waterman waterproof waterways wawa waxing ways
  weasel weatherly weaver weavers weber webster wedding wedel weed week weems weer wees weeting weil weiner weir
  weize welch welcome well wellborn welling wells wels welsh welt wem wemb were werris weskit west westerly western
  wetter wheatfield wheatland wheeler wheelers wheeling wheelwright whetstone whig whimple whistler white whitefish
  whitehead whitepot whites whitewater whitewood whiting wick wicken wilder wildflower wildwood wilga williams willow
  willows winchester winder windfall wines wing wink winkler winner winterbourne winters wise withers witney
  wittering woken woodbine woodland woodruff woodruffs woods woodward wool wooler woolsey worms wort worth worthing
  wrangle wrens wright wrist wudu wuxia wyandotte wye xenia yale yam yamen yar yarraman yarrow yatagan yate yates yea
  yeed yelm yens yew yorks young youngs yug yutz zag zamarra zapata zari zarzuela zas zea zebra zechin zephyr zila
  zillah zing zone
`;
