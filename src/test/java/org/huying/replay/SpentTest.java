package org.huying.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.replay.Step.Mark;
import org.junit.jupiter.api.Test;

class SpentTest {

    private final Spent spent = new Spent();

    @Test
    void time_while_the_request_is_closed_is_nobodys() {
        step("request.received", Mark.EXPECTED, 0);
        step("request.ended", Mark.EXPECTED, 60);
        step("review.asked", Mark.DETOUR, 600);
        step("review.sent-back", Mark.DETOUR, 300);
        step("superior.informed", Mark.DETOUR, 5);
        step("request.ended", Mark.AGAIN, 40);
        step("request.reopened", Mark.DETOUR, 1_000);
        step("assignment.opened", Mark.AGAIN, 7);

        assertThat(spent.inAll()).isEqualTo(Duration.ofSeconds(60 + 5 + 40 + 7));
        assertThat(spent.onDetours()).isEqualTo(Duration.ofSeconds(5 + 40 + 7));
    }

    @Test
    void who_takes_over_from_a_withdrawn_request_is_open_again() {
        step("request.received", Mark.EXPECTED, 0);
        step("request.ended", Mark.EXPECTED, 1);
        step("request.tookOver", Mark.BESIDE, 500);
        step("request.classified", Mark.BESIDE, 3);

        assertThat(spent.inAll()).isEqualTo(Duration.ofSeconds(1 + 3));
    }

    @Test
    void a_review_that_leaves_it_closed_costs_no_time() {
        step("request.received", Mark.EXPECTED, 0);
        step("request.ended", Mark.EXPECTED, 60);
        step("review.asked", Mark.DETOUR, 600);
        step("review.left-closed", Mark.DETOUR, 300);

        assertThat(spent.inAll()).isEqualTo(Duration.ofSeconds(60));
        assertThat(spent.onDetours()).isZero();
    }

    private void step(String kind, Mark mark, long seconds) {
        spent.add(new Step(
                1,
                Instant.EPOCH,
                Duration.ofSeconds(seconds),
                kind,
                "",
                "",
                Optional.empty(),
                1,
                Optional.empty(),
                mark,
                List.of(),
                List.of()));
    }
}
