import { monthOf, type PlainDate, weekdayOf } from '@parfinanciero/kit/days';
import { CARD, CASH, type DemoTransaction, NEQUI, purchase } from './demo-transaction.js';
import { type Draws, draws } from './draws.js';
import { priceIn } from './prices.js';

/** Something that happens on some days: its chance in percent by weekday, from Monday to Sunday. */
type Habit = {
  name: string;
  week: readonly [number, number, number, number, number, number, number];
  happens: (on: PlainDate, choose: Draws) => DemoTransaction;
};

type Shop = readonly [payee: string, ...more: string[]];

/** A purchase in one category, priced in thousands of pesos of the base year. */
const small =
  (
    category: string,
    payees: Shop,
    accounts: readonly [string, ...string[]],
    [from, to]: readonly [number, number],
    hours: readonly [number, number],
  ) =>
  (on: PlainDate, choose: Draws): DemoTransaction =>
    purchase({ on, at: choose.time(...hours), from: choose.pick(accounts), payee: choose.pick(payees) }, [
      [category, priceIn(monthOf(on), choose.int(from * 10, to * 10) * 100)],
    ]);

/** The week's shopping: mostly food, often with soap and something for oneself on the same receipt. */
const bigMarket = (on: PlainDate, choose: Draws): DemoTransaction => {
  const price = (thousands: number): number => priceIn(monthOf(on), thousands * 1_000, 10);
  const parts: (readonly [string, number])[] = [['GROCERIES', price(choose.int(115, 235))]];
  if (choose.chance(45)) parts.push(['HOUSEHOLD_GOODS', price(choose.int(14, 52))]);
  if (choose.chance(22)) parts.push(['PERSONAL_CARE', price(choose.int(9, 38))]);
  const payee = choose.pick(['Éxito Calle 134', 'Éxito Calle 134', 'Carulla Cedritos', 'Jumbo Calle 170', 'Olímpica']);
  const note = parts.length > 1 ? 'Mercado de la semana' : null;
  return purchase({ on, at: choose.time(9, 19), from: choose.pick([CARD, CARD, NEQUI]), payee, note }, parts);
};

