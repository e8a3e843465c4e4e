package io.mikamel.component;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What a class logs while this is open, down to DEBUG. Thread-safe. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    LogLines(Class<?> type) {
        logger = (Logger) LoggerFactory.getLogger(type);
        before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(this);
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(event);
    }

    /** Those that an operator sees. */
    List<String> shown() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null ? "" : " with a stack"))
                .toList();
    }

    List<String> hidden() {
        return events.stream()
                .filter(event -> event.getLevel() == Level.DEBUG)
                .map(event -> event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : " with a stack"))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        stop();
    }
}
