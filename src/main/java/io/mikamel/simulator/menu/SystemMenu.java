package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Set;

/** {@code /system}: no rows, but the commands that act on the whole router. */
final class SystemMenu implements Menu {

    @Override
    public String path() {
        return "/system";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("reboot");
    }

    @Override
    public List<Section<?>> sections() {
        return List.of();
    }

    @Override
    public Policy writePolicy() {
        return Policy.REBOOT;
    }
}
