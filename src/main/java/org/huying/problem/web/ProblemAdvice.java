package org.huying.problem.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns refusals at the API into problem details with a stable {@code type} ({@code urn:huying:problem:<type>}) and, for
 * bad input, {@code errors: [{field, message}]} in the caller's language.
 */
@Order(0) // before the advice for pages: a REST controller is a controller, too
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Sentences sentences;

    ProblemAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One field and what is wrong with it. */
    record FieldError(String field, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(refusal.status().code());
        var problem = ProblemDetail.forStatusAndDetail(status, sentences.sentence(refusal, locale));
        problem.setType(URI.create("urn:huying:problem:" + refusal.type()));
        problem.setTitle(status.getReasonPhrase());
        List<FieldError> errors = sentences.fields(refusal, locale).entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            problem.setProperties(Map.of("errors", errors));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
