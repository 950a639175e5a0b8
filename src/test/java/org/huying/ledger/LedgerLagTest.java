package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Status;

/** Who is behind, by how much, and where that is seen. */
class LedgerLagTest {

    private record Slow(List<Long> told) implements Follower {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void follow(LedgerEntry entry) {
            if (entry.position() == 3) {
                throw new IllegalStateException("stuck");
            }
            told.add(entry.position());
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_and_time_behind_are_those_of_the_first_that_waits(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            var slow = new Slow(new ArrayList<>());
            var lag = lag(it, slow, 2);
            assertThat(lag.names()).containsExactly("numberer", "sealer", "slow");
            assertThat(lag.names()).allSatisfy(name -> assertThat(lag.of(name)).isEqualTo(Lag.NONE));

            for (int n = 0; n < 5; n++) {
                it.append("a", n);
                it.clock.advance(Duration.ofSeconds(10));
            }
            assertThat(lag.of("numberer")).isEqualTo(new Lag(5, Duration.ofSeconds(50)));
            it.numberAll();
            assertThat(lag.of("numberer")).isEqualTo(Lag.NONE);
            assertThat(lag.of("slow")).isEqualTo(new Lag(5, Duration.ofSeconds(50)));
            assertThat(lag.of("sealer")).isEqualTo(new Lag(3, Duration.ofSeconds(30)));

            var following = it.following(slow);
            while (following.advance()) {
                Thread.onSpinWait();
            }
            assertThat(lag.of("slow")).isEqualTo(new Lag(3, Duration.ofSeconds(30)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void metrics_and_health_say_so_without_calling_the_node_ill(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            var lag = lag(it, new Slow(new ArrayList<>()), 0);
            var meters = new SimpleMeterRegistry();
            new LagMetrics(lag).bindTo(meters);
            var health = new LedgerHealthIndicator(
                    lag, new LedgerSettings(Duration.ofMillis(300), Duration.ofMinutes(5), true));

            it.append("a", 1);
            it.numberAll();
            it.clock.advance(Duration.ofSeconds(90));
            assertThat(value(meters, "entries", "slow")).isEqualTo(1);
            assertThat(value(meters, "seconds", "slow")).isEqualTo(90);
            assertThat(value(meters, "seconds", "numberer")).isZero();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("slow", "1 entries, 90 s");

            it.clock.advance(Duration.ofMinutes(5));
            assertThat(health.health().getStatus()).isEqualTo(LedgerHealthIndicator.BEHIND);
        }
    }

    private static double value(SimpleMeterRegistry meters, String what, String reader) {
        return meters.get("huying.ledger.behind." + what)
                .tag("reader", reader)
                .gauge()
                .value();
    }

    private static LedgerLag lag(LedgerFixture it, Follower follower, long sealed) {
        LedgerReader sealer = new LedgerReader() {
            @Override
            public String name() {
                return "sealer";
            }

            @Override
            public long position() {
                return sealed;
            }
        };
        ObjectProvider<LedgerReader> readers = new ObjectProvider<>() {
            @Override
            public Stream<LedgerReader> stream() {
                return Stream.of(sealer);
            }
        };
        return new LedgerLag(List.of(follower), readers, it.queries, it.jdbc, it.clock);
    }
}
