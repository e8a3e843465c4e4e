package io.mikamel.component;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.jsse.SSLContextParameters;

/** One SSL context per set of parameters: addresses with different contexts share no connection. Thread-safe. */
final class SslContexts {

    private final Map<SSLContextParameters, SSLContext> contexts = new IdentityHashMap<>();

    /** Java's default without parameters. */
    synchronized SSLContext of(Optional<SSLContextParameters> parameters, CamelContext camel) {
        try {
            return parameters.isEmpty() ? SSLContext.getDefault() : of(parameters.get(), camel);
        } catch (GeneralSecurityException | IOException e) {
            throw new RuntimeCamelException("SSL context of routeros: " + e.getMessage(), e);
        }
    }

    private SSLContext of(SSLContextParameters parameters, CamelContext camel)
            throws GeneralSecurityException, IOException {
        SSLContext known = contexts.get(parameters);
        if (known != null) {
            return known;
        }
        SSLContext made = parameters.createSSLContext(camel);
        contexts.put(parameters, made);
        return made;
    }
}
