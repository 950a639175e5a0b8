package org.huying.request;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;

/**
 * Numbers of requests: {@code HY}, year and month, six digits of a sequence, check digit: {@code HY26110000423}. Spoken on
 * the phone and copied from paper, so a wrong digit or two exchanged ones must not lead to somebody else's request.
 */
@Component
public class RequestNumbers {

    private static final String PREFIX = "HY";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{11}");

    private final DataFieldMaxValueIncrementer sequence;
    private final Clock clock;
    private final ZoneId zone;

    RequestNumbers(
            DataFieldMaxValueIncrementer requestNumberSequence,
            Clock clock,
            @Value("${huying.time-zone}") ZoneId zone) {
        this.sequence = requestNumberSequence;
        this.clock = clock;
        this.zone = zone;
    }

    /** A number that no request has. Numbers may be skipped: a command that is refused keeps the one it drew. */
    public String next() {
        YearMonth month = YearMonth.now(clock.withZone(zone));
        return numbered(month, sequence.nextLongValue());
    }

    static String numbered(YearMonth month, long sequence) {
        String digits = "%02d%02d%06d".formatted(month.getYear() % 100, month.getMonthValue(), sequence);
        return PREFIX + digits + CheckDigit.of(digits);
    }

    /**
     * The number that was meant, if it can be one: case, spaces, hyphens and full-width digits do not matter, the
     * letters may be left out, O and I or L stand for 0 and 1. Empty if the check digit does not fit.
     */
    public static Optional<String> normalise(String input) {
        String typed = TypedText.compact(input);
        String digits = (typed.startsWith(PREFIX) ? typed.substring(PREFIX.length()) : typed)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return DIGITS.matcher(digits).matches() && CheckDigit.fits(digits)
                ? Optional.of(PREFIX + digits)
                : Optional.empty();
    }

    /**
     * Grouped for paper and for reading aloud: {@code HY2611-000042-3}; {@link #normalise} takes it back. What is no
     * number stays as it is.
     */
    public static String grouped(String number) {
        if (number.length() != PREFIX.length() + 11) {
            return number;
        }
        return number.substring(0, 6) + "-" + number.substring(6, 12) + "-" + number.substring(12);
    }
}
