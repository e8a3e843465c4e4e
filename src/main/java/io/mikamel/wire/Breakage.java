package io.mikamel.wire;

/** Why a connection ended, as an exception for each command that it cost. */
@FunctionalInterface
public interface Breakage {

    /** @param attempted the command and the router */
    RouterOsException of(String attempted);

    static Breakage connect(String what, Throwable cause) {
        return attempted -> new RouterOsConnectException(attempted + ": " + what, cause);
    }

    static Breakage closedHere() {
        return connect("the connection was closed here", null);
    }

    static Breakage timeout(String what) {
        return attempted -> new RouterOsTimeoutException(attempted + ": " + what);
    }

    static Breakage fatal(String word) {
        return attempted -> new RouterOsFatalException(attempted + ": the router ended the connection: " + word);
    }

    static Breakage protocol(String what, Throwable cause) {
        return attempted -> new RouterOsProtocolException(attempted + ": " + what, cause);
    }
}
