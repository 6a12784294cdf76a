import { firebaseAccounts, type FirebaseAccounts } from '@parfinanciero/identity';
import { decodeOpaqueId } from '@parfinanciero/kit';
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation, type Door, type Installation, type Person } from './installation.js';

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { id email status } }';
const DISABLE = 'mutation ($input: UserRefInput!) { disableUser(input: $input) { status } }';
const ENABLE = 'mutation ($input: UserRefInput!) { enableUser(input: $input) { status } }';

describe('accounts in an administrator’s hands, with Firebase’s emulator', () => {
  let home: Installation;
  let door: Door;
  let admin: Person;
  let app: App;
  let auth: Auth;
  let accounts: FirebaseAccounts;
  beforeAll(async () => {
    home = await installation();
    door = await home.near();
    const person = await home.person(door, 'root');
    await home.identity.makeAdmin(decodeOpaqueId(person.userId)?.id ?? '');
    // Another door remembers nothing of the time before.
    door = await home.near();
    admin = person;
    app = initializeApp({ projectId: 'demo-parfinanciero' }, 'accounts-test');
    auth = getAuth(app);
    accounts = firebaseAccounts(auth);
  });
  afterAll(async () => {
    await deleteApp(app);
    await home.stop();
  });

  it('are made without a password that anybody knows, and once for an address', async () => {
    const { data } = await door.ask(admin.token, CREATE, { input: { email: 'made@example.org', name: 'Hecha' } });
    expect(data?.['createUser']).toMatchObject({ email: 'made@example.org', status: 'ACTIVE' });
    expect(await auth.getUserByEmail('made@example.org')).toMatchObject({ emailVerified: false, displayName: 'Hecha' });
    // Somebody who has an account at Firebase and was never here.
    await auth.createUser({ email: 'elsewhere@example.org', password: 'a-long-password' });
    const taken = await door.ask(admin.token, CREATE, { input: { email: 'elsewhere@example.org' } });
    expect(taken.codes).toEqual(['EMAIL_TAKEN']);
  });

  it('are closed at once for whoever is signed in, then at Firebase, and open again', async () => {
    const person = await home.person(door, 'closed');
    const input = { userId: person.userId };
    expect((await door.ask(admin.token, DISABLE, { input })).data).toEqual({ disableUser: { status: 'DISABLED' } });
    const refused = await door.ask(person.token, '{ me { id } }');
    expect(refused.status === 401 || refused.status === 403).toBe(true);
    await home.settle();
    expect(await auth.getUserByEmail(person.email)).toMatchObject({ disabled: true });
    expect((await door.ask(admin.token, ENABLE, { input })).data).toEqual({ enableUser: { status: 'ACTIVE' } });
    await home.settle();
    expect(await auth.getUserByEmail(person.email)).toMatchObject({ disabled: false });
  });

  it('that are gone need nothing done to them', async () => {
    const { uid } = await auth.createUser({ email: 'short@example.org' });
    await accounts.deleteAccount(uid);
    await accounts.deleteAccount(uid);
    await accounts.setDisabled(uid, true);
    await expect(auth.getUser(uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
  });
});
