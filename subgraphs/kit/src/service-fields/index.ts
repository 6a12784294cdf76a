export { serviceFields, type OwnClasses, type ServiceFields } from './service-fields.js';
export { AuditChange, EventLag, ServiceStatus } from './types.js';
export { auditContentOf } from './audit-contents.js';
