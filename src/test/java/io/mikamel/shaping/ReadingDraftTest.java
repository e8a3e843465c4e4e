package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.DhcpLease;
import io.mikamel.domain.Service;
import io.mikamel.mapping.Mapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingDraftTest {

    private final ReadingDraft draft = new ReadingDraft("r", Set.of(Service.DHCP), Instant.EPOCH);

    @Test
    void wantsQueuesForABoundLeaseWithoutARateLimit() {
        draft.leases(leases(true, Optional.empty()));
        assertThat(draft.wantsQueues()).isTrue();
    }

    @Test
    void wantsNoQueuesForLeasesThatTellTheirRateOrAreNotBound() {
        draft.leases(leases(true, Optional.of("5M/5M")));
        assertThat(draft.wantsQueues()).isFalse();
        draft.leases(leases(false, Optional.empty()));
        assertThat(draft.wantsQueues()).isFalse();
    }

    private static Mapped<DhcpLease> leases(boolean bound, Optional<String> rateLimit) {
        DhcpLease lease = new DhcpLease(
                "10.0.0.1", "02:00:00:00:00:01", Optional.empty(), "lan", bound, false, rateLimit, Optional.empty());
        return new Mapped<>(List.of(lease), List.of());
    }
}
