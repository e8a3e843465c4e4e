package io.mikamel.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where trust on first use remembers certificates, by {@code host:port}. Implementations are thread-safe. */
public interface FingerprintStore {

    /** SHA-256 of the certificate seen first, 64 lower-case hex digits. */
    Optional<String> known(String hostAndPort);

    void remember(String hostAndPort, String fingerprint);

    /** A store that forgets with the process. */
    static FingerprintStore inMemory() {
        Map<String, String> known = new ConcurrentHashMap<>();
        return new FingerprintStore() {

            @Override
            public Optional<String> known(String hostAndPort) {
                return Optional.ofNullable(known.get(hostAndPort));
            }

            @Override
            public void remember(String hostAndPort, String fingerprint) {
                known.put(hostAndPort, fingerprint);
            }
        };
    }
}
