/**
 * The Dutch words of codes. The place of a word, from 0, is its number. Never change, move or add one: codes that people keep depend on it.
 * Beginnings that both languages have come first, in both lists under the same number, so that a word means one number in any language.
 */
export const dutchWords: readonly string[] = `
acrobaat album alfabet almanak alpaca alpino amber anemoon angora antenne apparaat april aquarel arcade arend aroma
artiest asperge aster atlas atrium augurk automaat avocado azalea babbel baken balans ballon bamboe banaan band
banjo bank basalt basis basket bassin batterij bazaar beamer bedrijf beet beige bever bingo bioloog biscuit bistro
blender blouse blues bobslee boiler bongo bonsai boot botanie bottel bowling braille brasem breed bridge broccoli
brons brood brunch bubbel budget buffet bumper bundel bungalow burger butler cacao cactus cake calcium camera canyon
carnaval cavia celesta cello centrum charme chef chinees chips chroom chutney citroen clown coach code cola collega
column compost concert confetti contact cornet couplet cover cowboy crackers curry cyclus dahlia damast dapper data
deck decor delta desem dessert diagram dialoog diamant diesel digitaal dille diner ding diorama diploma disco divers
dominee dragon drain dressing drop drum duet duo duplo duster dynamo echo eclair elastiek elegant entree envelop
espresso evenaar fabriek falafel fanfare festival figuur filet film filter finale flamingo flanel fleece flinter
flipper flora fluit fluor foam folder folie fondant forel foyer framboos fresco friet fris frituur front fruit
fuchsia galerij galop garage garde garnaal gazel giraf glas glazuur globe golf gondel gong gouache goud gram graniet
gras greep grindpad groot grot guave hamster hand hardloop haring harmonie harp hazelaar helium helm herberg herder
hobbel hockey hoofd hoop hoppen horizon hovenier hyacint hyena ibis iglo iguana impala indigo insect iris jade
jaguar jasmijn jazz jeans jersey journaal juichen jukebox jumbo jungle juni jute kalebas karaf kazoo kelp kennis
kern ketting kilo kilt kimono kiosk kippen kittig kiwi knol knot koala label ladder laken lamp land lang lantaarn
laser laurier lava lavendel lectuur leek legging lente letter lever libretto licht lift lila linde lineair linnen
linoleum lint liter logboek logo lolly long loof loop lotion lotus lounge lunch lupine lustrum lynx macaroni
magazijn magneet mahonie maillot mammoet mand mango mantel markt marmer mars masker mast mauve melodie menu metaal
meter metro middag mimosa mineraal mint minuut mist mixer mobiel molen monitor monteur mosselen motief motor muesli
muffin museum musical muskaat nacht narwal navel nectar neon nest noten nougat november nylon obelisk oceaan okapi
omelet onyx opera optiek oranje orchidee oregano organist origami ornament otter outfit oven overal ozon paleis palm
panda paneel panter papaja papegaai paprika paraplu parfum park partij pasta patio pedaal pelikaan pendel pennen
perceel perfect pesto petunia piano piccolo picknick pier pilaster pink pipet pistache pixel pizza plan plas plat
plint plus podium poets polka pollen polo poncho pond pony pool popcorn poppetje port post prairie praline primula
prins prisma pudding pullover pulp puree puzzel quiche quiz racket radar radijs raffia raket ravijn regatta reinette
relax reptiel ribbel ridder risotto robijn rolluik room rooster rotonde rubber rumba saffier salade salmiak salto
sandaal sardine satijn sauna schoen scooter score scrabble script sesam shampoo shirt show sier signaal silo slee
sloot slot snack sneeuw snip snor soda solo sonate sorbet spade span spar spatel specerij spin spiraal splinter
spons spoor sport spring sprong spruit stad stal stam stap start steen stempel stengel step ster stilte stoom storm
straat streep strik stroop struik studio suite super surf sushi swing symbool tablet tand tang tapijt team teddy
tempo tennis tent terras textiel theater thermos tiara timpaan tiptop toast tofu toilet tomaat toneel tong tonijn
topaas tornado tractor trap triangel tricot trio triplex trolley trommel tropen trots truffel tuba tube tunen tunnel
turf turkoois twee twinkel vallei vanille verbena vers verte vest viaduct violet vitamine vitrine voltooi volume
wafel walkman walnoot walrus wand waspeen water watten week wild wind wingerd winnaar winter wok wolf wombat yoga
yucca zebra zone aalbes aanrecht aanvoer aap aardbei abrikoos acacia accent accu acht adagio adelaar adem ader adres
afdak afdruk afwas agaat agenda ahorn airbag ajuin akker aktetas algen alinea amandel ambacht amfibie ananas anijs
anjer anker anorak ansjovis appel arabesk armband asbak asfalt atelier atjar atleet aula auteur avond azijn azuur
baai baan baard badkamer badmat badpak bagger bakfiets bakker baksteen balie balk balpen bami barbecue barst bazuin
beek beeld been beer beginner behang beitel beker bekken bel bemost benzine beplant berg berk berm beschuit bestek
betegel beton beugel beuk beurs bewolkt bezaan bezem bidon biels bies biet biezen bijbaan bijenwas bijrol bijtje
biljart binnen bioscoop bitter bivak bizon blad blaker blauw blazer bleek blij blik bloem blok blond blozen bodem
boek boender boer boetiek bokaal boksbal boktor bolder bolhoed bolus bonbon boog boom boon boor bord borstel bosbes
bosrand bosuil boter bouillon bout bouw boven braadpan braden breien brem bretel brief bril broek brok brug bruin
bugel buidel buik buis buiten buizerd bukken bult bunzing burcht bureau busje buur buxus cadeau capuchon cassette
ceder ceintuur choco chrysant cichorei cijfer cilinder cirkel citer clivia cobra couscous cultuur cursor dadel
daglelie dakgoot dakpan dakraam dalen dambord damp dans darts dassen datum dauw deeg deel degelijk dekbed deken
deksel demper denken dennenap detail deuk deur dieet dienblad diep dier dijk dikte dinsdag dirigent distel divan
dobber doedel doek doel doffer dok dolfijn dommel dons dooier doolhof doos doperwt dophei dorp dorsen dot dozijn
draad draf drama dreef driehoek droog druif druk druppel dubbel duif duik duim duin duizend durf dutje duur dwars
dweil echt eekhoorn eelt eend eenvoud eerlijk eetkamer eeuw effen egaal egel eierdop eiken eiland eindje eiwit eland
elektra elixer elleboog els emmer energie eng enkel ensemble erker erwt esdoorn etage etalage etiket ets etude euro
extra ezel fabel fagot fakkel fantasie fazant februari feest fietsbel fijn filiaal fineer finish fitting fjord
flacon fladder flap fles flets flexibel flits fluweel fontein fooi fornuis foto fox fraai fuiken functie fust futon
futsal gaai gaas gaatje gaffel gang gans garen gast gazon gebak gebergte gebouw gedicht geduld geel gehaakt geheugen
gehoor geiser geit gekko gelaagd geld gelei geluid gemak gember gemeente gerst gesp getal geur gevel gewei gewicht
gewoon gezellig gids giechel gieter gips gist gitaar gladiool glans gletsjer gleuf glijbaan glimlach gloed glorie
gnoom goal goed gordijn gort goulash graan gracht grafiek grendel greppel griezel griffel grijs groef grof grond
gruis grutto gulden gum gunstig gymles gympen gymzaal haag haai haak haan haar haas habitat hagel hak halm hals
hamer hangmat hark hars hart haspel haven havik heesters heg heide heining hekwerk helder hemd hengel herfst hert
heuvel hiel hij hinde hinkelen hinniken hobo hoed hoefblad hoek hoepel hoes hoeve hofdame hokken holte hommel hond
honing hoogte hooi hoor horloge hortus hotdog hout huid huifkar huis hulde hulst humeur humor humus hunebed huppel
hurken hutspot ideaal idee iep ijsbeer ijsco ijsje ijsklont ijsmuts ijspegel ijsthee ijsvogel ijver ijzer imker
index indruk ingang inham inkt isolatie item ivoor jaar jaloezie jam januari jarig jasje jeep jet jeugd jodelen
jogger jojo joker jong jubel juf juist juli jurk juweel kaaiman kaak kaars kaas kabaal kabel kabinet kabouter kachel
kade kaf kajak kajuit kaketoe kaki kalf kalk kalm kameel kamille kanaal kandij kaneel kanjer kannetje kano kans
kanten kaplaars kapok kapper kapstok karbouw karper karretje karton karwei kasboek kasjmier kassa kast katoen katrol
kauwen keel keet kegel kei kelder kelk kelner keramiek kermis kers ketel keuken keurig keuvel keuze kever kiekje
kiem kies kievit kiezel kijken kikker kin klaar kladblok klamboe klank klapper klarinet klas klauw klaver kleed klei
klep kleur klim klink klit klok klomp klont kloppen kluif klusje kluwen knabbel kneden knibbel knie knijper knik
knip knisper knoest knoflook knoop knop knorren knuffel knuist knutsel kobalt koek koel koepel koers koetsier koffie
kogge koken kokkel kokos kolibrie kolk kolom komeet komijn komma kompas konijn kooi kookpot koolmees koor kopen
kopje koppel koraal koren korf korrel korst kort kosmos kostuum kotter koud kous kozijn kraag krab krans krat kreeft
krekel krent kreukel kriebel krijt kring kristal kroket krom kronkel kroon kruid kruk krul kubiek kubus kudde kuif
kuikens kuil kuip kunst kurk kussen kust kwadrant kwal kwark kwast kweek kwekerij kwik kwispel laag laan laars laat
lade lakmoes lama lamswol laptop lariks larve lasso last latei latwerk lawaai lawine leden leem leerling leesboek
leeuw leisteen lekker lelie lemming lengte lenig lenzen lepel lerares les leuk leuning lexicon lezen liaan libel
lied ligfiets ligstoel liguster lijm lijn lijst limoen linzen lippen lisdodde loeien loempia loep loge lokaal loket
look lopers lotje lucht luiaard luifel luik luister luit luwte luxe maaien maaltijd maan maaswerk maat madelief mais
maki makreel mals manchet manege mappen marathon marter massa mat mazurka medium meel meer mees meetlint meeuw
megafoon mei melk memo mengsel merel mergel merk messing metselen meubel mier mijl mijn mikado mild miljoen mirabel
mispel modder mode moer moes mokka molm moment mond mooi morel morgen mosterd motto mouw muilezel muis multomap munt
muts muur muziek naadloos naaien naald nagel najaar namiddag napje narcis natuur nauw negen nek nerf nerts netel
netjes neus nevel nieten nieuw niezen nijlgans nijptang nikkel nis noest noga noord noot noppen normaal notaris
notitie nullijn nummer nut oase ober ochtend ode oefening oester oever offerte ogen oktober olie olifant olijf olm
omrand omslag onder oneven onkruid ons ontbijt onweer ooglid oogst ooievaar oorbel oorwurm oost opaal open opgewekt
opkikker oppepper oprit opstel optocht opvouwen ordner orgel orkaan orkest oud ovaal paal paard pad pagaai pagina
pakhuis pakje pakketje paling pallet papier parel passer patroon pauk pauw pauze peen peer pegel pellen penalty
penseel peper periode perk perzik peul piek piepen pijl pijnboom pijp pimpel pinda pioen pitloos pitrus plafond
plakband plavuis plein plek plensbui plezier ploeg plons plooi pluche pluim plukken pluvier pochet poeder poelier
poes poffer polder pols pommade pomp ponton poort poot populier potje potlood precies prei prent prijs prikbord
proef program pronk proper pruik pui punaise punt put pyjama raadsel raam raap rabarber rand rang ranja rapport rasp
ratel ratjetoe rauw rebus recept record rederij reep reflex refrein regel regie reiger rekbaar rekening rendier
repen reserve retro reuk reuring reus richting riem riet rijm rijp rijst rijwiel riksja rimpel rinkel riool ritme
ritsen rivier robuust rococo roeien roemer roer roest rogge rok romig rommel rond rood rooibos rook rosbief rotan
rotje route rozet rozijn rubriek ruches rugzak ruiker ruil ruimte ruis ruit rund rups rust ruw sago saldo salie
salon samba sap saus sauzen saxofoon schaap schelp schijf schroef schub seconde sedum sein seizoen selderij sering
serre servet set sikkel simpel singel sinus siroop sjaal sjabloon sjoelen ski slaap slagroom slak slang slapen
sleutel slib slijpsel slim slinger sloep slokje sluis slurf smaak smak smal smaragd smeer smeren smid smikkel
smokkel smullen snaar snavel snel snert snijboon snoek snuffel snuit sober sociaal soep soesje soja sokkel soldeer
sombrero sonnet soort sorteren spaak spaken speen spel spiegel spijs spits spoel spreeuw spui staart steiger stekel
stelt stevig sticker stier stift stijl stikstof stip stoel stof stok stolp stop stuiter stuk sudderen suiker sulky
symfonie taart tabel tachtig tafel takelen talent taling tamboer tapdans tarwe tasje taxus teckel tegel teil
tekening tekst telefoon teller telraam tenor termiet test thee thuis tien tijd tijger tijloos tijm timmer tint titel
tjalk tobbe tocht toekan toendra toernooi toeter tolk tombola tompoes toon toren totaal touw toveren treffer tremolo
trens trijp trilogie troef trofee troon tros trui tuimel tuin tuit tulp tureluur twaalf twijg type uiltje uniek
uurtje uurwerk vaantje vaardig vaas vaatdoek vacht vakwerk valk vanger varaan varen vast vat veder veen veer vegen
veiling veld velg velours venkel venster ventje verf vergiet verhaal verlicht veter veulen vier vijf vijg vijlen
vijver vilt vinger vink viool visgraat viskom visnet vissen vlaai vlag vlak vlam vlas vlecht vleugel vlier vlinder
vloei vlok vlonder vlot vlug vocht voedzaam voet vogel vonk voor vork vorm vorst vos vouw vraag vriezer vrij vroeg
vrolijk vrucht vulkaan vulpen vuur waag waaier waakvlam waden wagen wakker wals walvis wang wanten wapper warm
wasbak wasmand wastafel weefsel weer weide weiland wekker wel wens wereld werf werk wervel wesp westen weverij wezel
wieden wiek wiel wier wijd wijk wijs wijting wijzer wikkel wilg wimpel winkel winst wip wisent wiskunde wissel
witkwast witlof woelrat woensdag wolk wollen wolvacht wonen woning woon woord wortel woud wreef wrongel wuiven xenon
xylofoon yoghurt zaad zaag zaaier zaal zacht zadel zakdoek zalf zalm zand zang zaterdag zeebaars zeef zeegras
zeehond zeem zeep zeester zegel zeil zeker zelf zemel zenden zes zetel zetmeel zeven zijde zijkant zilver zingen
zink zitbank zitje zitkuil zode zoek zoemen zoet zolder zomer zomp zondag zoogdier zool zopas zout zuid zuil zuinig
zuivel zuring zuur zwaan zwabber zwaluw zwam zwart zweef zwem zwerfkei zwier zwoel
`
  .trim()
  .split(/\s+/)
