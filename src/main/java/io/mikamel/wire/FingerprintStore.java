package io.mikamel.wire;

import java.util.Optional;

/** Where trust on first use remembers certificates, by {@code host:port}. Implementations are thread-safe. */
public interface FingerprintStore {

    /** SHA-256 of the certificate seen first, 64 lower-case hex digits. */
    Optional<String> known(String hostAndPort);

    void remember(String hostAndPort, String fingerprint);
}
