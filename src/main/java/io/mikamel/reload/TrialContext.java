package io.mikamel.reload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.RouteService;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;

/**
 * A context in which routes are built and never run. It has the properties, the beans and the components of the running
 * context, but not their lives: it is initialised, never started and therefore never stopped, so nothing that is shared
 * is started or stopped with it. For one thread and one trial.
 */
final class TrialContext extends DefaultCamelContext {

    private final CamelContext running;
    private final SharedBeans beans;

    TrialContext(CamelContext running) throws Exception {
        super(false);
        this.running = running;
        this.beans = new SharedBeans(running.getRegistry());
        disableJMX();
        setAutoStartup(false);
        setSourceLocationEnabled(true);
        setLoadHealthChecks(false);
        setGlobalOptions(new HashMap<>(running.getGlobalOptions()));
        DefaultRegistry registry = new DefaultRegistry();
        registry.setFallbackRegistry(beans);
        getCamelContextExtension().setName(running.getName() + "-trial");
        getCamelContextExtension().setRegistry(registry);
        build();
        getPropertiesComponent().addPropertiesSource(new RunningProperties(running));
        setRestConfiguration(copyOf(running.getRestConfiguration()));
        init();
    }

    /** A component that runs makes the endpoints of the trial too: it alone has the operator's settings. */
    @Override
    public Component getComponent(String name, boolean autoCreateComponents, boolean autoStart) {
        if (running == null) {
            return super.getComponent(name, autoCreateComponents, autoStart);
        }
        boolean known = running.hasComponent(name) != null
                || running.getRegistry().lookupByNameAndType(name, Component.class) != null;
        return known
                ? running.getComponent(name, autoCreateComponents, autoStart)
                : super.getComponent(name, autoCreateComponents, autoStart);
    }

    /** A route that was built, though it is not started; empty if a precondition excludes it. */
    Optional<Route> built(String routeId) {
        return Optional.ofNullable(getRouteServices().get(routeId)).map(RouteService::getRoute);
    }

    void end() {
        beans.takeBack(this, running);
    }

    private RestConfiguration copyOf(RestConfiguration source) {
        BeanIntrospection introspection = PluginHelper.getBeanIntrospection(this);
        Map<String, Object> values = new HashMap<>();
        introspection.getProperties(source, values, null, false);
        RestConfiguration copy = new RestConfiguration();
        values.forEach((name, value) -> set(introspection, copy, name, value));
        copy.setInlineRoutes(false);
        return copy;
    }

    private void set(BeanIntrospection introspection, RestConfiguration copy, String name, Object value) {
        try {
            introspection.setProperty(this, copy, name, value);
        } catch (Exception e) {
            throw new IllegalStateException("REST setting '%s' cannot be copied".formatted(name), e);
        }
    }

    /** Every property of the running context, wherever it comes from. */
    private record RunningProperties(CamelContext running) implements PropertiesSource {

        @Override
        public String getName() {
            return "running";
        }

        @Override
        public String getProperty(String name) {
            Optional<String> value = running.getPropertiesComponent().resolveProperty(name);
            return value.orElse(null);
        }
    }
}
