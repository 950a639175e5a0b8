package org.huying.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.PostedOnce;
import org.huying.whistle.Call;
import org.huying.whistle.WaitingTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whistles for a request that waits for the caller. */
@RestController
@Tag(name = "whistles")
class WhistlesApi {

    private static final String SCOPE = "POST /api/requests/{number}/whistles ";

    private final WaitingTasks tasks;
    private final PostedOnce once;

    WhistlesApi(WaitingTasks tasks, PostedOnce once) {
        this.tasks = tasks;
        this.once = once;
    }

    /**
     * @param departments none: as the table proposes
     * @param category only from a dispatcher, if the request has none yet
     * @param nature only from a dispatcher, if it is not the one that was found by rule
     */
    record NewWhistle(
            @Nullable String ground,
            @Nullable String meetingPlace,
            boolean urgent,
            @Nullable List<String> departments,
            @Nullable String category,
            @Nullable String nature) {

        Call call() {
            return new Call(
                    or(ground),
                    or(meetingPlace),
                    urgent,
                    Optional.ofNullable(departments).orElse(List.of()));
        }

        Map<String, String> classification() {
            var given = new LinkedHashMap<String, String>();
            Optional.ofNullable(category).ifPresent(code -> given.put("category", code));
            Optional.ofNullable(nature).ifPresent(code -> given.put("nature", code));
            return given;
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** The request for which departments are called now. */
    record Blown(String number) {}

    @Operation(summary = "Whistle for a request that waits at dispatch or with the grid officer")
    @PostMapping("/api/requests/{number}/whistles")
    ResponseEntity<Blown> whistle(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewWhistle body) {
        Blown blown = key == null
                ? blow(number, body)
                : once.answer(SCOPE + number, IdempotencyKey.of(key), body, Blown.class, () -> blow(number, body));
        return ResponseEntity.created(URI.create("/desk/requests/" + number)).body(blown);
    }

    private Blown blow(String number, NewWhistle body) {
        tasks.whistle(number, body.call(), body.classification());
        return new Blown(number);
    }
}
