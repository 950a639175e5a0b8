package org.huying.topic.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.Topic;
import org.huying.topic.TopicQueries;
import org.huying.topic.TopicQueries.Counted;
import org.huying.topic.TopicQueries.Growth;
import org.springframework.stereotype.Component;

/** Topics in the reader's language. */
@Component
class TopicViews {

    private final TopicQueries topics;
    private final DirectoryQueries directory;

    TopicViews(TopicQueries topics, DirectoryQueries directory) {
        this.topics = topics;
        this.directory = directory;
    }

    /** @param mean of the three months before, with one digit */
    record Candidate(String category, String name, long requests, String mean) {}

    record Project(String category, String name, String owner, String measures, String endsOn, List<Counted> course) {}

    record Month(RatingMonth month, List<Candidate> candidates, Optional<Project> project) {}

    record Choice(String code, String name) {}

    List<Month> months(Locale locale) {
        return topics.months().stream().map(month -> month(month, locale)).toList();
    }

    private Month month(RatingMonth month, Locale locale) {
        return new Month(
                month,
                topics.candidates(month).stream()
                        .map(growth -> candidate(growth, locale))
                        .toList(),
                topics.topic(month).map(topic -> project(topic, month, locale)));
    }

    private Candidate candidate(Growth growth, Locale locale) {
        return new Candidate(
                growth.category(),
                name(growth.category(), locale),
                growth.requests(),
                growth.meanBefore().toPlainString());
    }

    private Project project(Topic topic, RatingMonth month, Locale locale) {
        return new Project(
                topic.category(),
                name(topic.category(), locale),
                directory.unitName(topic.owner()).in(locale),
                topic.measures(),
                topic.endsOn().toString(),
                topics.course(topic.category(), month));
    }

    String name(String category, Locale locale) {
        return directory
                .category(category)
                .map(known -> known.name().in(locale))
                .orElse(category);
    }

    List<Choice> owners(Locale locale) {
        return directory.organisations(Organisation.Kind.DEPARTMENT).stream()
                .map(unit -> new Choice(unit.code(), unit.name().in(locale)))
                .toList();
    }
}
