package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.domain.voucher.VoucherTerms;
import io.mikamel.domain.voucher.VoucherUse;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.CreatedBatch;
import io.mikamel.vouchers.VoucherBatches;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vouchers in the whole application, with the project's own routes. */
class VoucherFlowTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private Installation mikamel;
    private VoucherStore vouchers;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        mikamel = new Installation(directory).routers(edge).serveUntouched();
        vouchers = new VoucherStore(mikamel.database());
    }

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void theRouteEndsWhatIsOverAndLeavesTheRest() {
        Instant now = Instant.now();
        vouchers.takeOver(List.of(active("over", now.minusSeconds(1)), active("not-yet", now.plusSeconds(3600))), now);
        await().atMost(Installation.PATIENCE).until(() -> state("over") == VoucherState.EXPIRED);
        assertThat(state("not-yet")).isEqualTo(VoucherState.ACTIVE);
    }

    @Test
    void theBeanOfTheRoutesMakesABatchForARouterOfTheInventory() {
        VoucherBatches batches =
                mikamel.application().camel().getRegistry().lookupByNameAndType("voucherBatches", VoucherBatches.class);
        CreatedBatch made = batches.create(
                new BatchRequest("edge", "voucher-1d", 7, null, null, null, null, 24, null, null, null, null, null));
        assertThat(made.logins()).hasSize(7);
        assertThat(state(made.logins().get(0).code())).isEqualTo(VoucherState.CREATED);
    }

    private VoucherState state(String code) {
        return vouchers.find(code).orElseThrow().voucher().state();
    }

    private static Voucher active(String code, Instant end) {
        VoucherUse use = new VoucherUse(
                Optional.of(end.minusSeconds(3600)), Optional.of(end), Optional.empty(), Duration.ZERO, "", "");
        return new Voucher(
                "edge",
                new VoucherLogin(code, code),
                new VoucherTerms("voucher-1h", Validity.CLOCK, 1),
                "",
                VoucherState.ACTIVE,
                use,
                "VOUCHER_SYSTEM|B");
    }
}
