package io.claimtracker.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** A file that takes everything from INFO up, bounded to five of 10 MB, for a system whose data is kept. */
final class LogFile implements AutoCloseable {
    private static final FileSize LARGEST = FileSize.valueOf("10MB");
    private static final int OLD_FILES = 4;
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%thread] %logger{36}: %msg%n";

    private final Logger root;
    private final Level before;
    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();

    LogFile(Path path) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        before = root.getLevel();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(encoder(context));
        FixedWindowRollingPolicy window = window(context, path);
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(LARGEST);
        size.start();
        file.setTriggeringPolicy(size);
        file.setRollingPolicy(window);
        window.start();
        file.start();
    }

    /** Begins to write what the process logs. */
    void open() {
        root.addAppender(file);
        root.setLevel(Level.INFO);
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(file);
        file.stop();
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private FixedWindowRollingPolicy window(LoggerContext context, Path path) {
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(file);
        window.setFileNamePattern(path + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(OLD_FILES);
        return window;
    }
}
