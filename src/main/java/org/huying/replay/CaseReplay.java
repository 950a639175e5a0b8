package org.huying.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.replay.Lap.Why;
import org.huying.replay.Replay.Expected;
import org.huying.replay.Replay.OpenTask;
import org.huying.replay.Step.Mark;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.tracking.Happening;
import org.huying.tracking.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request's entries back on the diagrams by which it ran. Reads the ledger and the deployed processes, no history. */
@Service
@Transactional(readOnly = true)
public class CaseReplay {

    /** Entries of one transaction lie so near to each other. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ServiceRequests requests;
    private final LedgerQueries ledger;
    private final Timeline timeline;
    private final ProcessModels models;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseReplay(
            ServiceRequests requests,
            LedgerQueries ledger,
            Timeline timeline,
            ProcessModels models,
            JdbcClient jdbc,
            ObjectMapper json) {
        this.requests = requests;
        this.ledger = ledger;
        this.timeline = timeline;
        this.models = models;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The whole request, in the reader's language.
     *
     * @throws org.huying.problem.Refusal {@code request-unknown} (404)
     */
    public Replay of(String number, Locale locale) {
        ServiceRequest request = requests.get(number);
        List<Told> entries = ledger.ofRequest(number).stream().map(this::told).toList();
        List<Happening> told = timeline.ofStaff(request, locale).happenings();
        List<StraightPath.Told> compared = entries.stream().map(Told::compared).toList();
        StraightPath path = StraightPath.of(compared);
        List<Mark> marks = path.marks(compared);
        var traces = new Traces(models);
        var steps = new ArrayList<Step>();
        var spent = new Spent();
        var laps = new Laps();
        for (int i = 0; i < entries.size(); i++) {
            Told entry = entries.get(i);
            Optional<Why> begun = Why.of(entry.stored.kind(), entry.payload);
            begun.filter(Why::withIt).ifPresent(why -> entry.begins(why, laps, traces));
            laps.reach(entry.stored.seq(), entry.stored.at());
            Step step = step(entries, i, told.get(i), marks.get(i), laps.round(), place(entries, i, traces));
            steps.add(step);
            spent.add(step);
            begun.filter(why -> !why.withIt()).ifPresent(why -> entry.begins(why, laps, traces));
            if (begun.equals(Optional.of(Why.SENT_BACK))) {
                entry.started("start_sentBack", entries, i, models)
                        .ifPresent(start -> place(start, entry, Set.of(), traces));
            }
        }
        return new Replay(
                number,
                steps,
                laps.all(),
                traces.runs(),
                path.name(),
                path.kinds(compared).stream()
                        .map(kind -> new Expected(
                                kind,
                                steps.stream()
                                        .filter(step -> step.kind().equals(kind))
                                        .map(Step::seq)
                                        .toList()))
                        .toList(),
                spent.inAll(),
                spent.onDetours(),
                open(number));
    }

    private Step step(List<Told> entries, int index, Happening told, Mark mark, int round, Optional<Step.Place> place) {
        LedgerEntry stored = entries.get(index).stored;
        Instant before =
                index == 0 ? stored.at() : entries.get(index - 1).stored.at();
        return new Step(
                stored.seq(),
                stored.at(),
                Duration.between(before, stored.at()),
                stored.kind(),
                told.sentence(),
                told.by(),
                new Actor(stored.actor()).account(),
                round,
                place,
                mark,
                Facts.of(entries.get(index).payload),
                Facts.rules(entries.get(index).payload));
    }

    private Optional<Step.Place> place(List<Told> entries, int index, Traces traces) {
        Told entry = entries.get(index);
        return entry.element(entries, index, models)
                .flatMap(element -> place(element, entry, near(entries, index), traces));
    }

    private static Optional<Step.Place> place(String[] element, Told entry, Set<String> near, Traces traces) {
        return traces.place(new Traces.Told(
                        element[0],
                        Integer.parseInt(element[1]),
                        element[2],
                        entry.stored.seq(),
                        entry.stored.at(),
                        entry.unit(),
                        near))
                .map(trace -> new Step.Place(trace.number, element[2], trace.model.label(element[2])));
    }

    private static Set<String> near(List<Told> entries, int index) {
        Instant until = entries.get(index).stored.at().plus(AT_ONCE);
        return IntStream.range(index + 1, entries.size())
                .mapToObj(entries::get)
                .takeWhile(entry -> entry.stored.at().isBefore(until))
                .map(entry -> entry.stored.element().split(":", 2)[0])
                .collect(Collectors.toSet());
    }

    private List<OpenTask> open(String number) {
        return jdbc.sql("""
                        select process, element, unit, created_at from work_item
                        where request_number = :number and ended_at is null order by created_at, id
                        """)
                .param("number", number)
                .query((row, index) -> {
                    Instant since =
                            row.getObject("created_at", OffsetDateTime.class).toInstant();
                    String process = row.getString("process");
                    String element = row.getString("element");
                    Label label = models.at(process, since)
                            .map(model -> model.label(element))
                            .orElse(new Label(element, element));
                    return new OpenTask(process, element, label, row.getString("unit"), since);
                })
                .list();
    }

    private Told told(LedgerEntry entry) {
        try {
            return new Told(entry, json.readTree(entry.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + entry.id() + " of the ledger is not JSON", e);
        }
    }

    /** An entry with its payload opened. */
    private record Told(LedgerEntry stored, JsonNode payload) {

        String unit() {
            return payload.path("unit").asText("");
        }

        void begins(Why why, Laps laps, Traces traces) {
            laps.begin(
                    why, stored.at(), Optional.of(payload.path("round").asInt()).filter(round -> round > 0));
            if (why.ofRound()) {
                traces.nextRound(laps.round());
            }
        }

        /** The entries that make the engine start a loop are written just before it starts. */
        Optional<String[]> element(List<Told> entries, int index, ProcessModels models) {
            String[] parts = stored.element().split(":", 3);
            if (parts.length == 3) {
                return Optional.of(parts);
            }
            String start =
                    switch (stored.kind()) {
                        case "request.received", "request.tookOver" -> "start_received";
                        case "request.reopened" -> "start_reopened";
                        default -> "";
                    };
            return start.isEmpty() ? Optional.empty() : started(start, entries, index, models);
        }

        /** The loop that begins with this entry, by its version. */
        Optional<String[]> started(String start, List<Told> entries, int index, ProcessModels models) {
            return entries.subList(index, entries.size()).stream()
                    .filter(later -> later.stored.element().startsWith(Traces.LOOP + ":"))
                    .map(later -> later.stored.element().split(":", 3)[1])
                    .findFirst()
                    .or(() -> models.at(Traces.LOOP, stored.at()).map(model -> "" + model.version()))
                    .map(version -> new String[] {Traces.LOOP, version, start});
        }

        StraightPath.Told compared() {
            boolean failed = stored.kind().equals("evaluation.scored")
                            && !payload.path("solved").asBoolean()
                    || stored.kind().equals("callback.attempted")
                            && !payload.path("reached").asBoolean()
                    || stored.kind().equals("whistle.resolved")
                            && !payload.path("solved").asBoolean();
            return new StraightPath.Told(
                    stored.kind(), unit(), payload.path("decision").asText(""), failed);
        }
    }
}
