package org.huying.seal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.LedgerCheck;
import org.huying.seal.Verdict;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks for programs what {@link CheckPage} checks for people. Open to everybody. */
@RestController
@Tag(name = "ledger")
class CheckApi {

    private final LedgerCheck check;
    private final CheckLimit limit;
    private final VerdictWords words;
    private final ObjectMapper json;

    CheckApi(LedgerCheck check, CheckLimit limit, VerdictWords words, ObjectMapper json) {
        this.check = check;
        this.limit = limit;
        this.words = words;
        this.json = json;
    }

    @Operation(
            summary = "Compares a proof file, or what a printed receipt says, with the ledger",
            description = "The body is the proof file as it was downloaded, or {position, digest, number?}. "
                    + "Whether it holds stands in the answer, which is a 200 in both cases.")
    @ApiResponse(responseCode = "422", description = "It is no proof at all")
    @PostMapping(
            path = "/api/ledger/check",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    VerdictWords.Words check(@Parameter(hidden = true) HttpServletRequest http, @Parameter(hidden = true) Locale locale)
            throws IOException {
        limit.take(http.getRemoteAddr());
        byte[] body = http.getInputStream().readNBytes(LedgerCheck.LONGEST + 1);
        if (body.length > LedgerCheck.LONGEST) {
            throw Refusal.of(Status.TOO_LARGE, "proof-too-large");
        }
        return words.of(verdict(new String(body, StandardCharsets.UTF_8)), locale);
    }

    private Verdict verdict(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (tree != null && tree.has("digest")) {
                return check.place(
                        tree.path("position").asText(),
                        tree.path("digest").asText(),
                        Optional.of(tree.path("number").asText()));
            }
        } catch (JsonProcessingException notJson) {
            // so it is no proof either
        }
        return check.file(text);
    }
}
