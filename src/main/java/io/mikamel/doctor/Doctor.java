package io.mikamel.doctor;

import io.mikamel.domain.Service;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Examines one router, from its name in DNS to the menus that are read, and goes as far as it can. One connection, one
 * login, prints of a few rows. Thread-safe.
 */
public final class Doctor {

    /** Enough for a slow link, short enough for somebody who waits. */
    public static final Duration STEP = Duration.ofSeconds(10);

    private final Function<RouterAddress, RouterConnection> driver;
    private final Clock clock;
    private final Duration step;

    /**
     * @param driver connects and logs in, within its own limits, such as {@code driver.connect(address, options)}
     * @param step how long one step of the examination may take
     */
    public Doctor(Function<RouterAddress, RouterConnection> driver, Clock clock, Duration step) {
        this.driver = driver;
        this.clock = clock;
        this.step = step;
    }

    /** @param sources what is read from this router */
    public List<Finding> examine(RouterAddress address, Set<Service> sources) {
        List<Finding> findings = new ArrayList<>();
        if (!new NetworkExamination(address, step).examine(findings)) {
            return findings;
        }
        new TlsExamination(address, step, clock).examine(findings);
        logIn(address, sources, findings);
        return findings;
    }

    private void logIn(RouterAddress address, Set<Service> sources, List<Finding> findings) {
        try (RouterConnection connection = driver.apply(address)) {
            findings.add(Finding.ok(Check.LOGIN, "as " + address.username()));
            examine(new Prints(connection, step), sources, findings);
        } catch (RouterOsException e) {
            findings.add(LoginFailure.explain(address, e));
        }
    }

    private void examine(Prints prints, Set<Service> sources, List<Finding> findings) {
        new VersionExamination(prints).examine(findings);
        new PolicyExamination(prints).examine(findings);
        new ServiceExamination(prints).examine(findings);
        new MenuExamination(prints).examine(sources, findings);
        new ClockExamination(prints, clock).examine(findings);
        new SpeedExamination(prints).examine(findings);
    }
}
