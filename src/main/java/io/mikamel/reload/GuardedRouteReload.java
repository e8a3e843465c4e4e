package io.mikamel.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.MainSupport;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a directory of routes and follows its edits: an edit that can be built takes effect within seconds, for its own
 * file alone; one that cannot changes nothing and is told once. Owns one daemon thread from the start of the context to its
 * stop; all changes of routes happen on it.
 */
public final class GuardedRouteReload extends ServiceSupport {

    /** An interval that brings an edit into effect within two seconds. */
    public static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRouteReload.class);

    private final Duration interval;
    private final CamelContext context;
    private final RouteDirectory directory;
    private final RouteFiles status;
    private final RunningRoutes running;
    private final RouteSwap swap;
    private Optional<SettledFiles> settled = Optional.empty();
    private Map<String, RouteText> reviewed = Map.of();
    private Optional<ScheduledExecutorService> watcher = Optional.empty();

    private GuardedRouteReload(CamelContext context, Path directory, RouteFiles status, Duration interval) {
        this.interval = interval;
        this.context = context;
        this.directory = new RouteDirectory(directory);
        this.status = status;
        this.running = new RunningRoutes(context);
        this.swap = new RouteSwap(running);
    }

    /** As {@link #install(MainSupport, Path, RouteFiles, Duration)}, with {@link #INTERVAL}. */
    public static void install(MainSupport main, Path directory, RouteFiles status) {
        install(main, directory, status, INTERVAL);
    }

    /** As {@link #install(CamelContext, Path, RouteFiles, Duration)}, once Main has configured its context. */
    public static void install(MainSupport main, Path directory, RouteFiles status, Duration interval) {
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport configured) {
                install(configured.getCamelContext(), directory, status, interval);
            }
        });
    }

    /**
     * Loads the routes of a directory into a context that has all its beans and has not started yet. The directory is
     * followed from the start of the context to its stop. Camel's own {@code routesIncludePattern} and
     * {@code routesReload*} must not name the same directory.
     *
     * @param interval how often the directory is read; an edit counts once two readings agree
     * @throws RouteFilesException if a file cannot be run, with a line for each such file
     */
    public static GuardedRouteReload install(
            CamelContext context, Path directory, RouteFiles status, Duration interval) {
        GuardedRouteReload guard = new GuardedRouteReload(context, directory, status, interval);
        try {
            context.getRestConfiguration().setInlineRoutes(false);
            guard.loadFirst();
            context.addService(guard);
        } catch (RouteFilesException e) {
            throw e;
        } catch (Exception e) {
            throw new RouteFilesException(
                    "routes in %s cannot be started: %s".formatted(guard.directory.path(), Reason.text(e)), e);
        }
        return guard;
    }

    private void loadFirst() throws Exception {
        Map<String, RouteText> files = directory.read();
        RouteCheck.Verdict verdict = RouteCheck.of(context, files.values(), Set.of());
        if (!verdict.isGood()) {
            verdict.rejections().forEach(status::rejected);
            throw RouteFilesException.of(verdict.rejections());
        }
        running.load(files.values());
        files.keySet().forEach(status::loaded);
        reviewed = files;
        settled = Optional.of(new SettledFiles(files));
    }

    @Override
    protected void doStart() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "route-files");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(
                this::pollSafely, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        watcher = Optional.of(executor);
    }

    @Override
    protected void doStop() {
        watcher.ifPresent(ScheduledExecutorService::shutdownNow);
        watcher = Optional.empty();
    }

    private void pollSafely() {
        try {
            if (context.isStarted()) {
                poll();
            }
            problem(Optional.empty());
        } catch (IOException e) {
            problem(Optional.of("%s cannot be read: %s".formatted(directory.path(), e)));
        } catch (Exception e) {
            problem(Optional.of("routes cannot be followed: " + Reason.text(e)));
        }
    }

    private void problem(Optional<String> problem) {
        if (status.problem(problem)) {
            problem.ifPresentOrElse(
                    text -> LOG.warn("{}; the running routes go on", text),
                    () -> LOG.info("The routes in {} are followed again", directory.path()));
        }
    }

    private void poll() throws Exception {
        Map<String, RouteText> wanted = settled.orElseThrow().after(directory.read());
        if (wanted.equals(reviewed)) {
            return;
        }
        if (wanted.isEmpty() && running.texts().size() > 1) {
            throw new IOException("no route file is left");
        }
        reviewed = wanted;
        review(wanted);
    }

    private void review(Map<String, RouteText> wanted) throws Exception {
        Map<String, RouteText> texts = running.texts();
        Set<String> changed = new TreeSet<>(texts.keySet());
        changed.addAll(wanted.keySet());
        changed.removeIf(name -> wanted.containsKey(name) && wanted.get(name).equals(texts.get(name)));
        wanted.keySet().stream().filter(name -> !changed.contains(name)).forEach(status::settled);
        forgetVanished(wanted, texts);
        RouteReview.Outcome outcome = RouteReview.of(context, texts, wanted, changed);
        outcome.rejections().forEach(this::reject);
        apply(outcome, wanted);
    }

    /** A new file that was rejected and is gone again. */
    private void forgetVanished(Map<String, RouteText> wanted, Map<String, RouteText> texts) {
        status.all().stream()
                .filter(file -> file.state() == RouteFile.State.REJECTED)
                .map(RouteFile::name)
                .filter(name -> !wanted.containsKey(name) && !texts.containsKey(name))
                .forEach(status::removed);
    }

    private void apply(RouteReview.Outcome outcome, Map<String, RouteText> wanted) {
        if (outcome.accepted().isEmpty()) {
            return;
        }
        try {
            swap.apply(outcome.accepted(), outcome.users(), wanted);
            outcome.accepted().forEach(name -> took(name, wanted.containsKey(name)));
        } catch (RouteFilesException e) {
            if (outcome.accepted().size() == 1) {
                outcome.accepted().forEach(name -> reject(Rejection.of(name, e.getMessage())));
                return;
            }
            applyOneByOne(outcome, wanted);
        }
    }

    /** One of several did not start; the others shall not wait for it. */
    private void applyOneByOne(RouteReview.Outcome outcome, Map<String, RouteText> wanted) {
        for (String name : outcome.accepted()) {
            try {
                RouteReview.Outcome alone = RouteReview.of(context, running.texts(), wanted, Set.of(name));
                alone.rejections().forEach(this::reject);
                apply(alone, wanted);
            } catch (Exception e) {
                reject(Rejection.of(name, Reason.text(e)));
            }
        }
    }

    private void took(String name, boolean present) {
        if (present) {
            status.loaded(name);
            LOG.info("{}: loaded", name);
        } else {
            status.removed(name);
            LOG.info("{}: deleted, its routes have stopped", name);
        }
    }

    private void reject(Rejection rejection) {
        if (status.rejected(rejection)) {
            LOG.warn("{}; what ran before goes on", rejection.describe());
        }
    }
}
