package org.unsaid;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;

/// Writes what goes wrong to one file in the user's data directory, and nothing to the console: standard output
/// belongs to results, and standard error to messages for people. Found by Logback through its service file; in code,
/// because reading a configuration file takes a third of the time that a command needs to start.
public final class LogFile extends ContextAwareBase implements Configurator {

    private static final String PROPERTY = "unsaid.log";
    private static final FileSize LARGEST = FileSize.valueOf("4MB");
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %level [%thread] %logger{0}: %msg%n";

    /// Says where the file is. To be called before anything is logged.
    static void is(Path file) {
        System.setProperty(PROPERTY, file.toString());
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener()); // where the file cannot be written, Logback would print that among the results
        var file = System.getProperty(PROPERTY, System.getProperty("java.io.tmpdir") + "/unsaid.log");
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file);

        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        appender.setEncoder(encoder);

        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMaxIndex(1);
        rolling.start();
        appender.setRollingPolicy(rolling);

        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(LARGEST);
        size.start();
        appender.setTriggeringPolicy(size);
        appender.start();

        // They would write down what is said to the system's keychain.
        for (var talkative : List.of("org.freedesktop.dbus", "de.swiesend", "com.github.javakeyring")) {
            context.getLogger(talkative).setLevel(Level.OFF);
        }

        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
