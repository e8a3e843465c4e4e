package io.mikamel.legrange;

import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsFatalException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;

/** Why a connection ended, as an exception for each command that it cost. */
@FunctionalInterface
interface Ending {

    /** @param attempted the command and the router */
    RouterOsException of(String attempted);

    static Ending lost(String what, Throwable cause) {
        return attempted -> new RouterOsConnectException(attempted + ": " + what, cause);
    }

    static Ending closedHere() {
        return attempted -> new RouterOsConnectException(attempted + ": the connection was closed here");
    }

    static Ending fatal(String word) {
        return attempted -> new RouterOsFatalException(attempted + ": the router ended the connection: " + word);
    }

    static Ending protocol(String what, Throwable cause) {
        return attempted -> new RouterOsProtocolException(attempted + ": " + what, cause);
    }

    static Ending timeout(String what) {
        return attempted -> new RouterOsTimeoutException(attempted + ": " + what);
    }
}
