package io.mikamel.shaping;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.PresentRow;
import io.mikamel.store.ConfirmationStore;
import io.mikamel.store.CycleCommit;
import io.mikamel.store.HeldRemovalStore;
import io.mikamel.store.ShapedDeviceStore;
import io.mikamel.store.ShapingStore;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What the database remembers between two rounds. Thread-safe. */
public final class ShapingMemory {

    private final ShapedDeviceStore devices;
    private final HeldRemovalStore held;
    private final ConfirmationStore confirmations;
    private final ShapingStore store;

    public ShapingMemory(DataSource source) {
        devices = new ShapedDeviceStore(source);
        held = new HeldRemovalStore(source);
        confirmations = new ConfirmationStore(source);
        store = new ShapingStore(source);
    }

    /** Everything as it is now; what the file says too is kept once. */
    Recollection recall(List<PresentRow> present) {
        return new Recollection(
                devices.all(present),
                held.all(),
                Set.copyOf(confirmations.pending().keySet()));
    }

    /** Records a round, and does the last step while nothing is final yet: if that fails, nothing was recorded. */
    void record(CycleCommit commit, Runnable lastStep) {
        store.commit(commit, lastStep);
    }

    /**
     * What was remembered when a round began.
     *
     * @param confirmed routers whose held removals the operator lets go
     */
    record Recollection(List<KnownDevice> known, List<HeldRemoval> held, Set<String> confirmed) {}
}
