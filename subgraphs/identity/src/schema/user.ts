import { DateTimeScalar, opaqueId } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PersonRow } from '../persistence/person-row.js';

export enum Role {
  CLIENT = 'CLIENT',
  ADMIN = 'ADMIN',
}
registerEnumType(Role, { name: 'Role' });

export enum PersonStatus {
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(PersonStatus, { name: 'PersonStatus' });

export enum Language {
  es = 'es',
  en = 'en',
}
registerEnumType(Language, { name: 'Language' });

@ObjectType({
  description:
    'A person. People who share a ledger see each other’s name and picture; the rest is one’s own, the account’s data also an administrator’s.',
})
@Directive('@key(fields: "id")')
export class User {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true, description: 'The number that REST clients know a person by.' }) legacyId!:
    number | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) lastname!: string | null;
  @Field(() => String, { nullable: true }) picture!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => Boolean, { nullable: true }) emailVerified!: boolean | null;
  @Field(() => Role, { nullable: true }) role!: Role | null;
  @Field(() => String, { nullable: true }) provider!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) createdAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The version of the terms that this person agreed to; null = none yet.',
  })
  acceptedTerms!: string | null;
  @Field(() => Language, { nullable: true }) language!: Language | null;
  @Field(() => PersonStatus, { nullable: true }) status!: PersonStatus | null;
  @Field(() => Int, { nullable: true }) version!: number | null;
  /** Not a field: which ledger is the default, for its resolver. */
  defaultLedgerId!: string | null;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) lastname?: string;
  @Field(() => Language, { nullable: true }) language?: Language;
}

/** A person as they see themselves. */
export const userView = (row: PersonRow): User => ({
  id: opaqueId('User', row),
  legacyId: row.legacyId,
  name: row.name,
  lastname: row.lastname,
  picture: row.picture,
  email: row.email,
  emailVerified: row.emailVerified,
  role: row.role as Role,
  provider: row.provider,
  createdAt: row.createdAt.toISOString(),
  acceptedTerms: row.acceptedTerms,
  language: row.language as Language | null,
  status: row.status as PersonStatus,
  version: row.version,
  defaultLedgerId: row.defaultLedgerId,
});

/** A person as an administrator sees them: the account, and no ledger. */
export const accountView = (row: PersonRow): User => ({ ...userView(row), defaultLedgerId: null });

/** A person as those see them who share a ledger with them. */
export const companionView = (row: PersonRow): User => ({
  id: opaqueId('User', row),
  legacyId: null,
  name: row.name,
  lastname: row.lastname,
  picture: row.picture,
  email: null,
  emailVerified: null,
  role: null,
  provider: null,
  createdAt: null,
  acceptedTerms: null,
  language: null,
  status: null,
  version: null,
  defaultLedgerId: null,
});
