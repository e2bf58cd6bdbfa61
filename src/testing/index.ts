export { createSandbox } from './sandbox/sandbox.ts';
export type {
  Sandbox,
  SandboxActivation,
  SandboxApi,
  SandboxClock,
  SandboxCredential,
  SandboxEvent,
  SandboxFault,
  SandboxFaultKind,
  SandboxFaults,
  SandboxOptions,
  SandboxPeriod,
  SandboxRequest,
  SandboxSnapshot,
  SandboxUser,
  SandboxViolation,
  SandboxWorkflow,
} from './sandbox/types.ts';
export { createTestBackend, type TestBackend, type TestBackendOptions } from './test-backend.ts';
