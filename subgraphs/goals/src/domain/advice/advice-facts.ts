/** What is known of a person's goal and money when advice is written. Amounts are minor units of `currency`. */
export interface AdviceFacts {
  readonly currency: string;
}
