package org.huying.replay;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads figures of the process and the lists behind them, each with one statement. */
@Service
public class Figures {

    /** More lines would not be read by anybody. */
    private static final int MOST_LINES = 200;

    public static final int MOST_REQUESTS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of a figure; what its measure is, {@link Figure} says.
     *
     * @param times cases: one request may count several times
     * @param all requests of all lines, those of one request under two lines twice
     */
    public record Line(
            String under,
            long requests,
            long times,
            double median,
            double ninetieth,
            double mean,
            double total,
            long all) {}

    /** Most frequent first. */
    public List<Line> of(Figure figure, Cohort cohort) {
        return jdbc.sql("""
                        select grouped, count(distinct number) as requests, count(*) as times,
                            percentile_cont(0.5) within group (order by measure) as median,
                            percentile_cont(0.9) within group (order by measure) as ninetieth,
                            avg(measure) as mean, sum(measure) as total,
                            sum(count(distinct number)) over () as all_requests
                        from (%s) cases group by grouped order by count(*) desc, grouped limit %d
                        """.formatted(figure.cases(cohort), MOST_LINES))
                .params(cohort.parameters(clock))
                .query((row, index) -> new Line(
                        row.getString("grouped"),
                        row.getLong("requests"),
                        row.getLong("times"),
                        row.getDouble("median"),
                        row.getDouble("ninetieth"),
                        row.getDouble("mean"),
                        row.getDouble("total"),
                        row.getLong("all_requests")))
                .list();
    }

    /** Numbers of the requests behind a line, newest first, at most {@link #MOST_REQUESTS}. */
    public List<String> requests(Figure figure, Cohort cohort, String under) {
        return jdbc.sql("""
                        select distinct number from (%s) cases where grouped = :under order by number desc limit %d
                        """.formatted(figure.cases(cohort), MOST_REQUESTS))
                .params(cohort.parameters(clock))
                .param("under", under)
                .query(String.class)
                .list();
    }
}
