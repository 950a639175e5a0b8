package org.huying.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RatesPageTest extends Tracking {

    @Autowired
    private Evaluating evaluating;

    @Test
    void each_figure_opens_the_list_that_it_counts() throws Exception {
        // a month of its own: other tests score in other months
        String one = scored("2031-03-20T02:00:00Z", new Score(true, true, Satisfaction.SATISFIED));
        String two = scored("2031-04-18T15:59:59Z", new Score(true, true, Satisfaction.FAIRLY_SATISFIED));
        String three = scored("2031-04-10T02:00:00Z", new Score(false, false, Satisfaction.DISSATISFIED));
        String next = scored("2031-04-18T16:00:00Z", new Score(true, true, Satisfaction.SATISFIED));
        Cookie supervisor = loggedIn("supervisor");

        assertThat(page(supervisor, "/desk/rates?month=2031-04"))
                .contains("2031-03-19", "2031-04-18", "66.67 %", "63.33 %", "65.33 %", "没有有效评价，不计分", "–");
        assertThat(list(supervisor, Walk.LAMPS, "base")).containsExactlyInAnyOrder(one, two, three);
        assertThat(list(supervisor, Walk.LAMPS, "contacted")).containsExactlyInAnyOrder(one, two);
        assertThat(list(supervisor, Walk.LAMPS, "solved")).containsExactlyInAnyOrder(one, two);
        assertThat(list(supervisor, Walk.LAMPS, "satisfied")).containsExactlyInAnyOrder(one, two);
        assertThat(list(supervisor, "all", "base")).hasSize(3).doesNotContain(next);
        assertThat(list(supervisor, Walk.GRID, "base")).isEmpty();

        assertThat(text(done(get("/api/statistics/rates?month=2031-04"), supervisor)))
                .contains(
                        "\"base\":3", "\"contactRate\":0.6667", "\"satisfactionRate\":0.6333", "\"composite\":0.6533");
        assertThat(text(done(get("/api/statistics/rates/" + Walk.LAMPS + "?month=2031-04&figure=solved"), supervisor)))
                .contains("\"total\":2", one, two)
                .doesNotContain(three);
    }

    @Test
    void a_month_without_scores_shows_dashes() throws Exception {
        String page = page(loggedIn("leader.01"), "/desk/rates?month=2019-01");

        assertThat(page).contains("道路交通局", "–").doesNotContain("%</a>", "NaN");
        assertThat(text(done(get("/api/statistics/rates?month=2019-01"), loggedIn("auditor"))))
                .contains("\"base\":0", "\"units\":[]")
                .doesNotContain("\"contactRate\":0");
    }

    @Test
    void only_who_leads_or_checks_reads_the_rates() throws Exception {
        for (String account : List.of("dispatcher.1", "leader.01", "supervisor", "auditor", "admin")) {
            assertThat(look(loggedIn(account), "/desk/rates").getStatus()).isEqualTo(200);
        }
        for (String account : List.of("clerk.roads", "grid.0101", "operator.1", "callback.1")) {
            assertThat(look(loggedIn(account), "/desk/rates").getStatus()).isEqualTo(403);
            assertThat(done(get("/api/statistics/rates"), loggedIn(account)).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void nonsense_gets_a_sentence() throws Exception {
        Cookie supervisor = loggedIn("supervisor");

        assertThat(look(supervisor, "/desk/rates?month=never").getStatus()).isEqualTo(400);
        assertThat(look(supervisor, "/desk/rates/NOWHERE").getStatus()).isEqualTo(404);
        assertThat(look(supervisor, "/desk/rates/all?figure=love").getStatus()).isEqualTo(400);
        assertThat(look(supervisor, "/desk/rates/all?page=-5").getStatus()).isEqualTo(200);
    }

    private String scored(String at, Score score) {
        String number = reported().number();
        answered(number);
        clock.set(Instant.parse(at));
        evaluating.score(number, score, Via.API);
        clock.set(org.huying.town.TownClock.START);
        return number;
    }

    private List<String> list(Cookie reader, String unit, String figure) throws Exception {
        String page = page(reader, "/desk/rates/" + unit + "?month=2031-04&figure=" + figure);
        List<String> numbers = java.util.regex.Pattern.compile("/desk/requests/(HY\\d+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(page).contains("共 " + numbers.size() + " 件");
        return numbers;
    }
}
