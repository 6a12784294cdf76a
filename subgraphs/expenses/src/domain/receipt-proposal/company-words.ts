import { comparable } from '../categories/index.js';

/**
 * Words of company names, by the key of the default category that they tell; Spanish, English and the Malay of receipts that
 * travellers bring. The first category whose word is found wins, so the more telling ones come first.
 */
const WORDS: readonly (readonly [key: string, words: string])[] = [
  ['PHARMACY', 'drogueria drogas farmacia farmatodo pharmacy drugstore farmasi guardian watsons cruz-verde'],
  ['PETS', 'veterinaria veterinario mascotas petshop pet-shop'],
  ['DOCTOR', 'clinica hospital odontologia dental medical laboratorio optica klinik'],
  ['FITNESS', 'gimnasio gym bodytech smartfit'],
  ['PERSONAL_CARE', 'peluqueria barberia barbershop salon-de-belleza spa'],
  ['FUEL', 'gasolinera estacion-de-servicio terpel texaco primax biomax petromil petrol petronas shell esso petrobras'],
  ['PARKING_TOLLS', 'parqueadero parking peaje peajes estacionamiento'],
  ['VEHICLE', 'taller llantas autopartes repuestos lubricentro serviteca tyre'],
  ['TAXI', 'uber cabify didi taxi indrive'],
  ['PUBLIC_TRANSPORT', 'transmilenio terminal-de-transporte flota expreso'],
  ['TRAVEL', 'hotel hostal hostel aerolinea airlines avianca latam airport'],
  [
    'COFFEE_SNACKS',
    'cafe cafeteria coffee panaderia pasteleria bakery heladeria juan-valdez tostao starbucks kopitiam kopi',
  ],
  [
    'RESTAURANTS',
    'restaurante restaurant restoran asadero pizzeria pizza hamburguesas burger parrilla comidas sushi bistro bar grill seafood kitchen kfc mcdonald mcdonalds crepes frisby corral',
  ],
  [
    'GROCERIES',
    'supermercado supermarket hipermercado minimercado mercado mart minimart market mercados fruver carniceria exito carulla olimpica jumbo makro d1 ara isimo pasaraya grocer tesco aeon giant',
  ],
  ['REPAIRS', 'ferreteria homecenter hardware constructor'],
  ['FURNITURE', 'muebles electrodomesticos furniture ikea'],
  ['HOUSEHOLD_GOODS', 'aseo tugo household'],
  ['DEVICES', 'computadores electronica ktronix alkosto electronics computer'],
  ['HOBBIES', 'libreria bookstore books panamericana popular-book'],
  ['EDUCATION', 'papeleria universidad colegio stationery stationary'],
  ['CLOTHES', 'ropa boutique falabella zara fashion textiles apparel'],
  ['SHOES', 'calzado zapateria shoes'],
  ['OUTINGS', 'cine cinema cinemas procinal teatro'],
  ['GIFTS', 'floristeria regalos gift'],
];

/** From this length on a word tells even inside another one: reading glues words together, plurals add letters. */
const TELLING = 8;

const RULES = WORDS.map(([key, words]) => ({ key, words: words.split(' ').map((word) => word.replaceAll('-', ' ')) }));

/** The key of the default category that a word of a company's name tells; null where none does. */
export function categoryOfCompany(company: string): string | null {
  const name = comparable(company);
  const padded = ` ${name} `;
  const glued = name.replaceAll(' ', '');
  const tells = (word: string): boolean =>
    padded.includes(` ${word} `) || (word.length >= TELLING && glued.includes(word.replaceAll(' ', '')));
  return RULES.find(({ words }) => words.some(tells))?.key ?? null;
}
