package org.huying.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that can be told apart, and how often each is there. */
final class CrashWords {

    private static final List<String> BUILDINGS = DemoMessages.resource("areas.csv").stream()
            .filter(area -> "building".equals(area.get("level")))
            .map(area -> area.getOrDefault("code", ""))
            .toList();

    private CrashWords() {}

    static List<TownSource.Words> of(int count) {
        var words = new ArrayList<TownSource.Words>();
        for (int i = 0; i < count; i++) {
            words.add(new TownSource.Words(
                    "Crash drill, number %06d: the pavement is broken.".formatted(i),
                    Map.of("buildingCode", BUILDINGS.get(i % BUILDINGS.size())),
                    List.of("ROAD-SURFACE-HOLE", "HOME-REPAIR-ROOF", "").get(i % 3)));
        }
        return words;
    }

    /** Each that got its number is there under it, and none is there twice. */
    static Check reportedOnce(JdbcClient jdbc, Drive drive) {
        var wrong = new ArrayList<String>();
        for (Driven request : drive.requests()) {
            List<String> numbers = jdbc.sql("select number from request where description = :words")
                    .param("words", request.words.description())
                    .query(String.class)
                    .list();
            if (numbers.size() > 1 || !request.number.isEmpty() && !numbers.equals(List.of(request.number))) {
                wrong.add(request.index + " acknowledged as " + request.number + " is there as " + numbers);
            }
        }
        return new Check("every acknowledged request is there, and once", wrong);
    }
}
