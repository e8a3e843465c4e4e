package io.mikamel.reload;

import io.mikamel.reload.RouteFile.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state of every file of routes, for whoever shows it. Thread-safe. */
public final class RouteFiles {

    private final Clock clock;
    private final Map<String, RouteFile> files = new ConcurrentSkipListMap<>();
    private volatile Optional<String> problem = Optional.empty();

    public RouteFiles(Clock clock) {
        this.clock = clock;
    }

    /** All files ever seen, by name. */
    public List<RouteFile> all() {
        return List.copyOf(files.values());
    }

    public Optional<RouteFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Why the directory as a whole is not followed at present; its routes go on. */
    public Optional<String> problem() {
        return problem;
    }

    /** True while every file is what runs. */
    public boolean isClean() {
        return problem.isEmpty() && files.values().stream().noneMatch(file -> file.state() == State.REJECTED);
    }

    void loaded(String name) {
        files.put(name, new RouteFile(name, State.LOADED, Optional.empty(), Optional.empty(), clock.instant()));
    }

    void settled(String name) {
        if (file(name).filter(known -> known.state() == State.LOADED).isEmpty()) {
            loaded(name);
        }
    }

    void removed(String name) {
        files.put(name, new RouteFile(name, State.REMOVED, Optional.empty(), Optional.empty(), clock.instant()));
    }

    /** @return false if the same was known already */
    boolean rejected(Rejection rejection) {
        RouteFile now = new RouteFile(
                rejection.file(), State.REJECTED, rejection.line(), Optional.of(rejection.reason()), clock.instant());
        RouteFile before = files.put(rejection.file(), now);
        if (before == null || before.state() != State.REJECTED) {
            return true;
        }
        if (before.line().equals(now.line()) && before.reason().equals(now.reason())) {
            files.put(rejection.file(), before);
            return false;
        }
        return true;
    }

    /** @return false if the same was known already */
    boolean problem(Optional<String> now) {
        boolean news = !problem.equals(now);
        problem = now;
        return news;
    }
}