const HABITS: readonly Habit[] = [
  { name: 'big market', week: [2, 2, 4, 4, 8, 50, 30], happens: bigMarket },
  {
    name: 'small market',
    week: [32, 28, 34, 28, 34, 26, 22],
    happens: small('GROCERIES', ['Tiendas D1', 'Tiendas D1', 'Ara', 'Ísimo'], [NEQUI, CASH, CARD], [14, 58], [10, 20]),
  },
  {
    name: 'corner shop',
    week: [34, 34, 34, 34, 36, 40, 40],
    happens: small(
      'COFFEE_SNACKS',
      ['Panadería La Espiga', 'Tienda Doña Rosa', 'Frutería El Paisa'],
      [CASH],
      [3, 14],
      [6, 19],
    ),
  },
  {
    name: 'coffee',
    week: [34, 34, 38, 36, 44, 22, 16],
    happens: small('COFFEE_SNACKS', ['Juan Valdez', 'Tostao', 'Oma'], [NEQUI, CASH, CARD], [5, 16], [8, 18]),
  },
  {
    name: 'lunch',
    week: [20, 20, 22, 20, 26, 8, 6],
    happens: small(
      'RESTAURANTS',
      ['Corrientazo Doña Elvira', 'El Corral', 'Frisby'],
      [CASH, NEQUI],
      [14, 29],
      [12, 14],
    ),
  },
  {
    name: 'dinner',
    week: [1, 1, 2, 4, 11, 18, 14],
    happens: small(
      'RESTAURANTS',
      ['Crepes & Waffles', 'Andrés Carne de Res', 'Wok', 'Pizzería 1969', 'La Brasa Roja'],
      [CARD],
      [48, 128],
      [13, 21],
    ),
  },
  {
    name: 'delivery',
    week: [9, 9, 10, 12, 24, 20, 24],
    happens: small(
      'DELIVERY',
      ['Rappi', 'Rappi', 'Domicilios.com', "Domino's Pizza"],
      [CARD, NEQUI],
      [24, 62],
      [12, 22],
    ),
  },
  {
    name: 'transmilenio',
    week: [52, 26, 30, 26, 28, 10, 6],
    happens: small('PUBLIC_TRANSPORT', ['Recarga TuLlave TransMilenio'], [CASH, NEQUI], [10, 30], [6, 18]),
  },
  {
    name: 'taxi',
    week: [14, 12, 14, 16, 26, 24, 14],
    happens: small('TAXI', ['Uber', 'DiDi', 'Cabify', 'Taxis Libres'], [CARD, NEQUI, CASH], [9, 27], [6, 23]),
  },
  {
    name: 'fuel',
    week: [3, 3, 3, 4, 8, 9, 3],
    happens: small('FUEL', ['Terpel Autopista Norte', 'Primax Calle 127', 'Texaco'], [CARD], [70, 120], [7, 20]),
  },
  {
    name: 'parking',
    week: [6, 6, 6, 6, 10, 22, 16],
    happens: small(
      'PARKING_TOLLS',
      ['Parking Internacional', 'Peaje Andes', 'Aparcar'],
      [CASH, NEQUI],
      [5, 18],
      [9, 21],
    ),
  },
  {
    name: 'pharmacy',
    week: [7, 7, 7, 7, 8, 9, 5],
    happens: small('PHARMACY', ['Cruz Verde', 'Farmatodo', 'Droguerías Colsubsidio'], [NEQUI, CARD], [12, 78], [9, 21]),
  },
  {
    name: 'doctor',
    week: [2, 2, 2, 2, 2, 1, 0],
    happens: small(
      'DOCTOR',
      ['Bono Colsanitas', 'Laboratorio Dinámica', 'Odontología Sonría'],
      [NEQUI, CARD],
      [30, 125],
      [7, 17],
    ),
  },
  {
    name: 'outing',
    week: [1, 1, 3, 4, 12, 28, 20],
    happens: small(
      'OUTINGS',
      ['Cine Colombia', 'Cinemark', 'Maloka', 'Bolera San Francisco', 'BBC Cervecería'],
      [CARD, NEQUI, CASH],
      [22, 86],
      [14, 22],
    ),
  },
  {
    name: 'school snack',
    week: [24, 24, 24, 24, 24, 0, 0],
    happens: small('CHILDREN', ['Lonchera y onces del colegio'], [CASH], [5, 15], [6, 7]),
  },
  {
    name: 'care',
    week: [1, 1, 1, 2, 4, 8, 1],
    happens: small('PERSONAL_CARE', ['Peluquería Norberto', 'Barbería El Clásico'], [CASH, NEQUI], [25, 85], [9, 18]),
  },
  {
    name: 'clothes',
    week: [0, 1, 1, 1, 3, 6, 4],
    happens: small('CLOTHES', ['Arturo Calle', 'Falabella', 'Koaj', 'Studio F'], [CARD], [62, 240], [11, 20]),
  },
  {
    name: 'shoes',
    week: [0, 0, 0, 0, 1, 3, 2],
    happens: small('SHOES', ['Vélez', 'Bata', 'Spring Step'], [CARD], [95, 260], [11, 20]),
  },
  {
    name: 'pet',
    week: [3, 3, 3, 3, 3, 6, 3],
    happens: small('PETS', ['Laika Mascotas', 'Gabrica', 'Veterinaria Huellas'], [CARD, NEQUI], [28, 110], [9, 19]),
  },
  {
    name: 'book',
    week: [1, 1, 2, 2, 3, 5, 4],
    happens: small('HOBBIES', ['Librería Nacional', 'Panamericana', 'Buscalibre'], [CARD, NEQUI], [28, 96], [10, 20]),
  },
  {
    name: 'repair',
    week: [1, 1, 1, 1, 1, 4, 1],
    happens: small('REPAIRS', ['Homecenter', 'Ferretería El Tornillo'], [CARD, CASH], [18, 130], [9, 18]),
  },
  {
    name: 'device',
    week: [0, 0, 0, 0, 1, 1, 0],
    happens: small('DEVICES', ['Alkosto', 'Ktronix'], [CARD], [90, 620], [10, 20]),
  },
  {
    name: 'car',
    week: [1, 1, 1, 1, 1, 2, 0],
    happens: small('VEHICLE', ['Taller Servifrenos', 'Lavautos 140'], [NEQUI, CARD], [22, 210], [8, 17]),
  },
];

/** What the household buys on a day, each habit drawn from its own seed. */
export const dailyLife = (seed: number, on: PlainDate): DemoTransaction[] =>
  HABITS.flatMap(({ name, week, happens }) => {
    const choose = draws(seed, name, on);
    return choose.chance(week[weekdayOf(on) - 1] ?? 0) ? [happens(on, choose)] : [];
  });
