package io.mikamel.outbox;

import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.Decision;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.domain.outbox.RetryPause;
import io.mikamel.domain.outbox.SessionMark;
import io.mikamel.store.OutboxStore;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bean {@code effects}: what is read, decided, sent and written down of a chunk. Thread-safe. */
public final class Effects {

    /** Exchange property that holds the {@link EffectWork}. */
    public static final String WORK = "work";

    /** Exchange property that holds the {@link MenuPrint} or the {@link EffectCommand} under way. */
    public static final String ASKED = "asked";

    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);

    private final OutboxStore store;
    private final Clock clock;

    public Effects(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public EffectWork begin(@Body EffectChunk chunk) {
        return new EffectWork(chunk);
    }

    /** The prints that tell all that is open, one of each menu. */
    public List<MenuPrint> prints(@ExchangeProperty(WORK) EffectWork work) {
        return work.beginReading();
    }

    public void read(
            @Body List<Row> rows, @ExchangeProperty(ASKED) MenuPrint print, @ExchangeProperty(WORK) EffectWork work) {
        work.read(print, rows);
    }

    /** A menu that is not there, or not for us, holds up nobody who does not need it. */
    public void unreadable(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) RouterOsException cause,
            @ExchangeProperty(ASKED) MenuPrint print,
            @ExchangeProperty(WORK) EffectWork work) {
        work.unreadable(print, Refusal.of(cause));
    }

    /** What is done already or must not be is written down; the rest is to be sent, in the order of the outbox. */
    public List<EffectCommand> decide(@ExchangeProperty(WORK) EffectWork work) {
        Map<Attempt, Decision> decisions = settle(work, true);
        markKicks(work, decisions);
        List<EffectCommand> commands = new ArrayList<>();
        for (Attempt attempt : work.attempts()) {
            decisions
                    .get(attempt)
                    .commands()
                    .forEach(write ->
                            commands.add(new EffectCommand(attempt.due().id(), write)));
        }
        return commands;
    }

    public void acknowledged(@ExchangeProperty(ASKED) EffectCommand command, @ExchangeProperty(WORK) EffectWork work) {
        work.attempt(command).acknowledged(command.write());
    }

    public void refused(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) RouterOsException cause,
            @ExchangeProperty(ASKED) EffectCommand command,
            @ExchangeProperty(WORK) EffectWork work) {
        work.attempt(command).refused(Refusal.of(cause));
    }

    /** What the router shows now is done; the rest is tried again. */
    public void confirm(@ExchangeProperty(WORK) EffectWork work) {
        settle(work, false);
        Instant now = clock.instant();
        List<EffectOutcome> again =
                work.attempts().stream().map(attempt -> attempt.notYet(now)).toList();
        again.forEach(Effects::tell);
        store.tried(again);
        work.attempts().forEach(work::close);
    }

    /** The router does not answer: everything that waits for it waits. */
    public void brokeOff(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause, @ExchangeProperty(WORK) EffectWork work) {
        postpone(work.router(), work.attempts(), Reasons.of(cause));
        work.attempts().forEach(work::close);
    }

    /** The same for a chunk of which the route itself made nothing. */
    void brokeOff(EffectChunk chunk, Throwable cause) {
        postpone(chunk.router(), chunk.effects().stream().map(Attempt::new).toList(), Reasons.of(cause));
    }

    private void postpone(String router, List<Attempt> attempts, String reason) {
        Instant now = clock.instant();
        int tries = 1
                + attempts.stream()
                        .mapToInt(attempt -> attempt.due().attempts())
                        .max()
                        .orElse(0);
        // a quarter more, so that the pool of connections does not wait longer than we do
        Duration pause = RetryPause.after(tries).multipliedBy(5).dividedBy(4);
        store.tried(attempts.stream()
                .map(attempt -> attempt.again(reason, pause, now))
                .toList());
        store.postpone(router, now.plus(pause), reason);
        LOG.warn("router {}: effects wait {} s for their try {}: {}", router, pause.toSeconds(), tries + 1, reason);
    }

    /** Writes down and closes what is over, and what could not be looked at. */
    private Map<Attempt, Decision> settle(EffectWork work, boolean first) {
        Instant now = clock.instant();
        Map<Attempt, Decision> decisions = new HashMap<>();
        List<EffectOutcome> outcomes = new ArrayList<>();
        for (Attempt attempt : work.attempts()) {
            Refusal unread = work.whyUnread(attempt);
            if (!unread.text().isEmpty()) {
                attempt.refused(unread);
                outcomes.add(attempt.notYet(now));
                work.close(attempt);
                continue;
            }
            Decision decision = attempt.decide(work.reading(), first);
            decisions.put(attempt, decision);
            if (decision.state() != EffectState.PENDING) {
                outcomes.add(attempt.over(decision, now));
                work.close(attempt);
            }
        }
        store.tried(outcomes);
        outcomes.forEach(Effects::tell);
        return decisions;
    }

    /** Before anybody is kicked: by what it is known later that those are gone. */
    private void markKicks(EffectWork work, Map<Attempt, Decision> decisions) {
        Map<Long, List<SessionMark>> found = new HashMap<>();
        for (Attempt attempt : work.attempts()) {
            boolean isFirstKick = attempt.due().effect().kind() == EffectKind.KICK
                    && attempt.due().seen().isEmpty();
            if (isFirstKick) {
                List<SessionMark> sessions =
                        work.reading().sessions(attempt.due().effect().account());
                found.put(attempt.due().id(), sessions);
                attempt.due(attempt.due().withSeen(sessions));
            }
        }
        if (!found.isEmpty()) {
            store.seen(found);
        }
    }

    private static void tell(EffectOutcome outcome) {
        if (outcome.state() == EffectState.DONE) {
            LOG.debug(
                    "{}: {} done",
                    outcome.due().effect().account(),
                    outcome.due().effect().kind().text());
        } else {
            LOG.warn(
                    "{}: {} {}: {}",
                    outcome.due().effect().account(),
                    outcome.due().effect().kind().text(),
                    outcome.state() == EffectState.FAILED ? "failed" : "is tried again",
                    outcome.error());
        }
    }
}
