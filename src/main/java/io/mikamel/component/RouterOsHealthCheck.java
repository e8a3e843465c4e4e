package io.mikamel.component;

import io.mikamel.pool.PoolState;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * How one router stands with the pool. It is part of neither readiness nor liveness: a dead router is no reason to restart
 * or to take away an application that serves the others.
 */
final class RouterOsHealthCheck extends AbstractHealthCheck {

    private final Supplier<PoolState> state;

    RouterOsHealthCheck(String router, Supplier<PoolState> state) {
        super("routeros", "routeros-" + router);
        this.state = state;
        addMetaData("router", router);
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        PoolState now = state.get();
        builder.detail("phase", now.phase().name());
        builder.detail("connections", now.open());
        now.lastConnected().ifPresent(at -> builder.detail("connected", at.toString()));
        now.retryAt().ifPresent(at -> builder.detail("retry", at.toString()));
        now.lastError().ifPresent(error -> builder.detail("error", error));
        switch (now.phase()) {
            case OPEN -> builder.up();
            case BACKING_OFF, LOGIN_REJECTED -> builder.down()
                    .message(now.lastError().orElse(now.phase().name()));
            default -> builder.unknown();
        }
    }
}
