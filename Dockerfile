# One image for all services: the command says which, `run fetcher` and so on.
# The repository brings its own Node through npm (optionalDependencies); here the base image's is the one, so they are left out.
# Node is pinned to the version that package.json names. Nothing is compiled: Node runs the TypeScript as it is.

FROM node:26.10.0-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages packages
COPY services services
RUN --mount=type=cache,target=/var/cache/npm \
    npm ci --cache /var/cache/npm --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:26.10.0-slim
ENV NODE_ENV=production \
    STEMMA_DATA_DIR=/var/lib/stemma \
    STEMMA_HEALTH_HOST=0.0.0.0 \
    STEMMA_HEALTH_PORT=9464
WORKDIR /app
COPY --from=dependencies /app ./
# `stemma servers` and `stemma up` look here; the services do not.
COPY infra/maven.ts infra/
COPY infra/kafka infra/kafka
COPY infra/opensearch infra/opensearch
COPY test/fixtures/newsroom test/fixtures/newsroom
# The only place that is ever written, and only by the embedded log and store: the root file system may be read-only.
RUN install -d -o 10001 -g 10001 -m 0750 /var/lib/stemma
USER 10001:10001
EXPOSE 4600 9464
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.STEMMA_HEALTH_PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node stands as process 1 and handles SIGTERM itself. `docker run --init` (compose: `init: true`) adds a reaper of zombies.
ENTRYPOINT ["node", "services/cli/src/main.ts"]
CMD ["--help"]
