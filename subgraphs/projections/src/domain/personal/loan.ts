/** A loan: minor units, the effective annual rate as a share (0.24 = 24 % a year), months of repayment. */
export interface Loan {
  readonly principal: number;
  readonly annualRate: number;
  readonly months: number;
}

/**
 * Its instalments in integer minor units: equal ones (French amortisation at the monthly rate (1 + i)^(1/12) − 1), interest
 * rounded half up each month on what is still owed, the last one taking what is left, so that the debt ends at exactly 0.
 * @throws RangeError for a principal or a number of months that isn't a positive integer, or a negative rate
 */
export function instalmentOf({ principal, annualRate, months }: Loan): readonly number[] {
  if (!Number.isSafeInteger(principal) || principal <= 0) throw new RangeError('A loan is of a positive amount');
  if (!Number.isInteger(months) || months < 1) throw new RangeError('A loan runs for whole months');
  if (!(annualRate >= 0 && Number.isFinite(annualRate))) throw new RangeError('A rate is not negative');
  const monthly = (1 + annualRate) ** (1 / 12) - 1;
  const equal = Math.round(monthly === 0 ? principal / months : (principal * monthly) / (1 - (1 + monthly) ** -months));
  let owed = principal;
  return Array.from({ length: months }, (_, index) => {
    const interest = Math.round(owed * monthly);
    const paid = index === months - 1 ? owed + interest : Math.min(equal, owed + interest);
    owed += interest - paid;
    return paid;
  });
}
