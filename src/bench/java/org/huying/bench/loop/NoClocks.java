package org.huying.bench.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.request.process.ClockTimer;
import org.springframework.context.annotation.Primary;

/** No rows, no calendar, no timer: for measuring what clocks cost. Limits are still looked up in their table. */
@Primary
final class NoClocks implements Clocks, ClockTimer {

    private static final Duration LONG = Duration.ofDays(5);

    /** Huying's own diagrams without the loop's timer. */
    static Path processesWithoutThem(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("processes"));
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName().toString()),
                        file.endsWith("request-loop.bpmn") ? withoutTimer(text) : text);
            }
        }
        return folder;
    }

    private static String withoutTimer(String loop) {
        return loop.replaceAll("(?s)<bpmn:subProcess id=\"sub_clock\".*?</bpmn:subProcess>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    }

    @Override
    public Clock start(String requestNumber, Kind kind, String unit, Limit limit, int warnPercent) {
        return await(requestNumber, kind, unit, limit);
    }

    @Override
    public Clock await(String requestNumber, Kind kind, String unit, Limit limit) {
        Instant now = Instant.now();
        return new Clock(1, kind, unit, now, Optional.empty(), now.plus(LONG), false, false);
    }

    @Override
    public Optional<Clock> running(String requestNumber, Kind kind, String unit) {
        return Optional.empty();
    }

    @Override
    public void pause(String requestNumber, Kind kind, String unit, String reason) {}

    @Override
    public Optional<Clock> resume(String requestNumber, Kind kind, String unit) {
        return Optional.empty();
    }

    @Override
    public void stop(String requestNumber, Kind kind, String unit) {}

    @Override
    public void stopAll(String requestNumber) {}

    @Override
    public List<String> outdated(int limit) {
        return List.of();
    }

    @Override
    public List<Recomputed> recompute(String requestNumber, NextCheck next) {
        return List.of();
    }

    @Override
    public void notLaterThan(DelegateExecution execution, Instant at) {}

    @Override
    public void notLaterThan(String loopInstance, Instant at) {}

    @Override
    public List<String> without(List<String> loopInstances) {
        return List.of();
    }

    @Override
    public boolean exists(String loopInstance) {
        return false;
    }
}
