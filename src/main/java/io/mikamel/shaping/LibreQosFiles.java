package io.mikamel.shaping;

import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapedRow;
import io.mikamel.domain.ShapingResult;
import io.mikamel.export.AtomicFile;
import io.mikamel.export.CheckedRows;
import io.mikamel.export.LibreQosValidator;
import io.mikamel.export.NetworkJson;
import io.mikamel.export.NetworkUpdate;
import io.mikamel.export.NodeNames;
import io.mikamel.export.NodeRates;
import io.mikamel.export.OurRow;
import io.mikamel.export.OurRows;
import io.mikamel.export.PresentFile;
import io.mikamel.export.PresentNetwork;
import io.mikamel.export.Refusal;
import io.mikamel.export.RequiredNode;
import io.mikamel.export.ShapedDevicesAssembly;
import io.mikamel.export.ShapedDevicesFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** ShapedDevices.csv and network.json, as one writer sees them. Used by that one alone. */
public final class LibreQosFiles {

    private final ShapedDevicesFile devices;
    private final NetworkJson network;
    private final AtomicFile devicesOnDisk;
    private final AtomicFile networkOnDisk;
    private final LibreQosValidator validator = new LibreQosValidator();
    private final PassedContent passed = new PassedContent();

    public LibreQosFiles(
            ShapedDevicesFile devices, AtomicFile devicesOnDisk, NetworkJson network, AtomicFile networkOnDisk) {
        this.devices = devices;
        this.devicesOnDisk = devicesOnDisk;
        this.network = network;
        this.networkOnDisk = networkOnDisk;
    }

    PresentFile present() {
        return devices.read();
    }

    PresentNetwork presentNetwork() {
        return network.read();
    }

    /** The nodes that rows of these routers need, sites first. They follow routers.csv, never live counts. */
    static List<RequiredNode> required(List<RouterNodes> routers) {
        List<RequiredNode> required = new ArrayList<>();
        for (RouterNodes router : routers) {
            String site = router.site().orElse(router.router());
            required.add(RequiredNode.site(site, NodeRates.SITE));
            for (Service service : Service.values()) {
                if (router.sources().contains(service)) {
                    required.add(RequiredNode.accessPoint(router.node(service), site, NodeRates.ACCESS_POINT));
                }
            }
        }
        return required;
    }

    /** Our rows in the file's columns, those that LibreQoS would refuse left out. */
    CheckedRows check(PresentFile present, ShapingResult result, NodeNames nodes) {
        return validator.check(present, new HashSet<>(result.foreign()), cells(present, result), nodes);
    }

    /** @throws io.mikamel.export.RefusedByLibreQosException if the old file must stay */
    List<Refusal> require(PresentFile present, byte[] content, NodeNames nodes) {
        boolean hadRows = !present.rows().isEmpty();
        return passed.found(content, hadRows, nodes, () -> validator.require(present, content, nodes));
    }

    byte[] assemble(PresentFile present, ShapingResult result, byte[] ourRows) {
        return new ShapedDevicesAssembly().assemble(present, new HashSet<>(result.foreign()), ourRows);
    }

    /** Parents stand in network.json before rows name them. */
    boolean write(PresentNetwork presentNetwork, NetworkUpdate update, PresentFile present, byte[] content) {
        boolean nodes = update.isNeeded() && networkOnDisk.write(update.content(), presentNetwork.fingerprint());
        return devicesOnDisk.write(content, present.fingerprint()) || nodes;
    }

    private static List<List<String>> cells(PresentFile present, ShapingResult result) {
        List<List<String>> cells = new ArrayList<>(result.rows().size());
        OurRows ourRows = new OurRows();
        for (ShapedRow row : result.rows()) {
            cells.add(
                    row.asItStands()
                            ? asItStands(present, row)
                            : ourRows.cells(present, List.of(ourRow(present, row)))
                                    .get(0));
        }
        return cells;
    }

    private static List<String> asItStands(PresentFile present, ShapedRow row) {
        return present.rows().get(row.present().orElseThrow()).cells().values();
    }

    private static OurRow ourRow(PresentFile present, ShapedRow row) {
        return new OurRow(
                row.device(),
                row.present().isPresent()
                        ? Optional.of(present.rows().get(row.present().getAsInt()))
                        : Optional.empty());
    }
}
