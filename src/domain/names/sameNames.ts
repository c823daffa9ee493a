/**
 * Names that are one name in several languages, further apart than the rules of `skeletonsOf` reach, or that those rules take together
 * though they are two (Mohamed and Mahmoud, Hassan and Hussein). Ours, by what the communities of the hub write; consonants alone are
 * how the script of Arabic is read.
 */
const families: readonly string[] = [
  'mohamed mohammed muhammad mohamad muhamad mohammad muhammed maxamed maxamad mahamed mehmet mehmed mohamet mhamed mohand muhand mhmd',
  'mahmoud mahmud mahmood mahmut maxamuud maxamud mohamoud mahamud mhmwd',
  'ahmed ahmad ahmet ahmat achmed achmad axmed axmad hmed ahmd',
  'hamid hameed hamed hamit hamied xamiid',
  'fatima fatma fatimah fatema fadma fadhma faadumo faduma fadumo fatuma fatouma fadime fatime fatoumata ftouma fatme ftma fatma',
  'aisha aicha ayesha aischa aisja ayse aishe caasha casha aasha asha aysha aichatou aasa aasha',
  'khadija khadidja khadeeja chadija hatice hadice hatidje xadiija xadija khadijah kadija khadoudj khdyja',
  'maryam mariam miriam meryem merjem maryama maryamo maryan marjam mariama meriem mrym',
  'zaynab zainab zineb zeinab zeynep saynab seynab zenab zaineb zynb',
  'hassan hasan hassane xasan hasen hsn',
  'hussein husain houssein hoessein huseyin husein hossein xuseen xusseen housseine houcine lhoussaine hsyn',
  'hassani hasani',
  'lahcen lahsen lahssen elhassan lhassan lhsn',
  'omar umar oemar omer cumar amar ammar amr',
  'amir emir ameer amier amyr',
  'ali aly cali ely aly',
  'said saeed sayid siciid saiid sait saeid sayd',
  'saad sacad saed sad',
  'ibrahim brahim ebrahim ibrahiem braahim ibraahim abraham abrahim abrahym ibrahym',
  'ismail ismael smail ismaaciil ismaciil esmail esmaeil asmaayl ismaayl',
  'osman othman usman uthman cismaan cusmaan ousmane atman athman athmaan athman',
  'yusuf youssef yousef joesoef yusef yussuf yuusuf yousuf yosef josef yousif yousaf ywsf',
  'yaqub yacoub yakub jacob yaqoob yakoub yacquub yaaqub yaqwb',
  'yahya yahia jahja yehya yehia yhya',
  'yassin yaseen yasin jassin yassine yasiin',
  'sulayman suleiman soliman soulaimane suleyman saleban saleebaan sulaiman slimane slyman',
  'dawud davut davud daoud dawood dawit daud daauud dawod',
  'musa moussa moesa muse muuse mousa mwsa',
  'issa isa eissa ciise aissa essa aysa',
  'mustafa mostafa mustapha mostapha mustaf moustapha moustafa mstfa',
  'khalid khaled chalid halid khaalid halit xalid',
  'jamal cemal gamal djamal jamaal jemal djemal kamal-jamal jmal',
  'jamila cemile djamila gamila jameela jmyla',
  'kamal kemal kamel',
  'hamza hamze xamse hamsa hmza',
  'ramadan ramazan ramzan ramadhan ramdane rmdhan',
  'reza rida riza ridha reda redha rdha',
  'abdullah abdellah abdallah abdillahi cabdullaahi abdullahi abdoullah abdulla abdallh abdilahi cabdilaahi',
  'abdulrahman abderrahman abdurrahman abdirahman cabdiraxmaan abdurahman abderrahmane abdelrahman abdulrehman abdalrhmn abdirahmaan',
  'huda houda hoda hadda huuda',
  'nour nur noor nuur nwr',
  'leila layla laila leyla lejla leyli leylo lyla',
  'zahra zehra zohra sahra zahraa sahro zuhra zhra',
  'halima halimo xaliimo xalimo helima halime hlyma',
  'amina emina aamina amine emine aamino mina amna amyna',
  'salma selma salmo slma',
  'salim salem selim slym',
  'salam selam salaam',
  'hawa xaawo hawo havva hawwa eva hwa',
  'sumaya soumia soumaya sumeyye somaya smya',
  'ruqayya roqia rkia ruqiyo rukiye rokaya rqya',
  'karim kareem kerim karem kriem krym',
  'karima kerime kareema',
  'jihad cihad gihad djihad',
  'jumana joumana goumana cumana',
  'yohannes johannes yohanes yuhanna yohanis',
  'petros butros boutros',
  'gabriel jibril djibril gebriel cebrail jibriil gabrial',
  'iskandar iskender eskander alexander',
  'chaudhry choudhary chaudhary chaudhri choudhury chawdhry',
  'sheikh shaikh cheikh seyh shaykh sheik shykh',
  'sayyid sayed syed seyit sayyed seyed',
  'haj hadj hajj haji haci hadji xaaji',
]

const familyOf = new Map(
  families.flatMap((spellings, family) => spellings.split(' ').map((spelling) => [spelling, family] as const)),
)

/** Which of these names a word is; missing when it is none of them. */
export function sameNameOf(word: string): number | undefined {
  return familyOf.get(word)
}
