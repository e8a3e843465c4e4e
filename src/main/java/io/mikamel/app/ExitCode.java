package io.mikamel.app;

/** What the process ends with. */
final class ExitCode {

    /** Everything was done. */
    static final int CLEAN = 0;

    /** Something failed that no other code names: a taken port, a database that is away, a file that cannot be written. */
    static final int FAILED = 1;

    /** Wrong command line, settings or routers.csv; nothing was started. */
    static final int BAD_CONFIGURATION = 2;

    /** Some router failed; its rows were kept. */
    static final int ROUTER_FAILED = 3;

    /** Removals are held by the guard, or a plan waits for an operator. */
    static final int HELD = 4;

    private ExitCode() {}
}
