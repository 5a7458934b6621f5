package org.unsaid.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Takes the times of one thing after another: on the clock, and in brackets what the whole process was given by the
/// processors.
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final StringBuilder laps = new StringBuilder();
    private final long start = System.nanoTime();
    private final long startWorked = SYSTEM.getProcessCpuTime();
    private long last = start;
    private long lastWorked = startWorked;

    void lap(String what) {
        long now = System.nanoTime();
        long worked = SYSTEM.getProcessCpuTime();
        laps.append(", %s %.2f (%.2f)".formatted(what, (now - last) / 1e9, (worked - lastWorked) / 1e9));
        last = now;
        lastWorked = worked;
    }

    @Override
    public String toString() {
        return "%.2f s (%.2f)%s".formatted((last - start) / 1e9, (lastWorked - startWorked) / 1e9, laps);
    }

    static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms, n %d%n", what, at(milliseconds, 0.5), at(milliseconds, 0.95),
                milliseconds[milliseconds.length - 1], milliseconds.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
