package org.huying.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.intake.CheckedReport.Fit;
import org.huying.intake.CheckedReport.Unfit;
import org.huying.intake.ReportDraft.Origin;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Contact;
import org.huying.request.Place;
import org.springframework.stereotype.Component;

/**
 * The one set of rules for what may be reported, whatever the channel. Lengths are counted as browsers count them
 * (UTF-16 units), after cleaning.
 */
@Component
public class ReportCheck {

    public static final int DESCRIPTION = 5_000;
    public static final int TITLE = 100;
    public static final int ADDRESS = 300;
    public static final int PHOTOS = 6;

    // no exponents, no hexadecimal floats, no NaN
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");

    private final DirectoryQueries directory;
    private final IntakeQueries neighbours;

    ReportCheck(DirectoryQueries directory, IntakeQueries neighbours) {
        this.directory = directory;
        this.neighbours = neighbours;
    }

    /** Reads the directory, and the requests nearby if the draft joins one; changes nothing. */
    public CheckedReport check(ReportDraft draft, Origin origin) {
        var problems = new TreeMap<String, FieldProblem>();
        String description = atMost(DESCRIPTION, "description", Words.lines(draft.description()), problems);
        if (description.isEmpty()) {
            problems.put("description", FieldProblem.of("intake.description.missing"));
        }
        String title = atMost(TITLE, "title", Words.line(draft.title()), problems);
        if (origin.photos().ids().size() > PHOTOS) {
            problems.put("photos", FieldProblem.of("intake.photos.too-many", PHOTOS));
        }
        var report = new Report(
                origin.channel(),
                description,
                unlessEmpty(title),
                category(draft, problems),
                place(draft, problems),
                draft.anonymous(),
                contact(draft, problems),
                origin.photos(),
                unlessEmpty(Words.code(draft.joins())),
                Optional.empty(),
                Optional.empty(),
                origin.takenBy());
        if (problems.isEmpty() && !joinsANeighbour(report)) {
            problems.put("joins", FieldProblem.of("intake.joins.unknown"));
        }
        return problems.isEmpty() ? new Fit(report) : new Unfit(problems);
    }

    /** What may be the same, as far as category and place are typed and fit; for looking while somebody still types. */
    public List<Neighbour> neighboursOf(ReportDraft draft) {
        var ignored = new TreeMap<String, FieldProblem>();
        Optional<String> category = category(draft, ignored);
        Place place = place(draft, ignored);
        return ignored.isEmpty() ? neighbours.likelyDuplicates(category, place) : List.of();
    }

    private Optional<String> category(ReportDraft draft, Map<String, FieldProblem> problems) {
        Optional<String> code = unlessEmpty(Words.code(draft.category()));
        if (code.isPresent() && directory.category(code.get()).isEmpty()) {
            problems.put("category", FieldProblem.of("intake.category.unknown"));
        }
        return code;
    }

    private Place place(ReportDraft draft, Map<String, FieldProblem> problems) {
        Optional<Place.Point> point = point(draft, problems);
        String address = atMost(ADDRESS, "location.address", Words.line(draft.address()), problems);
        Optional<String> building = unlessEmpty(Words.code(draft.building()).toUpperCase(Locale.ROOT));
        if (building.isPresent() && !isBuilding(building.get())) {
            problems.put("location.buildingCode", FieldProblem.of("intake.building.unknown"));
        }
        if (point.isEmpty() && address.isEmpty() && building.isEmpty() && !problems.containsKey("location.latitude")) {
            problems.put("location", FieldProblem.of("intake.location.missing"));
        }
        return new Place(point, unlessEmpty(address), building, Optional.empty());
    }

    private boolean isBuilding(String code) {
        return directory
                .area(code)
                .filter(area -> area.level() == Area.Level.BUILDING)
                .isPresent();
    }

    private static Optional<Place.Point> point(ReportDraft draft, Map<String, FieldProblem> problems) {
        String latitude = Words.code(draft.latitude());
        String longitude = Words.code(draft.longitude());
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> north = degrees(latitude, 90);
        Optional<Double> east = degrees(longitude, 180);
        if (north.isEmpty() || east.isEmpty()) {
            problems.put("location.latitude", FieldProblem.of("intake.latitude.invalid"));
            return Optional.empty();
        }
        return Optional.of(new Place.Point(north.get(), east.get()));
    }

    private static Optional<Double> degrees(String typed, int limit) {
        if (!DEGREES.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(typed)).filter(value -> Math.abs(value) <= limit);
    }

    private static Contact contact(ReportDraft draft, Map<String, FieldProblem> problems) {
        var typed = new Contact(
                unlessEmpty(Words.line(draft.name())),
                unlessEmpty(Words.code(draft.phone())),
                unlessEmpty(Words.code(draft.email())));
        Map<String, FieldProblem> contactProblems = typed.problems();
        problems.putAll(contactProblems);
        return contactProblems.isEmpty() ? typed.normalised() : typed;
    }

    // only what would have been offered can be joined: a number that was guessed tells nothing about its request
    private boolean joinsANeighbour(Report report) {
        return report.joins()
                .map(number -> neighbours.likelyDuplicates(report.category(), report.place()).stream()
                        .anyMatch(neighbour -> neighbour.number().equals(number)))
                .orElse(true);
    }

    private static String atMost(int limit, String field, String text, Map<String, FieldProblem> problems) {
        if (text.length() > limit) {
            problems.put(field, FieldProblem.of("intake.too-long", limit, text.length()));
        }
        return text;
    }

    private static Optional<String> unlessEmpty(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
