package org.huying.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One sentence for whatever went wrong, and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute: type of the refusal, where the status alone says too little. */
    static final String REASON = "huying.error.reason";

    private static final Set<Integer> OWN_SENTENCE = Set.of(400, 401, 403, 404, 405, 413, 500);

    private final Sentences sentences;
    private final Answers answers;

    ErrorPages(Sentences sentences, Answers answers) {
        this.sentences = sentences;
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        HttpStatus status = status(request);
        Refusal refusal = refusal(request, status.value());
        if (!isPage(request)) {
            answers.problem(status, refusal, request, response);
            return null;
        }
        return page(status, sentences.sentence(refusal, locale));
    }

    static ModelAndView page(HttpStatus status, String sentence) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Refusal refusal(HttpServletRequest request, int status) {
        if (request.getAttribute(REASON) instanceof String reason) {
            return Refusal.of(Status.FORBIDDEN, reason);
        }
        int known = OWN_SENTENCE.contains(status) ? status : status < 500 ? 400 : 500;
        return Refusal.of(Status.BAD_REQUEST, "http-" + known);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        && path.startsWith("/api/"));
    }
}
