package io.mikamel.shaping;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.PresentRow;
import io.mikamel.store.ConfirmationStore;
import io.mikamel.store.CycleCommit;
import io.mikamel.store.HeldRemovalStore;
import io.mikamel.store.ShapedDeviceStore;
import io.mikamel.store.ShapingStore;
import io.mikamel.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What the database remembers between two rounds. Thread-safe. */
public final class ShapingMemory {

    private final ShapedDeviceStore devices;
    private final HeldRemovalStore held;
    private final ConfirmationStore confirmations;
    private final ShapingStore store;
    private volatile Optional<String> trouble = Optional.empty();

    public ShapingMemory(DataSource source) {
        devices = new ShapedDeviceStore(source);
        held = new HeldRemovalStore(source);
        confirmations = new ConfirmationStore(source);
        store = new ShapingStore(source);
    }

    /** Everything as it is now; what the file says too is kept once. */
    Recollection recall(List<PresentRow> present) {
        return watched(() -> new Recollection(
                devices.all(present),
                held.all(),
                Set.copyOf(confirmations.pending().keySet())));
    }

    /** Records a round, and does the last step while nothing is final yet: if that fails, nothing was recorded. */
    void record(CycleCommit commit, Runnable lastStep) {
        watched(() -> store.commit(commit, lastStep));
    }

    /** Why the database could not be used when it was last needed; absent while it can. */
    Optional<String> trouble() {
        return trouble;
    }

    private <T> T watched(Supplier<T> work) {
        try {
            T result = work.get();
            trouble = Optional.empty();
            return result;
        } catch (StoreException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /**
     * What was remembered when a round began.
     *
     * @param confirmed routers whose held removals the operator lets go
     */
    record Recollection(List<KnownDevice> known, List<HeldRemoval> held, Set<String> confirmed) {}
}
