package org.huying.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.PostedOnce;
import org.huying.request.Conversation;
import org.huying.request.Leaving;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.retention.Retention;
import org.huying.tracking.TrackingDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The resident's request by the API; each call carries the tracking code. What is sent is answered with where it stands then. */
@RestController
@RequestMapping("/api/requests/{number}")
@Tag(name = "requests")
class RequestTrackingApi {

    private static final String CODE = "X-Tracking-Code";
    private static final String KEY = "Idempotency-Key";

    private final TrackingDoor door;
    private final TrackedFiles files;
    private final ServiceRequests requests;
    private final Conversation conversation;
    private final Evaluating evaluating;
    private final Leaving leaving;
    private final Retention retention;
    private final PostedOnce once;

    RequestTrackingApi(
            TrackingDoor door,
            TrackedFiles files,
            ServiceRequests requests,
            Conversation conversation,
            Evaluating evaluating,
            Leaving leaving,
            Retention retention,
            PostedOnce once) {
        this.door = door;
        this.files = files;
        this.requests = requests;
        this.conversation = conversation;
        this.evaluating = evaluating;
        this.leaving = leaving;
        this.retention = retention;
        this.once = once;
    }

    record NewMessage(@Nullable String text) {}

    record Reopening(@Nullable String reason) {}

    /** Who calls, as the headers say. */
    private record Caller(ServiceRequest request, Optional<IdempotencyKey> key, Locale locale) {}

    @Operation(summary = "Where the request stands and what happened to it")
    @GetMapping
    ResponseEntity<TrackedFile.Answer> show(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        return answer(caller(number, code, null, http, locale));
    }

    @Operation(summary = "Score the answer")
    @PostMapping("/evaluation")
    ResponseEntity<TrackedFile.Answer> score(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ScoreForm form,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        Caller caller = caller(number, code, key, http, locale);
        return act(
                caller,
                "evaluation",
                form,
                () -> form.send(evaluating, caller.request().number(), Via.API));
    }

    @Operation(summary = "Write to the desk; answers the question, if one is open")
    @PostMapping("/messages")
    ResponseEntity<TrackedFile.Answer> write(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody NewMessage message,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        Caller caller = caller(number, code, key, http, locale);
        String text = words("text", message.text());
        return act(
                caller,
                "messages",
                message,
                () -> conversation.fromResident(caller.request().number(), text));
    }

    @Operation(summary = "Have a closed request handled again, within 30 days")
    @PostMapping("/reopening")
    ResponseEntity<TrackedFile.Answer> reopen(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Reopening reopening,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        Caller caller = caller(number, code, key, http, locale);
        String reason = words("reason", reopening.reason());
        return act(
                caller,
                "reopening",
                reopening,
                () -> evaluating.reopen(caller.request().number(), reason));
    }

    @Operation(summary = "Take the request back")
    @PostMapping("/withdrawal")
    ResponseEntity<TrackedFile.Answer> withdraw(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        Caller caller = caller(number, code, key, http, locale);
        return act(
                caller,
                "withdrawal",
                "",
                () -> leaving.withdraw(caller.request().number()));
    }

    @Operation(
            summary =
                    "Have the personal data erased: the contact at once, the rest when the request cannot be reopened")
    @PostMapping("/erasure")
    ResponseEntity<TrackedFile.Answer> erase(
            @PathVariable String number,
            @RequestHeader(name = CODE, defaultValue = "") String code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest http,
            @Parameter(hidden = true) Locale locale) {
        Caller caller = caller(number, code, key, http, locale);
        return act(caller, "erasure", "", () -> retention.ask(caller.request().number()));
    }

    private Caller caller(String number, String code, @Nullable String key, HttpServletRequest http, Locale locale) {
        ServiceRequest request = door.open(number, code, http.getRemoteAddr());
        return new Caller(request, Optional.ofNullable(key).map(IdempotencyKey::of), locale);
    }

    private ResponseEntity<TrackedFile.Answer> act(Caller caller, String what, Object body, Runnable action) {
        String number = caller.request().number();
        if (caller.key().isEmpty()) {
            action.run();
        } else {
            String scope = "POST /api/requests/" + number + "/" + what;
            once.answer(scope, caller.key().get(), body, String.class, () -> {
                action.run();
                return number;
            });
        }
        return answer(caller);
    }

    private ResponseEntity<TrackedFile.Answer> answer(Caller caller) {
        ServiceRequest now = requests.get(caller.request().number());
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(files.of(now, caller.locale()).answer(now.number()));
    }

    private static String words(String field, @Nullable String typed) {
        String words = Objects.requireNonNullElse(typed, "");
        if (words.isBlank()) {
            throw SentMessages.invalid(field);
        }
        return words;
    }
}
