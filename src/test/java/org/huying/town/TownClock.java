package org.huying.town;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huying.database.TestClock;

/** The town's clock and the engine's, in step. */
public class TownClock extends TestClock {

    /** Wednesday, 4 November 2026, ten o'clock in the town. */
    public static final Instant START = Instant.parse("2026-11-04T02:00:00Z");

    public TownClock() {
        super(START);
        ClockUtil.setCurrentTime(Date.from(START));
    }

    @Override
    public void set(Instant instant) {
        super.set(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public void advance(Duration time) {
        set(instant().plus(time));
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
