import type { DocumentedCode } from './documented-code.js';

/** What a category proposes for a new line. A posting states its own flow: a refund is negative spending. */
export type CategoryFlow = 'SPENDING' | 'INCOME';

/** One category of the tree that a new ledger starts with. */
export type DefaultCategory = {
  /** Stable, unique in the tree; the twelve roots bear the documented code itself. */
  key: string;
  /** The documented code of its root. */
  code: DocumentedCode;
  es: string;
  en: string;
  flow: CategoryFlow;
  /** Name of a Material icon. */
  icon: string;
  /** Key of its parent; null for a root. */
  parent: DocumentedCode | null;
};

type Child = readonly [key: string, es: string, en: string, icon: string, flow?: CategoryFlow];

const family = (
  code: DocumentedCode,
  es: string,
  en: string,
  icon: string,
  flow: CategoryFlow,
  children: readonly Child[],
): DefaultCategory[] => [
  { key: code, code, es, en, flow, icon, parent: null },
  ...children.map(([key, childEs, childEn, childIcon, childFlow]): DefaultCategory => ({
    key,
    code,
    es: childEs,
    en: childEn,
    flow: childFlow ?? flow,
    icon: childIcon,
    parent: code,
  })),
];

/** The tree of a new ledger: the twelve documented categories and their children, parents first. */
export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = [
  ...family('FOOD', 'Comida', 'Food', 'restaurant', 'SPENDING', [
    ['GROCERIES', 'Mercado', 'Groceries', 'shopping_cart'],
    ['RESTAURANTS', 'Restaurantes', 'Restaurants', 'restaurant_menu'],
    ['DELIVERY', 'Domicilios', 'Food delivery', 'delivery_dining'],
    ['COFFEE_SNACKS', 'Café y onces', 'Coffee and snacks', 'local_cafe'],
  ]),
  ...family('TRANSPORTATION', 'Transporte', 'Transportation', 'commute', 'SPENDING', [
    ['PUBLIC_TRANSPORT', 'Transporte público', 'Public transport', 'directions_bus'],
    ['TAXI', 'Taxi y plataformas', 'Taxi and ride hailing', 'local_taxi'],
    ['FUEL', 'Gasolina', 'Fuel', 'local_gas_station'],
    ['PARKING_TOLLS', 'Parqueadero y peajes', 'Parking and tolls', 'local_parking'],
    ['VEHICLE', 'Mantenimiento del vehículo', 'Vehicle upkeep', 'car_repair'],
    ['VEHICLE_INSURANCE', 'SOAT y seguro del vehículo', 'Vehicle insurance', 'verified_user'],
  ]),
  ...family('HOME', 'Casa', 'Home', 'home', 'SPENDING', [
    ['RENT', 'Arriendo', 'Rent', 'vpn_key'],
    ['BUILDING_FEES', 'Administración', 'Building fees', 'apartment'],
    ['UTILITIES', 'Servicios públicos', 'Utilities', 'bolt'],
    ['INTERNET_PHONE', 'Internet y celular', 'Internet and phone', 'wifi'],
    ['HOUSEHOLD_GOODS', 'Aseo y artículos del hogar', 'Household goods', 'cleaning_services'],
    ['FURNITURE', 'Muebles y electrodomésticos', 'Furniture and appliances', 'chair'],
    ['REPAIRS', 'Arreglos de la casa', 'Home repairs', 'handyman'],
    ['DOMESTIC_HELP', 'Servicio doméstico', 'Domestic help', 'person'],
  ]),
  ...family('HEALTH', 'Salud', 'Health', 'favorite', 'SPENDING', [
    ['HEALTH_INSURANCE', 'EPS y medicina prepagada', 'Health insurance', 'health_and_safety'],
    ['PHARMACY', 'Droguería', 'Pharmacy', 'medication'],
    ['DOCTOR', 'Médico y exámenes', 'Doctor and tests', 'medical_services'],
    ['FITNESS', 'Gimnasio y deporte', 'Fitness', 'fitness_center'],
    ['PERSONAL_CARE', 'Cuidado personal', 'Personal care', 'spa'],
  ]),
  ...family('TECHNOLOGY', 'Tecnología', 'Technology', 'devices', 'SPENDING', [
    ['DEVICES', 'Equipos', 'Devices', 'smartphone'],
    ['SOFTWARE', 'Aplicaciones y nube', 'Software and cloud', 'cloud'],
  ]),
  ...family('ENTERTAINMENT', 'Diversión', 'Entertainment', 'celebration', 'SPENDING', [
    ['STREAMING', 'Streaming', 'Streaming', 'live_tv'],
    ['OUTINGS', 'Cine y salidas', 'Cinema and outings', 'local_activity'],
    ['TRAVEL', 'Viajes', 'Travel', 'flight'],
    ['HOBBIES', 'Pasatiempos y libros', 'Hobbies and books', 'menu_book'],
  ]),
  ...family('FASHION', 'Moda', 'Fashion', 'checkroom', 'SPENDING', [
    ['CLOTHES', 'Ropa', 'Clothes', 'checkroom'],
    ['SHOES', 'Zapatos y accesorios', 'Shoes and accessories', 'steps'],
  ]),
  ...family('TAXES', 'Impuestos', 'Taxes', 'account_balance', 'SPENDING', [
    ['FOUR_PER_THOUSAND', '4x1000', 'Bank transaction tax (4x1000)', 'percent'],
    ['PROPERTY_TAX', 'Predial', 'Property tax', 'house'],
    ['VEHICLE_TAX', 'Impuesto del vehículo', 'Vehicle tax', 'directions_car'],
    ['INCOME_TAX', 'Renta y retenciones', 'Income tax', 'receipt_long'],
  ]),
  ...family('SALARY', 'Salario', 'Salary', 'payments', 'INCOME', [
    ['PAYROLL', 'Nómina', 'Payroll', 'work'],
    ['BONUS', 'Prima y bonificaciones', 'Bonuses', 'redeem'],
    ['SEVERANCE', 'Cesantías', 'Severance savings', 'savings'],
    ['FREELANCE', 'Honorarios', 'Freelance', 'badge'],
    ['PENSION', 'Pensión', 'Pension', 'elderly'],
  ]),
  ...family('PROFITABILITY', 'Rentabilidad', 'Returns', 'trending_up', 'INCOME', [
    ['INTEREST', 'Intereses', 'Interest', 'percent'],
    ['DIVIDENDS', 'Dividendos', 'Dividends', 'pie_chart'],
    ['RENTAL_INCOME', 'Arriendos recibidos', 'Rental income', 'real_estate_agent'],
  ]),
  ...family('LOANS', 'Préstamos', 'Loans', 'credit_score', 'SPENDING', [
    ['LOAN_INSTALMENT', 'Cuota de crédito', 'Loan instalment', 'request_quote'],
    ['LOAN_INTEREST', 'Intereses de crédito y tarjeta', 'Loan and card interest', 'credit_card'],
    ['BANK_FEES', 'Cuota de manejo y comisiones', 'Bank fees', 'toll'],
  ]),
  ...family('EXTRAS', 'Otros', 'Extras', 'category', 'SPENDING', [
    ['EDUCATION', 'Educación', 'Education', 'school'],
    ['CHILDREN', 'Hijos', 'Children', 'child_care'],
    ['PETS', 'Mascotas', 'Pets', 'pets'],
    ['GIFTS', 'Regalos y donaciones', 'Gifts and donations', 'card_giftcard'],
    ['INSURANCE', 'Otros seguros', 'Other insurance', 'shield'],
    ['OTHER_INCOME', 'Otros ingresos', 'Other income', 'add_card', 'INCOME'],
  ]),
];

/** The system category of what nobody has sorted yet. Each ledger has it; it can't be renamed or removed. */
export const UNCATEGORIZED: DefaultCategory = {
  key: 'UNCATEGORIZED',
  code: 'EXTRAS',
  es: 'Sin categoría',
  en: 'Uncategorized',
  flow: 'SPENDING',
  icon: 'help_outline',
  parent: null,
};

const byKey: ReadonlyMap<string, DefaultCategory> = new Map(
  [...DEFAULT_CATEGORIES, UNCATEGORIZED].map((category) => [category.key, category]),
);

/** The category of the default tree (or *uncategorized*) with this key. */
export const defaultCategory = (key: string): DefaultCategory | undefined => byKey.get(key);
