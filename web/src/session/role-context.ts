import { createContext, use } from 'react';
import type { Role } from '../generated/graphql';

export const RoleContext = createContext<Role>('CLIENT');

/** Whether the person administers the installation. Only decides what is shown: the server decides what is allowed. */
export const useIsAdmin = (): boolean => use(RoleContext) === 'ADMIN';
