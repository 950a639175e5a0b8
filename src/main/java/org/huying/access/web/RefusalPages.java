package org.huying.access.web;

import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal that a page did not catch itself, to say it beside its form. */
@ControllerAdvice(annotations = Controller.class)
class RefusalPages {

    private final Sentences sentences;

    RefusalPages(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        return ErrorPages.page(HttpStatus.valueOf(refusal.status().code()), sentences.sentence(refusal, locale));
    }
}
