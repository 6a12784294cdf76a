import { comparable } from '../categories/index.js';

/**
 * Words of things bought, by the key of the default category that they tell; Spanish, English, and the Malay of receipts that
 * travellers bring. Each word with how telling it is: `!` tells surely, the others speak for it.
 */
const WORDS: Readonly<Record<string, string>> = {
  GROCERIES:
    'leche! queso! huevo! huevos! arroz! aceite! azucar! sal harina! pasta! lenteja! lentejas! frijol! garbanzo! pollo! carne! res! cerdo! pescado! atun! salchicha! jamon! yogur! yogurt! mantequilla! margarina! pan! tajado arepa! arepas! banano! platano! papa! papas yuca! tomate! cebolla! zanahoria! lechuga! aguacate! limon! naranja! manzana! mango! fresa! uva! cilantro! ajo! fruta! verdura! cereal! avena! galleta! galletas! chocolate cafe panela! mermelada! salsa! mayonesa! sopa! agua jugo gaseosa! cerveza! vino! milk! cheese! egg! eggs! rice! oil sugar! flour! chicken! beef! pork! fish! bread! butter! apple! orange! banana! onion! potato! tomato! vegetable! fruit! noodle! noodles biscuit! biscuits! cookies! juice beer! wine! susu! telur! beras! gula! ayam ikan sayur! roti bawang! minyak! mineral! water yoghurt! sausage! bacon! walnut raisin! bun! cream! coconut! soy! sauce! honey! snack chips',
  COFFEE_SNACKS:
    'tinto! capuchino! cappuccino! latte! espresso! expreso americano mocca! mocha! macchiato! croissant! empanada! empanadas! buñuelo! pandebono! almojabana! pastel torta donut! donuts! muffin! brownie! helado! icecream! malteada! te! tea! teh! kopi! coffee! cake sandwich! sanduche! frappe! smoothie! milo! puff',
  RESTAURANTS:
    'almuerzo! bandeja! sancocho! ajiaco! hamburguesa! burger! pizza! parrillada! churrasco! ceviche! sushi! ramen! menu! corrientazo! combo! entrada! postre! nasi! mee! goreng! satay! rendang! tomyam! laksa! set meal! lunch! dinner! breakfast! steak! fried! grilled! prawn! soup! mcchicken! mcvalue! fries! nuggets! wings! side dish! tandoori! naan! chapati! biryani! dimsum! pau propina',
  PHARMACY:
    'acetaminofen! ibuprofeno! aspirina! dolex! advil! amoxicilina! loratadina! omeprazol! losartan! metformina! jarabe! tableta! tabletas! tab! capsulas! capsula! mg! antibiotico! vitamina! vitaminas! suero! curas! gasa! alcohol! termometro! paracetamol! panadol! vitamin! tablet! syrup! ointment! bandage! cough! pomada! mascarilla',
  PERSONAL_CARE:
    'champu! shampoo! jabon! crema! desodorante! dental! cepillo! colgate! maquillaje! labial! perfume! colonia! afeitar! cuchilla! toalla! toallas! higienica! protex! rexona! gillette! soap! toothpaste! toothbrush! deodorant! lotion! cosmetic! conditioner! razor! facial! corte! haircut! manicure!',
  HOUSEHOLD_GOODS:
    'detergente! cloro! blanqueador! lavaloza! suavizante! servilleta! servilletas! escoba! trapero! esponja! bolsa basura! papel higienico! limpiador! desinfectante! fabuloso! insecticida! bombillo! vela! velas! fosforos! pila! pilas! plato! vaso! olla! detergent! bleach! tissue! napkin! napkins! mop! broom! sponge! garbage! trash! bag cleaner! bulb! battery! batteries! candle! plate! cup! bowl! basket! container! hanger! bucket! towel! plastik! sabun!',
  REPAIRS:
    'tornillo! tornillos! puntilla! taladro! martillo! pintura! brocha! cemento! tubo! pvc! cable! enchufe! cerradura! candado! llave! silicona! lija! teja! ladrillo! screw! screws! nail! nails! drill! hammer! paint! brush! cement! pipe! wire! socket! lock! padlock! wrench! silicone! sandpaper! brick! bolt! nut! hinge! plywood! tape! saw! glue! valve! fitting! wall! roller!',
  VEHICLE:
    'llanta! aceite motor! filtro! bujia! lubricante! lavado! freno! tyre! tire! engine! brake! lubricant! spark! wiper! coolant! bearing! belt! gasket!',
  FUEL: 'gasolina! corriente! extra diesel! acpm! galon! galones! gal! petrol! gasoline! ron95! ron97! litre! litres! liter! pump!',
  PARKING_TOLLS: 'parqueo! parqueadero! peaje! parking! toll!',
  PETS: 'perro! gato! concentrado! purina! dogchow! catchow! pedigree! whiskas! arena! dog! cat! pet! leash!',
  EDUCATION:
    'cuaderno! lapiz! lapices! esfero! borrador! regla! carpeta! resma! fotocopia! fotocopias! impresion! papel marcador! notebook! pencil! pen! eraser! ruler! folder! photocopy! paper a4! marker! stapler! envelope! file! ink! sticker! printing!',
  HOBBIES:
    'libro! libros! revista! novela! juguete! juego! book! books! magazine! novel! toy! toys! game! puzzle! craft! yarn! ribbon!',
  CLOTHES:
    'camisa! camiseta! pantalon! jean! jeans! vestido! falda! chaqueta! media! medias! ropa! shirt! tshirt! pants! trousers! dress! skirt! jacket! sock! socks! cap! bra! underwear!',
  SHOES:
    'zapato! zapatos! tenis! sandalia! sandalias! bota! botas! cinturon! bolso! cartera! shoe! shoes! sandal! sandals! boot! boots! belt bag! slipper! slippers!',
  DEVICES:
    'cargador! audifono! audifonos! usb! memoria! mouse! teclado! celular! computador! charger! headphone! earphone! keyboard! phone! laptop! hdmi! adapter! powerbank!',
  GIFTS: 'flores! ramo! rosas! regalo! globo! globos! tarjeta! flower! flowers! bouquet! gift! balloon! wrapping!',
  OUTINGS: 'boleta! entrada cine! crispetas! palomitas! ticket! popcorn! movie! admission!',
  PUBLIC_TRANSPORT: 'pasaje! tiquete! recarga tullave! bus! fare! train!',
};

