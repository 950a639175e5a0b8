package org.huying.engine.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns whatever the engine refuses into {@code {"type","message"}} with one sentence in the reader's language: Tasklist shows
 * that {@code message} as it is. Text of the engine never leaves; faults go to the log.
 */
final class PlainAnswers extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(PlainAnswers.class);
    private static final String ENGINE_CALLS = "/camunda/api/engine/";

    private final Sentences sentences;
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();

    PlainAnswers(Sentences sentences, MessageSource messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!path(request).startsWith(ENGINE_CALLS)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new KeptAnswer(response);
        try {
            chain.doFilter(request, answer);
        } catch (Refusal refusal) {
            answer.setStatus(refusal.status().code());
            say(refusal, request, answer);
        }
        if (answer.getStatus() >= 400 && answer.getStatus() != 401 && !isOurs(answer)) {
            translate(request, answer);
        }
        answer.copyBodyToResponse();
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        String address = path(request).substring("/camunda".length());
        Optional<RuntimeException> failure = FailureMemory.ofThisRequest();
        Optional<Refusal> meaning =
                EngineFailures.meaning(answer.getStatus(), TasklistCalls.aboutTask(address), failure);
        if (meaning.isPresent()) {
            say(meaning.get(), request, answer);
            return;
        }
        log.error("A call of Tasklist failed: {} {}", request.getMethod(), address, failure.orElse(null));
        String sentence = messages.getMessage("problem.tasklist-failed", null, locale(request));
        write(500, "tasklist-failed", sentence, answer);
    }

    private void say(Refusal refusal, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        Locale locale = locale(request);
        var sentence = new StringBuilder(sentences.sentence(refusal, locale));
        sentences.fields(refusal, locale).values().forEach(field -> sentence.append(' ')
                .append(field));
        write(refusal.status().code(), refusal.type(), sentence.toString(), answer);
    }

    private void write(int status, String type, String sentence, ContentCachingResponseWrapper answer)
            throws IOException {
        answer.resetBuffer();
        answer.setStatus(status);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding(UTF_8.name());
        answer.setHeader(OURS, type);
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", sentence);
        answer.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Keeps what Camunda's filters would send as an error page, too. */
    private static final class KeptAnswer extends ContentCachingResponseWrapper {

        KeptAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String ignored) {
            setStatus(status);
        }
    }

    private static final String OURS = "X-Refusal";

    private static boolean isOurs(HttpServletResponse answer) {
        return answer.getHeader(OURS) != null;
    }

    /** Tasklist itself chooses by the browser's languages, which is what this header says. */
    private static Locale locale(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                        .filter(locale -> locale.getLanguage().equals("zh")
                                || locale.getLanguage().equals("en"))
                        .findFirst()
                        .filter(locale -> locale.getLanguage().equals("en"))
                        .isPresent()
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
