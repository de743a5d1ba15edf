/**
 * JSON schema of the part of the compose specification that docker/ uses (compose-spec.io, as of Docker Compose 2.40). Keys that are not here
 * fail, also where the specification has them: a new key gets its shape written down first.
 */
const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text, minItems: 1 } as const;
const uniqueTexts = { ...texts, uniqueItems: true } as const;
const duration = { type: 'string', pattern: '^(\\d+(us|ms|s|m|h))+$' } as const;
const size = { type: 'string', pattern: '^\\d+(b|k|kb|m|mb|M|g|gb|G)$' } as const;
const name = '^[a-zA-Z0-9._-]+$';

const closed = <P extends Record<string, unknown>>(properties: P, required: readonly string[] = []) => ({
  type: 'object' as const,
  properties,
  required,
  additionalProperties: false,
});
const named = (value: unknown) => ({
  type: 'object',
  patternProperties: { [name]: value },
  additionalProperties: false,
});

const healthcheck = {
  oneOf: [
    closed({ disable: { const: true } }, ['disable']),
    closed(
      {
        test: {
          type: 'array',
          minItems: 2,
          prefixItems: [{ enum: ['CMD', 'CMD-SHELL'] }],
          items: { type: 'string' },
        },
        interval: duration,
        timeout: duration,
        start_period: duration,
        retries: { type: 'integer', minimum: 1 },
      },
      ['test'],
    ),
  ],
};

const dependsOn = named(
  closed(
    {
      condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
      required: { type: 'boolean' },
      restart: { type: 'boolean' },
    },
    ['condition'],
  ),
);

const deploy = closed({
  // A number once its variable is filled in.
  replicas: {
    oneOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^\\$\\{\\w+:-\\d+\\}$' },
    ],
  },
  resources: closed({ limits: closed({ cpus: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' }, memory: size }) }),
  update_config: closed({
    order: { enum: ['start-first', 'stop-first'] },
    parallelism: { type: 'integer', minimum: 0 },
    delay: duration,
  }),
});

const service = closed({
  image: text,
  build: closed({ context: text, dockerfile: text }, ['context']),
  command: texts,
  cap_add: uniqueTexts,
  cap_drop: uniqueTexts,
  depends_on: dependsOn,
  deploy,
  environment: { type: 'object', patternProperties: { '^[A-Z][A-Z0-9_]*$': text }, additionalProperties: false },
  healthcheck,
  init: { type: 'boolean' },
  logging: closed({ driver: text, options: { type: 'object', additionalProperties: { type: 'string' } } }, ['driver']),
  networks: uniqueTexts,
  ports: { type: 'array', items: { type: 'string', pattern: '^(\\d+:)?\\d+(/(tcp|udp))?$' }, uniqueItems: true },
  profiles: uniqueTexts,
  read_only: { type: 'boolean' },
  restart: { type: 'string', pattern: '^(no|always|unless-stopped|on-failure(:\\d+)?)$' },
  secrets: uniqueTexts,
  security_opt: uniqueTexts,
  shm_size: size,
  stop_grace_period: duration,
  tmpfs: { type: 'array', items: { type: 'string', pattern: '^/[^:]*(:.+)?$' } },
  user: { type: 'string', pattern: '^\\d+(:\\d+)?$' },
  volumes: { type: 'array', items: { type: 'string', pattern: '^[^:]+:/[^:]+(:ro)?$' }, uniqueItems: true },
});

export const composeSchema = {
  ...closed({
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: named(service),
    networks: named(closed({ internal: { type: 'boolean' }, external: { type: 'boolean' }, driver: text })),
    volumes: named(closed({ external: { type: 'boolean' }, name: text })),
    secrets: named(closed({ file: text }, ['file'])),
  }),
  patternProperties: { '^x-': {} },
};
