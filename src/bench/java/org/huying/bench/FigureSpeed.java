package org.huying.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.huying.HuyingApplication;
import org.huying.replay.Cohort;
import org.huying.replay.Figure;
import org.huying.replay.Figures;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long each figure of the process takes over the usual and the longest period: {@code h2|postgresql [cases] [times]}. */
public final class FigureSpeed {

    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);

    private FigureSpeed() {}

    public static void main(String[] arguments) throws Exception {
        String database = arguments.length > 0 ? arguments[0] : "h2";
        int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        Path home = Files.createTempDirectory("figure-speed");
        try (Databases databases = Databases.open(database, home, "", "")) {
            var settings = new ArrayList<>(databases.settings());
            settings.addAll(List.of(
                    "--server.port=0",
                    "--huying.ledger.background=false",
                    "--huying.notification.background=false",
                    "--camunda.bpm.job-execution.enabled=false"));
            try (ConfigurableApplicationContext node = new SpringApplicationBuilder(HuyingApplication.class)
                    .profiles("demo")
                    .web(WebApplicationType.SERVLET)
                    .run(settings.toArray(String[]::new))) {
                new ManyCases(new JdbcTemplate(node.getBean(DataSource.class)), database.equals("postgresql"))
                        .write(cases);
                for (Figure figure : Figure.values()) {
                    measure(node.getBean(Figures.class), figure, Cohort.usual(LAST, Optional.empty()), times);
                    measure(
                            node.getBean(Figures.class),
                            figure,
                            new Cohort(LAST.minusDays(Cohort.MOST_DAYS - 1L), LAST, Optional.empty()),
                            times);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(Figures figures, Figure figure, Cohort cohort, int times) {
        double[] millis = new double[times];
        long counted = 0;
        for (int i = -1; i < times; i++) {
            long start = System.nanoTime();
            counted = figures.of(figure, cohort).stream()
                    .mapToLong(Figures.Line::times)
                    .sum();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s to %s | %d | %.0f | %.0f |%n",
                figure,
                cohort.from(),
                cohort.to(),
                counted,
                millis[times / 2],
                millis[(int) Math.ceil(times * 0.95) - 1]);
    }
}
