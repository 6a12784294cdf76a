import { exportPKCS8, generateKeyPair, importPKCS8, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  allows,
  newPrincipalKeys,
  permissionIn,
  principalSigner,
  principalVerifier,
  uuidV7,
  type Principal,
  type PrincipalSigner,
  type PrincipalVerifier,
} from '../../src/index.js';

const ledger = uuidV7();
const ana: Principal = {
  personId: uuidV7(),
  role: 'CLIENT',
  status: 'ACTIVE',
  ledgers: [{ id: ledger, permission: 'editor' }],
};

describe('a signed principal', () => {
  let keys: Awaited<ReturnType<typeof newPrincipalKeys>>;
  let signer: PrincipalSigner;
  let verifier: PrincipalVerifier;
  beforeAll(async () => {
    keys = await newPrincipalKeys();
    signer = await principalSigner(keys.privateKey);
    verifier = await principalVerifier(keys.publicKey, 'expenses');
  });
  const refused = async (token: string): Promise<void> => {
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(verifier.verifyInternal(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  };
  /** A token with the right key and one thing wrong. */
  const made = async (
    change: (token: SignJWT, now: number) => SignJWT,
    claims: Record<string, unknown> = { principal: ana },
  ): Promise<string> => {
    const now = Math.floor(Date.now() / 1_000);
    const whole = new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('parfinanciero-router')
      .setAudience('expenses')
      .setIssuedAt(now)
      .setExpirationTime(now + 60);
    return change(whole, now).sign(await importPKCS8(keys.privateKey, 'EdDSA'));
  };

  it('comes out as it went in, also of nobody', async () => {
    expect(await verifier.verify(await signer.sign(ana, 'expenses'))).toEqual(ana);
    expect(await verifier.verify(await signer.sign({ ...ana, readBy: uuidV7() }, 'expenses'))).toMatchObject({
      readBy: expect.any(String) as unknown,
    });
    expect(await verifier.verify(await signer.sign(null, 'expenses'))).toBeNull();
    expect(await verifier.verify(await made((token) => token))).toEqual(ana);
  });

  it('is refused by another subgraph than the one it is for', async () => {
    await refused(await signer.sign(ana, 'dashboard'));
    await refused(await signer.signInternal('dashboard'));
  });

  it('is refused when its minute is over, when it claims a longer one, and when it comes from the future', async () => {
    await refused(await made((token, now) => token.setIssuedAt(now - 120).setExpirationTime(now - 60)));
    await refused(await made((token, now) => token.setIssuedAt(now - 120).setExpirationTime(now + 3_600)));
    await refused(await made((token, now) => token.setIssuedAt(now + 600).setExpirationTime(now + 660)));
  });

  it('is refused with another key, another issuer, or no signature', async () => {
    const stranger = await generateKeyPair('EdDSA', { extractable: true });
    await refused(await (await principalSigner(await exportPKCS8(stranger.privateKey))).sign(ana, 'expenses'));
    await refused(await made((token) => token.setIssuer('somebody')));
    const unsigned = new UnsecuredJWT({ principal: ana })
      .setIssuer('parfinanciero-router')
      .setAudience('expenses')
      .setIssuedAt()
      .setExpirationTime('60s');
    await refused(unsigned.encode());
    const [header, payload] = (await signer.sign(ana, 'expenses')).split('.') as [string, string, string];
    await refused(`${header}.${payload}.`);
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    await refused(`${none}.${payload}.`);
  });

  it('is refused when the public key was used as a secret', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const confused = new SignJWT({ principal: ana })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('parfinanciero-router')
      .setAudience('expenses')
      .setIssuedAt(now)
      .setExpirationTime(now + 60);
    await refused(await confused.sign(new TextEncoder().encode(keys.publicKey)));
  });

  it('is refused when a single part of it was changed, or it is no token', async () => {
    const [header, payload, signature] = (await signer.sign(ana, 'expenses')).split('.') as [string, string, string];
    const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"editor"', '"owner"')).toString(
      'base64url',
    );
    await refused(`${header}.${other}.${signature}`);
    for (const text of ['', 'a.b.c', 'Bearer x', `${header}.${payload}`]) await refused(text);
  });

  it('is refused when it holds no principal that fits', async () => {
    for (const principal of [
      undefined,
      {},
      { ...ana, role: 'ROOT' },
      { ...ana, ledgers: [{ id: ledger, permission: 'god' }] },
      'ana',
    ]) {
      await expect(verifier.verify(await made((token) => token, { principal }))).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
  });

  it('is no internal call, and an internal call is nobody', async () => {
    const internal = await signer.signInternal('expenses');
    await expect(verifier.verifyInternal(internal)).resolves.toBeUndefined();
    await expect(verifier.verify(internal)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const principal of [ana, null]) {
      await expect(verifier.verifyInternal(await signer.sign(principal, 'expenses'))).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
    await expect(
      verifier.verifyInternal(await made((token) => token, { internal: true, principal: ana })),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a permission', () => {
  it('is held in the ledgers that are named, and nobody holds one elsewhere', () => {
    expect(permissionIn(ana, ledger)).toBe('editor');
    expect(permissionIn(ana, uuidV7())).toBeNull();
    expect(permissionIn(null, ledger)).toBeNull();
  });

  it('is enough for itself and for what is smaller', () => {
    const enough = (['viewer', 'editor', 'owner'] as const).map((held) =>
      (['viewer', 'editor', 'owner'] as const).map((needed) => allows(held, needed)),
    );
    expect(enough).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
});
