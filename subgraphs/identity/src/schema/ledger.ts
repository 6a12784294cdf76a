import { CurrencyCodeScalar, DateTimeScalar, opaqueId, type LedgerPermission } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LedgerRow } from '../persistence/ledger-row.js';
import { Language, User } from './user.js';

export enum Permission {
  OWNER = 'owner',
  EDITOR = 'editor',
  VIEWER = 'viewer',
}
registerEnumType(Permission, { name: 'Permission' });

@ObjectType({ description: 'Somebody’s part in a ledger.' })
export class Member {
  @Field(() => User, { nullable: true }) user!: User | null;
  @Field(() => Permission) permission!: LedgerPermission;
  @Field(() => DateTimeScalar) since!: string;
}

@ObjectType({ description: 'The books of a person, a family or a shop: what every amount belongs to.' })
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
  @Field(() => Int) legacyId!: number;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The time zone in which days are meant.' }) zone!: string;
  @Field(() => Language) language!: Language;
  @Field(() => CurrencyCodeScalar) referenceCurrency!: string;
  @Field(() => Boolean, { description: 'False until its first start was answered.' }) configured!: boolean;
  @Field(() => Int) version!: number;
}

@InputType()
export class SetUpLedgerInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => Language, { nullable: true }) language?: Language;
  @Field(() => CurrencyCodeScalar, { nullable: true }) referenceCurrency?: string;
  @Field(() => String, { nullable: true }) zone?: string;
}

@InputType()
export class CreateLedgerInput {
  @Field(() => String) name!: string;
  @Field(() => CurrencyCodeScalar) referenceCurrency!: string;
  @Field(() => String, { nullable: true }) zone?: string;
  @Field(() => Language, { nullable: true }) language?: Language;
}

@InputType()
export class InviteMemberInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String) email!: string;
  @Field(() => Permission) permission!: LedgerPermission;
}

@InputType()
export class MemberInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => ID) userId!: string;
  @Field(() => Permission, { nullable: true }) permission?: LedgerPermission;
}

/** The public view of a ledger. */
export const ledgerView = (row: LedgerRow): Ledger => ({
  id: opaqueId('Ledger', { id: row.id }),
  legacyId: row.legacyId,
  name: row.name,
  zone: row.zone,
  language: row.language as Language,
  referenceCurrency: row.referenceCurrency,
  configured: row.configured,
  version: row.version,
});
