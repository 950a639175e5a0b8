package org.huying.problem.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns refusals at the API into problem details with a stable {@code type} ({@code urn:huying:problem:<type>}) and, for
 * bad input, {@code errors: [{field, message}]} in the caller's language.
 */
@Order(0) // before the advice for pages: a REST controller is a controller, too
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Set<Integer> OWN_SENTENCE = Set.of(400, 404, 405, 413, 500);

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
        nameFields(problem, refusal, locale);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void nameFields(ProblemDetail problem, Refusal refusal, Locale locale) {
        List<FieldError> errors = sentences.fields(refusal, locale).entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            problem.setProperties(Map.of("errors", errors));
        }
    }

    /** What Spring itself refuses (a missing header, a wrong method): the same form, a sentence by the status. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        int known = OWN_SENTENCE.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        var refusal = Refusal.invalid("http-" + known, UnfitParameter.of(cause));
        Locale locale = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatusAndDetail(status, sentences.sentence(refusal, locale));
        nameFields(problem, refusal, locale);
        problem.setType(URI.create("urn:huying:problem:" + refusal.type()));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
