package org.huying.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.Course;
import org.huying.topic.Course.Phase;
import org.huying.topic.Topic;
import org.huying.topic.TopicQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the topics page. */
@RestController
@RequestMapping("/api/statistics/topics")
@Tag(name = "statistics")
class TopicsApi {

    private final TopicReaders readers;
    private final TopicQueries queries;

    TopicsApi(TopicReaders readers, TopicQueries queries) {
        this.readers = readers;
        this.queries = queries;
    }

    record Month(String month, LocalDate from, LocalDate to, List<Candidate> candidates, Optional<Project> project) {}

    record Candidate(String category, long requests, List<Long> before, BigDecimal meanBefore) {}

    /** @param closedAt empty while it goes on */
    record Project(
            String category,
            String owner,
            LocalDate endsOn,
            int changes,
            Optional<Instant> closedAt,
            List<Figure> course,
            List<Mean> means) {}

    /** @param over false for the running month */
    record Figure(String month, long requests, Phase phase, boolean over) {}

    record Mean(Phase phase, int months, BigDecimal mean) {}

    record Requests(String month, String category, long total, int page, long pages, List<Item> requests) {}

    record Item(String number, Instant madeAt, String state, Optional<String> unit) {}

    @Operation(summary = "Months with proposed topics, the project of each and its requests month by month")
    @GetMapping
    List<Month> topics() {
        readers.check();
        return queries.months().stream().map(this::month).toList();
    }

    private Month month(RatingMonth month) {
        return new Month(
                month.text(),
                month.first(),
                month.last(),
                queries.candidates(month).stream()
                        .map(growth -> new Candidate(
                                growth.category(), growth.requests(), growth.before(), growth.meanBefore()))
                        .toList(),
                queries.topic(month).map(this::project));
    }

    private Project project(Topic topic) {
        Course course = queries.course(topic);
        return new Project(
                topic.category(),
                topic.owner(),
                topic.endsOn(),
                topic.changes(),
                topic.closing().map(Topic.Closing::at),
                course.months().stream()
                        .map(one -> new Figure(one.month().text(), one.requests(), one.phase(), one.over()))
                        .toList(),
                course.means().stream()
                        .map(one -> new Mean(one.phase(), one.months(), one.mean()))
                        .toList());
    }

    @Operation(summary = "The requests that a figure counts: of a category, made in a month (19th to 18th)")
    @GetMapping("/{month}/{category}")
    Requests requests(
            @PathVariable String month, @PathVariable String category, @RequestParam(defaultValue = "0") int page) {
        readers.check();
        String code = readers.category(category).code();
        RatingMonth asked = readers.month(month);
        TopicQueries.Page list = queries.requests(code, asked, page);
        return new Requests(
                asked.text(),
                code,
                list.total(),
                list.number(),
                list.pages(),
                list.lines().stream()
                        .map(line -> new Item(line.number(), line.madeAt(), line.state(), line.leadUnit()))
                        .toList());
    }
}
