package org.huying.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.audit.Sample;
import org.huying.audit.Samples;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.PostedOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A sample with its cases for programs, and the request to send one of them back. */
@RestController
@RequestMapping("/api/audit/samples/{id}")
@Tag(name = "audit")
class SamplesApi {

    private static final String SCOPE = "POST /api/audit/samples/{id}/cases/{place}/sending-back ";

    private final AuditReaders readers;
    private final Samples samples;
    private final PostedOnce once;

    SamplesApi(AuditReaders readers, Samples samples, PostedOnce once) {
        this.readers = readers;
        this.samples = samples;
        this.once = once;
    }

    /**
     * @param filter terms of an address
     * @param population how many cases the filter found
     */
    record Drawn(
            long id,
            String seed,
            String filter,
            int size,
            long population,
            String drawnBy,
            Instant drawnAt,
            List<Case> cases) {}

    /**
     * @param finding absent while nobody looked
     * @param sendingBack absent if nobody asked
     */
    record Case(
            int place,
            String number,
            Optional<String> finding,
            Optional<String> words,
            Optional<String> foundBy,
            Optional<Instant> foundAt,
            Optional<Sample.Again> sendingBack) {}

    record SendingBack(@Nullable String reason) {}

    /** @param number of the request on which a supervisor is to rule */
    record Asked(String number) {}

    @Operation(
            summary = "A sample, with what was found in its cases and what came of those that shall be handled again")
    @GetMapping
    Drawn sample(@PathVariable long id) {
        readers.auditor();
        Sample sample = samples.sample(id);
        return new Drawn(
                id,
                sample.seed(),
                sample.terms().query(),
                sample.size(),
                sample.population(),
                sample.drawnBy(),
                sample.drawnAt(),
                samples.cases(id).stream().map(SamplesApi::drawnCase).toList());
    }

    @Operation(
            summary = "Ask a supervisor to have a case handled again",
            description = "By the auditor who objected to it, while it is closed, once for each closing")
    @PostMapping("/cases/{place}/sending-back")
    ResponseEntity<Asked> sendBack(
            @PathVariable long id,
            @PathVariable int place,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SendingBack body) {
        String account = readers.auditor().account();
        Asked asked = key == null
                ? ask(id, place, body, account)
                : once.answer(
                        SCOPE + id + " " + place + " " + account,
                        IdempotencyKey.of(key),
                        body,
                        Asked.class,
                        () -> ask(id, place, body, account));
        return ResponseEntity.created(URI.create("/audit/samples/" + id + "#case-" + place))
                .body(asked);
    }

    private Asked ask(long id, int place, SendingBack body, String account) {
        samples.sendBack(id, place, Optional.ofNullable(body.reason()).orElse(""), account);
        return new Asked(samples.cases(id).get(place - 1).number());
    }

    private static Case drawnCase(Sample.Case drawn) {
        return new Case(
                drawn.place(),
                drawn.number(),
                drawn.finding().map(Enum::name),
                drawn.words(),
                drawn.foundBy(),
                drawn.foundAt(),
                drawn.again());
    }
}
