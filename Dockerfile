# Build: the jar and its libraries. Tests belong to the build server, not to the image.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -DskipTests package

# Run: a Java without compiler, a user without rights. The run directory holds what the operator edits.
FROM eclipse-temurin:17-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 mikamel \
 && useradd --system --uid 10001 --gid mikamel --home-dir /app --shell /usr/sbin/nologin mikamel \
 && mkdir -p /app/data /opt/mikamel \
 && chown mikamel:mikamel /app/data
COPY --from=build /build/target/mikamel.jar /opt/mikamel/mikamel.jar
COPY --from=build /build/target/lib /opt/mikamel/lib
COPY application.properties /app/application.properties
COPY routes /app/routes
WORKDIR /app
USER mikamel
ENV MIKAMEL_HTTP_PORT=8080 \
    MIKAMEL_LIBREQOS_CSV=/app/data/ShapedDevices.csv \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# routers.csv is mounted to /app/routers.csv, and the directory of LibreQoS where MIKAMEL_LIBREQOS_CSV says.
VOLUME /app/data
EXPOSE 8080
# The API answers the container's own loopback alone until sign-in exists: run it with --network host to reach it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["sh", "-c", "curl -fsS -o /dev/null http://127.0.0.1:${MIKAMEL_HTTP_PORT}/api/health"]
ENTRYPOINT ["java", "-jar", "/opt/mikamel/mikamel.jar"]
