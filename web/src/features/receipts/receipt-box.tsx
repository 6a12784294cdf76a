import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { goToField, isMarkedField, type MarkedField } from './marked-field';

interface Props {
  field: ReceiptReview_ReceiptFragment['fields'][number];
  marked: MarkedField | null;
  onMark: (field: MarkedField | null) => void;
  /** It leads to its field beside the picture; else it is only drawn. */
  leads: boolean;
}
const sure = 0.9;

/** Where one value was read. Sure ones have a whole line, those to review a dashed one; pressing it goes to the field. */
export function ReceiptBox({ field, marked, onMark, leads }: Props) {
  const { t } = useMessages();
  const { box, name } = field;
  if (!box) return null;
  const isMarked = name === marked;
  const look = (theme: Theme) => ({
    position: 'absolute',
    left: `${box.x * 100}%`,
    top: `${box.y * 100}%`,
    width: `${box.width * 100}%`,
    height: `${box.height * 100}%`,
    p: 0,
    border: 0,
    background: 'transparent',
    outlineStyle: field.confidence >= sure ? 'solid' : 'dashed',
    outlineWidth: isMarked ? '3px' : '1.5px',
    outlineOffset: '2px',
    outlineColor: isMarked ? theme.vars.palette.ledger.mark : theme.vars.palette.primary.main,
    opacity: marked && !isMarked ? 0.35 : 1,
    borderRadius: '3px',
    transition: 'opacity 150ms',
  });
  if (!leads || !isMarkedField(name)) return <Box aria-hidden sx={look} />;
  const state = t(field.confidence >= sure ? 'receipts.sure' : 'receipts.check');
  return (
    <Box
      component="button"
      type="button"
      aria-label={t('receipts.box', { field: t(`receipts.${name}`), value: field.value, state })}
      onFocus={() => onMark(name)}
      onBlur={() => onMark(null)}
      onMouseEnter={() => onMark(name)}
      onMouseLeave={() => onMark(null)}
      onClick={() => goToField(name)}
      sx={[look, { cursor: 'pointer' }]}
    />
  );
}
