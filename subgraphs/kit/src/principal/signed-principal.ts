import { createPublicKey } from 'node:crypto';
import {
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
  jwtVerify,
  SignJWT,
  type CryptoKey,
} from 'jose';
import { unauthenticated } from '../errors/index.js';
import { Principal } from './principal.js';

const ISSUER = 'parfinanciero-router';
const LIFE = '60s';

/** Signs what the router tells a subgraph in another process. Lives 60 seconds. */
export interface PrincipalSigner {
  /** @param audience the subgraph's name: a principal for one is refused by the others */
  sign(principal: Principal | null, audience: string): Promise<string>;
  /** For what the product asks of itself and no person may: who somebody is, the event log. */
  signInternal(audience: string): Promise<string>;
}

export interface PrincipalVerifier {
  /** @throws UNAUTHENTICATED for anything that the router did not sign for this audience within the last minute */
  verify(token: string): Promise<Principal | null>;
  /** @throws UNAUTHENTICATED for anything but an internal call; a person's principal is none */
  verifyInternal(token: string): Promise<void>;
}

/** @param privateKey PKCS #8 text of an Ed25519 key */
export async function principalSigner(privateKey: string): Promise<PrincipalSigner> {
  const key = await importPKCS8(privateKey, 'EdDSA');
  const signed = (claims: Record<string, unknown>, audience: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFE)
      .sign(key);
  return {
    sign: (principal, audience) => signed({ principal }, audience),
    signInternal: (audience) => signed({ internal: true }, audience),
  };
}

/** @param publicKey SPKI text of the router's Ed25519 key */
export async function principalVerifier(publicKey: string, audience: string): Promise<PrincipalVerifier> {
  const key: CryptoKey = await importSPKI(publicKey, 'EdDSA');
  const claimsOf = async (token: string): Promise<Record<string, unknown>> => {
    const { payload } = await jwtVerify(token, key, {
      issuer: ISSUER,
      audience,
      algorithms: ['EdDSA'],
      maxTokenAge: LIFE,
    });
    return payload;
  };
  return {
    async verify(token) {
      try {
        const { principal } = await claimsOf(token);
        return Principal.nullable().parse(principal);
      } catch {
        throw unauthenticated();
      }
    },
    async verifyInternal(token) {
      const claims = await claimsOf(token).catch((): null => null);
      if (claims?.['internal'] !== true || 'principal' in claims) throw unauthenticated();
    },
  };
}

/** The public half of a key, for whoever verifies what it signed. @param privateKey PKCS #8 text */
export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();

/** A new pair of keys as texts, for an installation that has none yet. */
export async function newPrincipalKeys(): Promise<{ privateKey: string; publicKey: string }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  return { privateKey: await exportPKCS8(pair.privateKey), publicKey: await exportSPKI(pair.publicKey) };
}
