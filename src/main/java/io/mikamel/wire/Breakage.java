package io.mikamel.wire;

/** Why a connection ended, as an exception for each command that it cost. */
@FunctionalInterface
interface Breakage {

    /** @param attempted the command and the router */
    RouterOsException of(String attempted);

    static Breakage connect(String what, Throwable cause) {
        return attempted -> new RouterOsConnectException(attempted + ": " + what, cause);
    }

    static Breakage fatal(String word) {
        return attempted -> new RouterOsFatalException(attempted + ": the router ended the connection: " + word);
    }

    static Breakage protocol(String what, Throwable cause) {
        return attempted -> new RouterOsProtocolException(attempted + ": " + what, cause);
    }
}
