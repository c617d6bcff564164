# One image for all processes; the command says which. Default: web.

FROM node:20-bookworm-slim AS console
WORKDIR /src/console
COPY src/console/package.json src/console/package-lock.json src/console/.npmrc ./
RUN npm ci --no-fund --no-audit
COPY src/console ./
COPY src/hubspot-app/src ../hubspot-app/src
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /build
ENV CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
COPY Directory.Build.props global.json .editorconfig ./
COPY src ./src
RUN dotnet publish src/ImpactPilot.Web -c Release -o /app/web \
 && dotnet publish src/ImpactPilot.Worker -c Release -o /app/worker \
 && dotnet publish src/ImpactPilot.HubSpotSimulator -c Release -o /app/simulator \
 && dotnet publish src/ImpactPilot.Cli -c Release -o /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
COPY --from=console /src/console/dist /app/console
WORKDIR /app/web
ENV ASPNETCORE_HTTP_PORTS=8080 Console__Root=/app/console
EXPOSE 8080
USER $APP_UID
# The image has no curl; bash can ask by itself.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
CMD ["dotnet", "ImpactPilot.Web.dll"]
