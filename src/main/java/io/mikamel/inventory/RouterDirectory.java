package io.mikamel.inventory;

import io.mikamel.domain.Service;
import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routers of routers.csv, or the one of the environment. Thread-safe; what it gives is one moment of the file, and a
 * refresh holds a lock only against other refreshes.
 */
public final class RouterDirectory implements RouterInventory {

    private static final Logger LOG = LoggerFactory.getLogger(RouterDirectory.class);

    /** So many looks at the same broken end, then nobody is writing any more. */
    private static final int PATIENCE = 5;

    private final Path file;
    private final InventoryRules rules;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile InventorySnapshot snapshot = InventorySnapshot.NONE;
    private byte[] taken = new byte[0];
    private byte[] unfinished = new byte[0];
    private int looks;

    private RouterDirectory(Path file, InventoryRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /**
     * Reads the file for the first time.
     *
     * @throws InventoryException if there is neither a usable file nor a router in the environment; a broken line is a
     *     problem of its router alone
     */
    public static RouterDirectory open(Path file, InventoryRules rules) {
        RouterDirectory directory = new RouterDirectory(file, rules);
        directory.snapshot = directory.first();
        return directory;
    }

    @Override
    public Optional<RouterDefinition> find(String name) {
        return router(name).map(Router::definition);
    }

    @Override
    public List<RouterDefinition> all() {
        return snapshot.routers().stream().map(Router::definition).toList();
    }

    @Override
    public List<RouterDefinition> having(String source) {
        Service wanted = Arrays.stream(Service.values())
                .filter(service -> service.name().equalsIgnoreCase(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("source '%s': allowed are %s"
                        .formatted(source, Arrays.toString(Service.values()).toLowerCase(Locale.ROOT))));
        return snapshot.routers().stream()
                .filter(router -> router.sources().contains(wanted))
                .map(Router::definition)
                .toList();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** The router of that exact name, also when it is disabled. */
    public Optional<Router> router(String name) {
        return Optional.ofNullable(snapshot.byName().get(name));
    }

    /** Every router, disabled ones too, in the file's order. */
    public List<Router> routers() {
        return snapshot.routers();
    }

    /** What is wrong with the file now. */
    public List<InventoryProblem> problems() {
        return snapshot.problems();
    }

    /** What is odd about the file now, and does no harm. */
    public List<String> notices() {
        return snapshot.notices();
    }

    /** Looks whether the file changed, and tells the listeners if a router did. Never throws. */
    public synchronized InventoryChange refresh() {
        InventorySnapshot before = snapshot;
        snapshot = next(before);
        InventoryChange change = InventoryChange.between(before, snapshot);
        if (!before.routers().equals(snapshot.routers())) {
            listeners.forEach(RouterDirectory::tell);
        }
        return change;
    }

    private InventorySnapshot first() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            RoutersReading reading = RoutersFile.read(text(bytes), rules);
            taken = bytes;
            return merged(reading, InventorySnapshot.NONE);
        } catch (NoSuchFileException e) {
            return fromEnvironment();
        } catch (InventoryException e) {
            throw new InventoryException("%s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new InventoryException("%s cannot be read: %s".formatted(file, reason(e)), e);
        }
    }

    private InventorySnapshot fromEnvironment() {
        Router router = OneRouter.of(rules)
                .orElseThrow(() -> new InventoryException(
                        "%s is not there. Its first line must be %s, then one line for each router. For one router alone"
                                        .formatted(file, RoutersHeader.EXAMPLE)
                                + " the variables " + String.join(", ", OneRouter.variables()) + " will do"));
        return InventorySnapshot.of(List.of(router), List.of(), List.of());
    }

    private InventorySnapshot next(InventorySnapshot before) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Arrays.equals(bytes, taken)) {
                return before.problems().stream().anyMatch(problem -> problem.line() == 0)
                        ? merged(RoutersFile.read(text(bytes), rules), before)
                        : before;
            }
            RoutersReading reading = RoutersFile.read(text(bytes), rules);
            if (reading.cutOff() && mayGrow(bytes)) {
                return before.keptBecause(file + " ends inside a line, as if it were still being written; the last good"
                        + " routers stay. " + last(reading));
            }
            taken = bytes;
            return merged(reading, before);
        } catch (NoSuchFileException e) {
            return taken.length == 0 ? before : before.keptBecause(file + " is gone; the last good routers stay");
        } catch (InventoryException e) {
            return before.keptBecause("%s: %s; the last good routers stay".formatted(file, e.getMessage()));
        } catch (IOException e) {
            return before.keptBecause("%s cannot be read: %s; the last good routers stay".formatted(file, reason(e)));
        }
    }

    private boolean mayGrow(byte[] bytes) {
        looks = Arrays.equals(bytes, unfinished) ? looks + 1 : 1;
        unfinished = bytes;
        return looks <= PATIENCE;
    }

    private static String last(RoutersReading reading) {
        return reading.problems().get(reading.problems().size() - 1).text();
    }

    /** A broken line's router stays what it was. */
    private static InventorySnapshot merged(RoutersReading reading, InventorySnapshot before) {
        Map<String, Router> last = before.routers().stream()
                .collect(Collectors.toMap(router -> key(router.name()), router -> router, (one, other) -> one));
        List<Router> routers = new ArrayList<>();
        for (RoutersReading.Line line : reading.lines()) {
            line.router()
                    .or(() -> Optional.ofNullable(last.get(key(line.name()))))
                    .ifPresent(routers::add);
        }
        return InventorySnapshot.of(routers, reading.problems(), reading.notices());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8; save it as CSV UTF-8";
        }
        return e instanceof java.nio.file.AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** One that fails must not keep the others from hearing of it. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of the router inventory failed", e);
        }
    }
}
