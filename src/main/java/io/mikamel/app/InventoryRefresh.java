package io.mikamel.app;

import io.mikamel.inventory.InventoryChange;
import io.mikamel.inventory.InventoryProblem;
import io.mikamel.inventory.RouterDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bean {@code routersFile}: looks at routers.csv again and says what changed. Thread-safe. */
public final class InventoryRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryRefresh.class);

    private final RouterDirectory directory;

    InventoryRefresh(RouterDirectory directory) {
        this.directory = directory;
    }

    /** One look; costs nothing while the file stays as it is. */
    public void refresh() {
        InventoryChange change = directory.refresh();
        if (!change.isEmpty()) {
            LOG.info(
                    "routers.csv: added {}, changed {}, removed {}",
                    change.added(),
                    change.changed(),
                    change.removed());
        }
        change.newProblems().stream()
                .map(InventoryProblem::text)
                .forEach(problem -> LOG.error("routers.csv: {}", problem));
    }
}
