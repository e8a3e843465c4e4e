package io.mikamel.shaping;

import io.mikamel.domain.Refusal;
import io.mikamel.domain.ShapingInput;
import io.mikamel.domain.ShapingMerge;
import io.mikamel.domain.ShapingResult;
import io.mikamel.domain.ShapingSettings;
import io.mikamel.export.CheckedRows;
import io.mikamel.export.Fingerprint;
import io.mikamel.export.NetworkUpdate;
import io.mikamel.export.PresentFile;
import io.mikamel.export.PresentNetwork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/**
 * Bean {@code shaping}: from readings to ShapedDevices.csv, one step a method. Used by one thread at a time: the route in
 * front of it has one consumer. What others ask of it is safe from any thread.
 */
public final class Shaping {

    private final LibreQosFiles files;
    private final ShapingMemory memory;
    private final RouterSources routers;
    private final ShapingMerge merge;
    private final Clock clock;
    private final LeftOutRows leftOut = new LeftOutRows();
    private final ReportLog log = new ReportLog();
    private final NewestReadings newest = new NewestReadings();
    private List<Refusal> refused = List.of();
    private Map<String, Integer> gone = Map.of();
    private volatile Optional<ShapingReport> last = Optional.empty();

    public Shaping(
            LibreQosFiles files, ShapingMemory memory, RouterSources routers, ShapingSettings settings, Clock clock) {
        this.files = files;
        this.memory = memory;
        this.routers = routers;
        this.merge = new ShapingMerge(settings);
        this.clock = clock;
    }

    /** Reads the present file and decides what it must be. */
    public ShapingDraft merge(@ExchangeProperty("request") ShapingRequest asked) {
        ShapingRequest request = newest.of(asked);
        PresentFile present = files.present();
        PresentNetwork presentNetwork = files.presentNetwork();
        ShapingInput input = input(request, present);
        ShapingResult result = merge.merge(input);
        NetworkUpdate network = presentNetwork.with(LibreQosFiles.required(input.routers()));
        CheckedRows checked = files.check(present, result, network.names());
        return new ShapingDraft(
                request, input, present, presentNetwork, network, result, checked, leftOut.news(result, checked));
    }

    private ShapingInput input(ShapingRequest request, PresentFile present) {
        ShapingMemory.Recollection recollection = memory.recall(present.rows());
        return new ShapingInput(
                present.rows(),
                recollection.known(),
                request.readings().stream().map(TakenReading::reading).toList(),
                routers.nodes(),
                recollection.held(),
                refused,
                recollection.confirmed(),
                request.rounds(),
                request.asked(),
                gone,
                clock.instant());
    }

    /** Puts our rows, as camel-csv wrote them, into the file, and asks LibreQoS' rules once more. */
    public byte[] assemble(@Body byte[] ourRows, @ExchangeProperty("draft") ShapingDraft draft) {
        byte[] content = files.assemble(draft.present(), draft.result(), ourRows);
        log.warnings(
                draft.present().file().toString(),
                files.require(draft.present(), content, draft.network().names()));
        return content;
    }

    /** Writes file and tables, both or neither. */
    public ShapingReport write(@Body byte[] content, @ExchangeProperty("draft") ShapingDraft draft) {
        boolean differs = differs(content, draft);
        if (!draft.request().dryRun()) {
            memory.record(
                    Recording.of(draft),
                    () -> files.write(draft.presentNetwork(), draft.network(), draft.present(), content));
            newest.remember(draft.request());
            refused = draft.result().refused();
            gone = draft.result().gone();
            leftOut.remember(draft.result(), draft.checked());
        }
        return Recording.report(draft, differs && !draft.request().dryRun());
    }

    /** Says what a round came to. */
    public ShapingReport report(@Body ShapingReport report) {
        if (!report.dryRun()) {
            last = Optional.of(report.withoutChanges());
            log.report(report);
        }
        return report;
    }

    /** Says why nothing was written. */
    public ShapingReport failed(
            @ExchangeProperty("request") ShapingRequest request,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        ShapingReport report = new ShapingReport(
                request.cycle(),
                clock.instant(),
                request.dryRun(),
                false,
                List.of(),
                List.of(),
                Set.of(),
                request.failures(),
                Optional.of(String.valueOf(cause.getMessage())));
        if (!request.dryRun()) {
            log.failure(report, cause);
            last = Optional.of(report);
        }
        return report;
    }

    /** The routers that were read for nothing, for the table of cycles. */
    public List<RouterFailure> unwritten(
            @ExchangeProperty("request") ShapingRequest request, @Body ShapingReport report) {
        if (request.dryRun()) {
            return List.of();
        }
        String reason = "read, but nothing was written: " + report.error().orElse("");
        return request.readings().stream()
                .map(taken -> new RouterFailure(taken.router(), taken.startedAt(), report.at(), reason))
                .toList();
    }

    /** The last round that was not a dry run, without its changes. */
    public Optional<ShapingReport> last() {
        return last;
    }

    /** Why the writer waits for the database, or did when it gave up; absent while it need not. */
    public Optional<String> databaseTrouble() {
        return memory.trouble();
    }

    private static boolean differs(byte[] content, ShapingDraft draft) {
        return !draft.present().fingerprint().equals(Fingerprint.of(content))
                || draft.network().isNeeded();
    }
}
