/** The English words of codes, ordered as the Dutch ones. Never change, move or add one. */
export const englishWords: readonly string[] = `
across album alfalfa almanac alpaca alpine amber anemone angora antenna apparel apricot aqua arcade arena aroma
artist aspen aster atlas atrium august auto avocado azalea babble bake balance ball bamboo banana band banjo bank
basalt basil basket bass battery bazaar beam bedroom beet beige bevel bingo biology biscuit bistro blend blouse blue
bobsled boil bongo bonsai boots botany bottle bowl braid brass breeze bridge broccoli bronze brook brunch bubble
budget buffalo bumper bundle bungalow burger butler cacao cactus cake calcium camel canyon carnival caviar celery
cello cent charcoal chef chin chip chrome chute citrus clown coach code colander collar column compass concert
confetti contour corn coupon cove cowboy crackle currant cycle dahlia damask dappled data deck decor delta desert
dessert diagram dial diamond diesel digit dill diner dingo diorama diploma disc dive domino dragon drain dress drop
drum duet duo duplex dust dynamo echo eclair elastic elegant entry envelope espresso evening fabric falafel fanfare
festival figure file film filter finale flame flannel fleece flint flip flora fluid fluorine foam fold foliage
fondue forest foyer frame fresh frieze frisbee fritter front fruit fuchsia gale galosh garage garden garnet gazebo
giraffe glass glaze globe golf gondola gong gouache gouda gram granary grass green grind groove grotto guava hamster
hand hard haricot harmony harp hazel helium helmet herb herd hobby hockey hoof hoop hopper horizon hover hyacinth
hyena ibis igloo iguana impala indigo insect iris jade jaguar jasmine jazz jeans jersey journal juice jukebox jumbo
jungle juniper jute kale karate kazoo kelp kennel kernel kettle kilo kilt kimono kiosk kipper kitten kiwi knoll knot
koala label ladder lake lamp land language lantern laser laurel lava lavender lecture leek leggings lentil letter
level library lichen lift lilac linden linen linnet linoleum lint liter logbook logo lollipop longboat loofah loop
lotion lotus lounge lunch lupine luster lynx macaroni magazine magnet mahogany mail mammoth mandarin mango mantel
market marmot marsh mask master mauve melody menu metal meteor metro midday mimosa mineral mint minute mist mixer
mobile mole monitor month moss motion motor muesli muffin museum music muskrat nacho narwhal navel nectar neon nest
note nougat novel nylon obelisk ocean okapi omelet onyx opera optical orange orchard oregano organdy origami
ornament otter outfit oven overcoat ozone palette palm panda panel panther papaya paper paprika parade parfait park
party pasta patio pedal pelican pendulum pennant perch perfume pesto petunia piano piccolo pickle pier pilaf pink
pipette piston pixel pizza planet plaster plate plinth plush podium poet polka pollen polo poncho pond pony pool
popcorn poppy portrait post prairie praline primrose print prism pudding pulley pulp puree puzzle quiche quiz rack
radar radio raffle rake ravioli regatta reindeer relay reptile ribbon riddle risotto robin roll room rooster rotor
rubber rumba saffron salad salmon salt sand sardine satin sauna school scoop score scrap scribble sesame shampoo
shirt shower sierra signal silo sleep sloop slot snack sneeze snip snorkel soda solo sonata sorbet spade span spark
spatula speck spindle spiral splice sponge spoon sport spring sprout spruce stadium stallion stamp stapler star
steel stem stencil step stereo stilt stool storm straw stream string stroll strudel studio suit super surf sushi
swing symbol table tandem tango tapir team teddy tempo tennis tent terrace text theater thermos tiara timpani tiptoe
toast tofu toilet tomato tone tongue tonic topaz tornado tractor trapeze triangle tricycle trio triple trolley
trombone trophy trot truffle tuba tube tune tunnel turf turkey tweed twine valley vanilla verb verse vertebra vest
viaduct viola vitamin vitrine volt volume wafer walk walnut walrus wand wasp water watt weekend wildlife wind wing
winner winter wok wolf wombat yoga yucca zebra zone abacus acetate acorn acrylic active acute adobe aerial aerobic
agate agile aglow air aisle alcove alder algae alley alloy allspice almond aloe alpha amateur amulet anatomy anchor
angle animal ankle antique antler anvil apiary apple apron arbor arch arctic area ark armchair arrange arugula aside
ask asphalt athlete atoll atom attic author autumn avenue avoid awake award axis axle azure back badger baffle bagel
bagpipe balcony bangle banister banner banquet barefoot baritone barley barn barrow base batch bath baton bauble bay
beach bead beagle beaker bean bear beaver beech beehive beep before begonia bell belt bench beret berry berth beside
bicycle bifocal bike billow bindweed biplane birch bird bison blanket bleat blink blip blizzard block bloom blossom
blotter board boat bobbin bobcat bolt bonfire bonnet book boost boulder bouncy bouquet box bracket brake bramble
branch bread brick bright brioche brisk broth brown brush bucket buggy bugle build bulb bulk bulletin bunny bunting
buoy burlap burrow bush busy butter buzz byway cabbage cabin cable caboose cackle cafe calendar calf calico campfire
canal candle canister canoe canteen canvas cape capsule capybara caramel carbon card caribou carousel carpet carrot
cart carve cashew castle catalog catch catfish cattle caulk cave cayenne cedar ceiling cement ceramic cereal chair
chalk champion channel chapter cheddar cheese cherry chess chicken chiffon chimney chisel chive chlorine chorus
chowder chuckle cicada cinder cinema cinnamon circle cistern city clam clarinet class clay clean clerk cliff clip
cloak clock cloth cloud clover club clue cluster coal coast coat cobalt cobbler cobweb cockatoo cocoa codfish coffee
coil coin colony comb comedy comma condor cone congress conifer console cook copper copy coral cord core cork
corridor corsage cosmos costume cottage couch cougar count course coyote crab crampon crane crater crayon cream
creek crevice cricket crimson crinkle crisp crocus crop croquet crossbar crouton crow crumb crunch crust crystal
cube cubicle cuckoo cucumber cuff cumin cupboard cupcake curio curtain curve cushion custard cutlery cyan cylinder
cymbal cypress dabble daffodil dairy daisy damson dance dawn daybed daylight decaf decimal deer denim design desk
dewdrop diary dice diet dime dimple dinner dipper dish display ditch dock dogsled dogwood doily dolly dolphin dome
donkey donor doodle door dormouse dough dove dowel downhill dozen drapery drawer dream dredger dribble drill drip
drive drizzle drone dryer drywall duck dugout dulcimer dumpling dune dusk duvet eagle earlobe earmuff earplug
earring earth easel east eat ebony echidna eclipse ecology edge edit educate eel eggplant eggshell egret eight elbow
electric element elephant elf elk elm emblem emerald emu enamel encore endive engine engrave epic equator equinox
ermine estuary eyebrow eyelash fable face factory fairy falcon farm faucet fauna feast feather fedora feline felt
fence fender fennel fern ferret fescue fetch fiber fiddle field filament filbert fill finch find finger fir fish
five fixture flag flake flash flatbed flavor flax flea fleck flicker float flock floor floppy floss flotsam flour
flow flue fluff flute flywheel foal focus foghorn foil folk food foot forge fork form forty fossil fountain four
foxglove fragrant freckle freezer fretsaw friction fridge frill fringe frock frog frost froth fudge fuel fulcrum
fungus funnel furnace furry fuselage fusion gable gadget gala gallery game gannet garlic gate gauge gazpacho gear
gecko gel gem geode geranium gerbil geyser gherkin gibbon giggle gimlet ginger ginkgo girder glacier glider glisten
glitter gloss glove glow glue gluten gnat gnocchi gnome gnu goat goblet goggles gold goose gopher gorge gorilla
gosling gossamer gourd grade grain grape grater gravel gray graze grebe grid grill grocer ground grove grow grub
grumble guide guitar gulf gull gumball gumdrop guppy gutter gymnast gypsum hacksaw haddock haiku hair half halibut
hall halyard hammer hamper harbor hare harvest hatband hatch hawk hawthorn hayloft haystack head heap heart heather
hedge heel height hemline heritage heron hexagon hibiscus hiccup hickory hike hill hinge hippo history hive hobnail
hold hole holiday hollow home honey honk hood hook horn horse hose hour house hubcap huddle hug hula hull hummus
hundred husk hut hybrid hydrant hyphen icebox icecap icicle icing icon inbox inch indoor ingot inkwell inlet
interior iron island ivory ivy jacket jalapeno jamboree jar jasper jay jelly jetty jewel jigsaw jingle jockey
jodhpurs jog joist jonquil jotter joystick jubilee judo juggle jump kangaroo kayak kebab keepsake kerchief ketchup
keyboard keypad kindle king kitchen kite knapsack knee knight knit knob knuckle kohlrabi krill lacquer lacrosse
ladle ladybird lagoon lamb lane lanyard lapel larder large lark lasagne latch lathe latte launch lawn layer leaf
league leapfrog leather ledger lemon lemur lens leopard leotard lesson lid lily lime limpet linger lion liquid
lizard llama loaf loam loaves lobby lobster local lock locust lodestar lodge loft loom lozenge lumber lunar lute
lychee lyre lyric machine macrame maestro magenta magma magpie maize mallet mambo manual maple marble margin
marigold marzipan mascot match math matinee mattress mayfly maze meadow meal meatball mechanic medal medley melamine
mellow melt member meringue mesh mica micro midge mile milk mill minivan minnow mirror mitten moat moccasin molasses
money mongoose monocle monsoon moon moose moped moraine morning morsel mortar mosaic moth mound mouse mouth movie
mower mudguard mug mulberry mulch mule mullet mural mushroom mussel mustard myrtle nail napkin nebula necktie needle
nettle news newt nickel night nimbus nine noodle noon north nose notch noun nozzle nucleus nudge nugget numeral
nuthatch nutmeg nutshell oak oar oasis oatcake oatmeal oboe oboist ocarina ocelot octagon octopus oilcloth okra
olive onion online opal opossum orbit orca oriole osmosis osprey ostrich ottoman ounce outboard outdoor oval owlet
oxbow oxygen oyster pace pack paddle padlock page pail paint pajamas palace palomino pancake papyrus parcel parquet
parrot parsley patch path pattern pavement pavilion paw peach peanut peapod pear pebble pecan pedestal peek peel
peephole pencil penguin peony pepper petal pheasant phone photo picnic picture piece pigeon pigment pile pillow
pinafore pinch pine pinhole pint pinwheel pioneer pitcher place plaid plaza plectrum pliers plover plow plug plum
plunger plywood pocket poem pole polygon pomelo poodle poplar popover porch porridge potato pottery pouch poultry
powder prawn pretzel protein province prune puck puffin puma pumice pump puppet purple pushpin putty pylon pyramid
python quack quadrant quail quarter queen quill quince quoits quote rabbit raccoon raft ragtime railing rain raisin
rambutan ramp ranch ratchet rattle raven ray recipe recycle redwood reed reef reel relish resin rest rhombus rhubarb
rhyme rhythm rice rickshaw ricotta ride ridge rigging ringlet rinse ripple river road roast robot rock rodeo romaine
roof root rope rose rotunda rover rowan rowboat ruby rucksack rudder ruffle rug ruler runner russet rutabaga rye
sachet saddle safari sage sail salsa salute sapling sapphire sarong sash satchel sauce savanna sawdust sawhorse
scale scarf scatter science scissors scone screen scroll scuba sculptor seagull seal season seaweed sediment seed
seesaw seminar sequin settee seven sewing shade shaggy shale shape shawl shears shed sheep shelf sherbet shingle
shoe shop shore shoulder shovel shrimp shrub shuffle shutter sidecar sieve silica silk silver sink siphon sisal
sitar six skate sketch skewer skill skirt skunk skylark slab slacks slalom slate sled slice slide slipper slogan
slope slumber smile smithy smock snail snake sneaker sniff snooze snout snow soap soccer sock sodium sofa softball
soil solar solstice song soon soprano sorghum sorrel souffle soup south souvenir soybean space sphere sphinx spice
spider splash spoke spout spray spud square squeak squid stack stage stair statue steam stew stirrup stitch stock
stone stove stubble stucco stylus suede sugar sultana summer sundial supper swallow swamp swan swatch sway sweater
sweet swirl switch swivel sycamore syllable symphony syrup tabby tack taco tadpole taffeta taiga tail talcum talon
tamarind tank tape tarmac tarp tarragon tart tassel tawny teak teapot teaspoon teatime teeth tendril tern tether
thatch theme theorem thicket thimble thirty thistle thorn thousand thread throttle thrush thumb thunder thyme
tiddler tide tidy tiger tile tilt timber time tingle tinker tinsel tiny tissue toad toboggan toddle toe toffee
together toggle tollgate tool tooth topiary topsoil tortoise toucan towel town towpath toy tray treacle tree trellis
trestle tribune trinket trousers trowel trumpet trunk tugboat tulip tumbler tuna tundra tunic turbine turmeric
turnip turret turtle tutor tutu tuxedo twelve twenty twice twig twilight twirl two ukulele umber umbrella unicorn
universe upland urchin utensil vacuum valet valise valve variety varnish vase vault vehicle vellum velvet vendor
veneer veranda video village vine vintage vinyl viscose visor volcano vole volley vortex vowel waddle waffle wagon
wainscot wall waltz warbler wardrobe warthog wasabi washer watch wave wavy waxwing weasel weather weave webbing
wedge weevil weight whale wharf wheat wheel whelk whey whippet whisk wick widget wiggle willow winch wiper wire
wiring wisteria wizard wood wool workshop world woven wrap wreath wren wrinkle yacht yak yam yard yarn yarrow yawn
yearbook yeast yellow yeti yodel yogurt yolk yurt zeppelin zero zest zigzag zinc zinnia zipper zither zoom zucchini
`
  .trim()
  .split(/\s+/)
