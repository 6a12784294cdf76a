import CalendarOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CardOutlined from '@mui/icons-material/CreditCardOutlined';
import CarOutlined from '@mui/icons-material/DirectionsCarOutlined';
import GiftOutlined from '@mui/icons-material/CardGiftcardOutlined';
import HouseOutlined from '@mui/icons-material/HomeOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import StarOutlined from '@mui/icons-material/StarBorderOutlined';
import StudyOutlined from '@mui/icons-material/SchoolOutlined';
import TripOutlined from '@mui/icons-material/FlightTakeoffOutlined';
import Box from '@mui/material/Box';
import type { GoalKind } from '../../generated/graphql';

const icons = {
  house: HouseOutlined,
  car: CarOutlined,
  trip: TripOutlined,
  study: StudyOutlined,
  shield: ShieldOutlined,
  card: CardOutlined,
  gift: GiftOutlined,
  calendar: CalendarOutlined,
  star: StarOutlined,
} as const;
export type GoalIconName = keyof typeof icons;

/** The icons that a goal can carry, in their order. */
export const iconNames = Object.keys(icons) as GoalIconName[];

/** What a kind of goal carries when nobody chose. */
export const usualIcon: Record<GoalKind, GoalIconName> = {
  SAVING: 'star',
  DEBT: 'card',
  EMERGENCY: 'shield',
  SINKING: 'calendar',
};

/** The icon by its name; one that this version doesn't know is that of the kind. */
export const iconOf = (name: string | null, kind: GoalKind): GoalIconName =>
  iconNames.find((each) => each === name) ?? usualIcon[kind];

/** A goal's icon on its soft ground. It only accompanies the title. */
export function GoalIcon({ name, size = 40 }: { name: GoalIconName; size?: number }) {
  const Icon = icons[name];
  return (
    <Box
      aria-hidden
      sx={(theme) => ({
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: 2,
        bgcolor: theme.vars.palette.ledger.primarySoft,
        color: 'primary.main',
      })}
    >
      <Icon sx={{ fontSize: size * 0.55 }} />
    </Box>
  );
}
