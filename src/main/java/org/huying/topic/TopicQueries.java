package org.huying.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;

/** Reads topics and counts requests. Confidential categories are never counted here. */
public interface TopicQueries {

    /** Months with proposals, newest first, at most twelve. */
    List<RatingMonth> months();

    /** Proposed categories, the one that grew most first, with figures of today. */
    List<Growth> candidates(RatingMonth month);

    Optional<Topic> topic(RatingMonth month);

    /** What was planned before each change, the last first. */
    List<Topic.Earlier> earlier(RatingMonth month);

    /** Requests of its category, month by month, from three months before until the running month; at most two years. */
    Course course(Topic topic);

    /** Exactly the requests that a figure counts, newest first. */
    Page requests(String category, RatingMonth month, int page);

    /** @param before requests of the three months before it, oldest first */
    record Growth(String category, long requests, List<Long> before) {

        /** With one digit. */
        public BigDecimal meanBefore() {
            long sum = before.stream().mapToLong(Long::longValue).sum();
            return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(before.size()), 1, RoundingMode.HALF_UP);
        }

        /** Requests more than the months before had on average, times their number: a whole number, comparable. */
        long growth() {
            return requests * before.size()
                    - before.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param total of the whole list, by the same condition */
    record Page(List<Line> lines, int number, long total) {

        public static final int SIZE = 50;

        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }

    /** @param state code */
    record Line(String number, Instant madeAt, String state, Optional<String> leadUnit) {}
}
