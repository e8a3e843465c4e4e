package io.mikamel.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LentPartsTest {

    @TempDir
    Path routes;

    private final CountingComponent component = new CountingComponent();
    private final Ward ward = new Ward();
    private RunningApp app;

    @BeforeEach
    void start() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", routeWith("x"));
        app = RunningApp.prepared(routes);
        app.main.bind("counting", component);
        app.main.bind("ward", ward);
        app.start();
        ward.setCamelContext(app.context());
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void startAndStopNoComponentOrBeanInATrial() throws Exception {
        app.save("a.camel.yaml", routeWith("z") + "- nonsense");
        app.awaitRejected("a.camel.yaml");
        assertThat(ward.stops).hasValue(0);
        app.save("a.camel.yaml", routeWith("y"));
        app.awaitAnswer("a", "y");

        assertThat(component.starts).hasValue(1);
        assertThat(component.stops).hasValue(0);
    }

    @Test
    void belongToTheRunningContextAfterATrial() throws Exception {
        app.save("a.camel.yaml", routeWith("y"));
        app.awaitAnswer("a", "y");

        assertThat(component.getCamelContext()).isSameAs(app.context());
        assertThat(ward.getCamelContext()).isSameAs(app.context());
    }

    @Test
    void letEveryTrialBeCollected() throws Exception {
        java.lang.ref.WeakReference<CamelContext> trial = component.lastTrial();

        app.save("a.camel.yaml", routeWith("y"));
        app.awaitAnswer("a", "y");

        org.awaitility.Awaitility.await().atMost(RunningApp.PATIENCE).until(() -> {
            System.gc();
            return trial.get() == null;
        });
    }

    private static String routeWith(String name) {
        return """
                - route:
                    id: a
                    from:
                      uri: direct:a
                      steps:
                        - bean:
                            ref: ward
                        - to:
                            uri: counting:%s
                """
                .formatted(name);
    }

    /** A bean with a life and a context of its own, as a pool or a health check has. */
    public static final class Ward extends ServiceSupport implements CamelContextAware, Processor {

        final AtomicInteger stops = new AtomicInteger();
        private volatile CamelContext context;

        @Override
        public void setCamelContext(CamelContext context) {
            this.context = context;
        }

        @Override
        public CamelContext getCamelContext() {
            return context;
        }

        @Override
        public void process(Exchange exchange) {}

        @Override
        protected void doStop() {
            if (context.isStarted()) {
                stops.incrementAndGet();
            }
        }
    }

    private static final class CountingComponent extends DefaultComponent {

        final AtomicInteger starts = new AtomicInteger();
        final AtomicInteger stops = new AtomicInteger();
        private volatile java.lang.ref.WeakReference<CamelContext> trial = new java.lang.ref.WeakReference<>(null);

        java.lang.ref.WeakReference<CamelContext> lastTrial() {
            return trial;
        }

        @Override
        protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
            return new AnsweringEndpoint(uri, this, name);
        }

        @Override
        protected void doStart() {
            starts.incrementAndGet();
        }

        @Override
        protected void doStop() {
            stops.incrementAndGet();
        }

        private final class AnsweringEndpoint extends DefaultEndpoint {

            private final String name;

            AnsweringEndpoint(String uri, CountingComponent component, String name) {
                super(uri, component);
                this.name = name;
            }

            @Override
            public void setCamelContext(CamelContext context) {
                super.setCamelContext(context);
                if (context != component().getCamelContext()) {
                    trial = new java.lang.ref.WeakReference<>(context);
                }
            }

            private CountingComponent component() {
                return CountingComponent.this;
            }

            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) {
                        exchange.getMessage().setBody(name);
                    }
                };
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                throw new UnsupportedOperationException("counting: has no consumer");
            }
        }
    }
}
