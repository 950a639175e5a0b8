package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.huying.HuyingApplication;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.town.Walk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program with all that it does beside: rules, clocks, ledger, sealing, notices, its web server and job executor.
 * Report, dispatch to a grid and handle on the spot (each claimed, its form saved, completed), score; eight commits.
 */
final class Huying implements Contender {

    private final HikariDataSource database;
    private final ConfigurableApplicationContext program;
    private final Walk walk;
    private final Evaluating evaluating;

    Huying(HikariDataSource database, Path home) {
        this.database = database;
        this.program = new SpringApplicationBuilder(HuyingApplication.class, Walk.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--huying.home=" + home,
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername());
        this.walk = program.getBean(Walk.class);
        this.evaluating = program.getBean(Evaluating.class);
    }

    @Override
    public void loop() {
        String number = walk.reports("");
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help"));
        walk.completes(
                Walk.OFFICER,
                number,
                "user_handleOnSpot",
                Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。"));
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }
}