/** From this length on a word tells inside another one too: reading glues words together. */
const TELLING = 6;
const SURELY = 1;
const MAYBE = 0.5;
/** Confidence of one sure word, and of each further point. */
const ONE = 0.75;
const MORE = 0.1;
const MOST = 0.95;

const TABLE: readonly { key: string; word: string; points: number }[] = Object.entries(WORDS).flatMap(([key, words]) =>
  words.split(' ').map((entry) => ({
    key,
    word: comparable(entry.replace('!', '')),
    points: entry.endsWith('!') ? SURELY : MAYBE,
  })),
);

export interface ItemGuess {
  /** Key of a category of the default tree. */
  readonly key: string;
  /** Probability 0…1, as it was set by hand. */
  readonly confidence: number;
}

/** The category that the words of a thing bought tell; null where none does, or two tell as much. */
export function categoryOfItem(description: string): ItemGuess | null {
  const words = comparable(description).split(' ').flatMap(forms);
  const points = new Map<string, number>();
  for (const { key, word, points: worth } of TABLE) {
    const tells = words.some((own) => own === word || (word.length >= TELLING && own.includes(word)));
    if (tells) points.set(key, (points.get(key) ?? 0) + worth);
  }
  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  if (!best || (next && next[1] === best[1])) return null;
  const lead = best[1] - (next?.[1] ?? 0);
  const confidence = Math.min(MOST, best[1] < SURELY ? MAYBE : ONE + MORE * (lead - SURELY));
  return { key: best[0], confidence };
}

/** A word, and without the plural's ending. */
function forms(word: string): string[] {
  return word.length > 4 ? [word, word.replace(/(?:es|s)$/u, '')] : [word];
}
