package io.mikamel.reload;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Component;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.SimpleRegistry;

/**
 * The beans of a trial: its own, and behind them those of the running context, which are lent, not given: what Camel does
 * to a bean that it looks up, namely to tell it its context, is undone afterwards. Components are not lent as beans.
 */
final class SharedBeans extends SimpleRegistry {

    private static final long serialVersionUID = 1L;

    private final transient Registry running;
    private final transient Map<CamelContextAware, Optional<CamelContext>> lent = new IdentityHashMap<>();

    SharedBeans(Registry running) {
        this.running = running;
    }

    @Override
    public Object lookupByName(String name) {
        return Optional.ofNullable(super.lookupByName(name))
                .orElseGet(() -> lend(running.lookupByName(name)).orElse(null));
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        return Optional.ofNullable(super.lookupByNameAndType(name, type))
                .orElseGet(() -> lend(running.lookupByNameAndType(name, type)).orElse(null));
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        Map<String, T> found = new HashMap<>();
        running.findByTypeWithName(type).forEach((name, bean) -> lend(bean).ifPresent(lent -> found.put(name, lent)));
        found.putAll(super.findByTypeWithName(type));
        return found;
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        Set<T> found = running.findByType(type).stream()
                .map((Function<T, Optional<T>>) this::lend)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        found.addAll(super.findByType(type));
        return found;
    }

    /** Each bean that was told of the trial knows its own context again, or else the running one. */
    void takeBack(CamelContext trial, CamelContext running) {
        lent.forEach((bean, own) -> {
            if (bean.getCamelContext() == trial) {
                bean.setCamelContext(own.orElse(running));
            }
        });
    }

    private <T> Optional<T> lend(T bean) {
        if (bean instanceof Component) {
            return Optional.empty();
        }
        if (bean instanceof CamelContextAware aware) {
            lent.putIfAbsent(aware, Optional.ofNullable(aware.getCamelContext()));
        }
        return Optional.ofNullable(bean);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
