# Builds with all that development needs, and runs with what answering needs: no npm, no sources, no
# shell in front, so that signals reach the program.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/adapters/web/assets ./adapters/web/assets
COPY --from=build /app/src/language/data ./src/language/data
COPY --from=build /app/knowledge ./knowledge
COPY --from=build /app/LICENSE /app/NOTICES.md ./
COPY --from=build /app/LICENSES ./LICENSES
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "start"]
