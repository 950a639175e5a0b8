package org.huying.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.Course.Counted;
import org.huying.topic.Course.Phase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredTopicQueries implements TopicQueries {

    private static final int BEFORE = 3;
    private static final int LONGEST = 24;

    private final StoredTopics topics;
    private final RequestCounts counts;
    private final Clock clock;

    StoredTopicQueries(StoredTopics topics, RequestCounts counts, Clock clock) {
        this.topics = topics;
        this.counts = counts;
        this.clock = clock;
    }

    /** Of all categories that had a request in the month or the three before. */
    List<Growth> growth(RatingMonth month) {
        return counts.of(before(month), Optional.empty()).entrySet().stream()
                .map(entry -> growth(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<RatingMonth> months() {
        return topics.months();
    }

    @Override
    public List<Growth> candidates(RatingMonth month) {
        List<String> proposed = topics.candidates(month);
        if (proposed.isEmpty()) {
            return List.of();
        }
        Map<String, List<Long>> all = counts.of(before(month), Optional.empty());
        List<Long> none = LongStream.rangeClosed(0, BEFORE).map(i -> 0).boxed().toList();
        return proposed.stream()
                .map(category -> growth(category, all.getOrDefault(category, none)))
                .toList();
    }

    @Override
    public Optional<Topic> topic(RatingMonth month) {
        return topics.topic(month);
    }

    @Override
    public List<Topic.Earlier> earlier(RatingMonth month) {
        return topics.earlier(month);
    }

    @Override
    public Course course(Topic topic) {
        LocalDate today = LocalDate.now(clock);
        RatingMonth running = RatingMonth.of(today);
        List<RatingMonth> months = Stream.concat(
                        before(topic.month()).stream(),
                        Stream.iterate(
                                later(topic.month(), 1),
                                next -> !next.ends().isAfter(running.ends()),
                                next -> later(next, 1)))
                .limit(LONGEST)
                .toList();
        List<Long> found = counts.of(months, Optional.of(topic.category())).getOrDefault(topic.category(), List.of());
        return new Course(IntStream.range(0, months.size())
                .mapToObj(i -> new Counted(
                        months.get(i),
                        phase(months.get(i), topic),
                        found.isEmpty() ? 0 : found.get(i),
                        months.get(i).last().isBefore(today)))
                .toList());
    }

    private Phase phase(RatingMonth month, Topic topic) {
        int place = month.ends().compareTo(topic.month().ends());
        if (place <= 0) {
            return place == 0 ? Phase.GREW : Phase.BEFORE;
        }
        boolean after = topic.closing()
                .filter(closing -> month.first()
                        .isAfter(closing.at().atZone(clock.getZone()).toLocalDate()))
                .isPresent();
        return after ? Phase.AFTER : Phase.PROJECT;
    }

    @Override
    public Page requests(String category, RatingMonth month, int page) {
        return counts.list(category, month, page);
    }

    /** Three months and the month itself. */
    private static List<RatingMonth> before(RatingMonth month) {
        return IntStream.rangeClosed(-BEFORE, 0).mapToObj(i -> later(month, i)).toList();
    }

    private static RatingMonth later(RatingMonth month, int months) {
        return new RatingMonth(month.ends().plusMonths(months));
    }

    private static Growth growth(String category, List<Long> months) {
        return new Growth(category, months.get(BEFORE), months.subList(0, BEFORE));
    }
}
