import type { Role } from '../../../generated/graphql';
import type { Failure } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import './people-fragments';

const RoleDocument = gql(/* GraphQL */ `
  mutation ChangeUserRole($input: ChangeUserRoleInput!) {
    changeUserRole(input: $input) {
      ...AdminPerson @unmask
    }
  }
`);
const DisableDocument = gql(/* GraphQL */ `
  mutation DisableUser($input: UserRefInput!) {
    disableUser(input: $input) {
      ...AdminPerson @unmask
    }
  }
`);
const EnableDocument = gql(/* GraphQL */ `
  mutation EnableUser($input: UserRefInput!) {
    enableUser(input: $input) {
      ...AdminPerson @unmask
    }
  }
`);

/** A person as an administrator sees them. */
export interface AdminPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  version: number;
}
interface Stands {
  role: Role | null;
  version: number | null;
}

/** What an administrator does to a person: at once, said, and with a way back. */
export function usePeopleActions() {
  const { t } = useMessages();
  const toast = useToast();
  const changing = useIntent(RoleDocument);
  const disabling = useIntent(DisableDocument);
  const enabling = useIntent(EnableDocument);

  const told = (failure: Failure) => {
    const text = failure.code === 'LAST_ADMIN' ? t('admin.people.problem.LAST_ADMIN') : failure.message;
    toast({ text: text ?? t(`error.${failure.code}`), tone: 'wrong' });
  };
  const ref = (person: AdminPerson, now?: Stands | null) => ({
    userId: person.id,
    expectedVersion: now?.version ?? person.version,
  });
  const undo = (run: () => void) => ({ label: t('action.undo'), run });

  const changeRole = async (person: AdminPerson, role: Role, back = true) => {
    const { data, failure } = await changing.run({ input: { ...ref(person), role } });
    if (failure) return told(failure);
    const now = data.changeUserRole;
    return toast({
      text: t(`admin.people.role.now.${role}`, { name: person.name }),
      ...(back && now
        ? {
            action: undo(
              () => void changeRole({ ...person, version: now.version ?? person.version }, person.role, false),
            ),
          }
        : {}),
    });
  };
  const enable = async (person: AdminPerson, now?: Stands | null) => {
    const { failure } = await enabling.run({ input: ref(person, now) });
    if (failure) told(failure);
    else toast({ text: t('admin.people.enabled', { name: person.name }) });
  };
  const disable = async (person: AdminPerson) => {
    const { data, failure } = await disabling.run({ input: ref(person) });
    if (failure) return told(failure);
    return toast({
      text: t('admin.people.disabled', { name: person.name }),
      action: undo(() => void enable(person, data.disableUser ?? null)),
    });
  };
  return { changeRole, enable, disable, busy: changing.busy || disabling.busy || enabling.busy };
}
