package org.huying.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.Intake;
import org.huying.intake.IntakeLimits;
import org.huying.intake.PostedOnce;
import org.huying.intake.Receipt;
import org.huying.intake.ReportCheck;
import org.huying.intake.ReportDraft;
import org.huying.intake.ReportDraft.Origin;
import org.huying.request.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A request arrives by the API. */
@RestController
@Tag(name = "requests")
class RequestsApi {

    private static final String SCOPE = "POST /api/requests";

    private final StrictJson json;
    private final ReportCheck check;
    private final Intake intake;
    private final PostedOnce once;
    private final IntakeLimits limits;
    private final MessageSource messages;

    RequestsApi(
            StrictJson json,
            ReportCheck check,
            Intake intake,
            PostedOnce once,
            IntakeLimits limits,
            MessageSource messages) {
        this.json = json;
        this.check = check;
        this.intake = intake;
        this.once = once;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * The answer.
     *
     * @param trackingCode shown this once; kept as a digest only
     */
    record Created(String number, String trackingCode, Receipted receipt) {}

    /** @param sentence for the resident, in the caller's language */
    record Receipted(Instant receivedAt, String sentence) {}

    @Operation(
            summary = "Make a request of the town",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewRequest.class))))
    @ApiResponse(responseCode = "201", description = "Received")
    @ApiResponse(
            responseCode = "422",
            description = "Fields that do not fit, or an Idempotency-Key that came with another body",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping(
            path = "/api/requests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Created> create(
            @Parameter(
                            description =
                                    "16 to 200 visible ASCII characters; the same key and body get the same answer for 24 h")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        limits.request(request.getRemoteAddr());
        ReportDraft draft =
                json.read(request.getInputStream(), NewRequest.class).draft();
        Supplier<Receipt> receive = () ->
                intake.receive(check.check(draft, Origin.without(Channel.API)).orRefuse());
        Receipt receipt =
                key == null ? receive.get() : once.answer(SCOPE, IdempotencyKey.of(key), draft, Receipt.class, receive);
        String sentence = messages.getMessage("intake.receipt.sentence", new Object[] {receipt.number()}, locale);
        return ResponseEntity.created(URI.create("/api/requests/" + receipt.number()))
                .header("Cache-Control", "no-store")
                .body(new Created(
                        receipt.number(), receipt.trackingCode(), new Receipted(receipt.receivedAt(), sentence)));
    }
}
