import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import '@apollo/client';

declare module '@apollo/client' {
  // Fragments are opaque to whoever doesn't own them, in the types as at run time.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what Apollo merges with its own
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
